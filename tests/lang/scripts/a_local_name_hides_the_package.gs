// A variable named like a std package takes its place from then on.
strings := []string{"a", "b"}
fmt.Println(len(strings), strings[1])

func join() string { return strings[0] + strings[1] }

fmt.Println(join())

/* output:
2 b
ab
*/
