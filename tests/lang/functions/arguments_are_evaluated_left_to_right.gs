package main

import "fmt"

func t(name string, v int) int  { fmt.Print(name, " "); return v }
func arr(name string) []int     { fmt.Print(name, " "); return make([]int, 3) }
func m(name string) map[int]int { fmt.Print(name, " "); return map[int]int{} }
func three(a, b, c int) int     { fmt.Print("call "); return a + b + c }
func get(name string) func(int) int {
	fmt.Print(name, " ")
	return func(n int) int { fmt.Print("run ", name, " "); return n }
}
func ptr(name string) *int             { fmt.Print(name, " "); return new(int) }
func boolean(name string, v bool) bool { fmt.Print(name, " "); return v }
func ch(name string) chan int          { fmt.Print(name, " "); return make(chan int, 1) }

func main() {
	fmt.Println(three(t("a", 1), t("b", 2), t("c", 3)))
	fmt.Println(t("x", 8) - t("y", 3)*t("z", 2))
	arr("arr")[t("index", 1)] = t("value", 5)
	fmt.Println()
	m("map")[t("key", 1)] += t("value", 2)
	fmt.Println()
	fmt.Println(get("f")(get("g")(t("n", 4))))
	*ptr("p"), *ptr("q") = t("1", 1), t("2", 2)
	fmt.Println()
	fmt.Println(boolean("l", false) && boolean("r", true), boolean("l", true) || boolean("r", true), boolean("n", true) && !boolean("o", false))
	fmt.Println([]int{t("e0", 0), t("e1", 1)}, struct{ a, b int }{b: t("b", 1), a: t("a", 2)})
	fmt.Println(len(map[int]int{t("k1", 1): t("v1", 1), t("k2", 2): t("v2", 2)}))
	ch("ch") <- t("sent", 1)
	fmt.Println()
	i := 0
	i, arr("s")[i] = 1, 9
	fmt.Println(i)
	fmt.Println(arr("sl")[t("lo", 0):t("hi", 2)])
	defer get("defer")(t("arg", 1))
	fmt.Println("end")
}

/* output:
a b c call 6
x y z 2
arr index value
map key value
f g n run g run f 4
p q 1 2
l l n o false true true
e0 e1 b a [0 1] {2 1}
k1 v1 k2 v2 2
ch sent
s 1
sl lo hi [0 0]
defer arg end
run defer
*/
