package main

import "fmt"

func list() []int { fmt.Print("list "); return []int{1, 2, 3} }

func main() {
	for _, v := range list() {
		fmt.Print(v, " ")
	}
	s := []int{1, 2}
	for i, v := range s {
		s = []int{9, 9, 9}
		fmt.Print(i, v, " ")
	}
	str := "ab"
	for i, r := range str {
		str = "xyz"
		fmt.Print(i, string(r), " ")
	}
	fmt.Println(s, str)
	t := []int{1, 2, 3}
	for i := range t {
		fmt.Print(i, " ")
		if i == 0 {
			t = t[:1]
			t = append(t, 7)
		}
	}
	fmt.Println(t)
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	for v := range ch {
		ch = nil
		fmt.Print(v, " ")
	}
	m := map[int]int{1: 1}
	for k := range m {
		m = map[int]int{5: 5, 6: 6}
		fmt.Print(k, " ")
	}
	fmt.Println(len(m))
}

/* output:
list 1 2 3 0 1 1 2 0a 1b [9 9 9] xyz
0 1 2 [1 7]
1 2 1 2
*/
