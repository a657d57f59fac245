// Every function sees every top-level variable; before its statement has run it holds the zero value.
func report() string { return fmt.Sprint(count, " ", names) }

var count int
var names []string
count = 2
fmt.Println(report())
names = append(names, "x", "y")
count++
fmt.Println(report())
bump(5)
fmt.Println(count, report())

func bump(n int) { count += n }

/* output:
2 []
3 [x y]
8 8 [x y]
*/
