package animal

var Count = Limits[0] - 1
var Limits = [2]int{5, 50}
var Table = map[string]Trick{Sit.String(): Sit, Roll.String(): Roll}
