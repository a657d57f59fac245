package dots

const Max = 10

func Dotted(n int) int { return n * Max }
