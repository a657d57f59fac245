// Loops, switches, goroutines, defers and labels work at top level as in a function.
total := 0
for i := range 5 {
	if i == 3 {
		continue
	}
	total += i
}
fmt.Println(total)

switch {
case total > 5:
	fmt.Println("big")
default:
	fmt.Println("small")
}
results := make(chan int)
go func() {
	results <- total * 2
}()
fmt.Println(<-results)

if s := strings.Repeat("ab", 2); len(s) == 4 {
	fmt.Println(s)
}
outer:
for {
	for {
		break outer
	}
}
{
	total := "block scope"
	fmt.Println(total)
}
a, b := 1, 2
a, b = b, a
fmt.Println(a, b)
m := map[string]int{"x": 1}
m["x"]++
fmt.Println(m)
counter := func() func() int {
	n := 0
	return func() int { n++; return n }
}()
counter()
fmt.Println(counter())

/* output:
7
big
14
abab
block scope
2 1
map[x:2]
2
*/
