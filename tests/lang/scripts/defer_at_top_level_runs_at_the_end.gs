/* output:
first
last
*/
defer fmt.Println("last")
fmt.Println("first")
