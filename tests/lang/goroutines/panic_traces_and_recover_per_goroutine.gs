package main

import "fmt"

type job func() int

func safe(j job) (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("job: %v", r)
		}
	}()
	return j(), nil
}

func main() {
	type result struct {
		i, n int
		err  error
	}
	jobs := []job{
		func() int { return 1 },
		func() int { panic("one") },
		func() int { var s []int; return s[len(s)] },
		func() int { var p *struct{ n int }; return p.n },
		func() int { a, b := 1, 0; return a / b },
		func() int { var i any = "x"; return i.(int) },
		func() int { var f func() int; return f() },
		func() int { close((chan int)(nil)); return 0 },
		func() int { defer func() { panic("two") }(); panic("one") },
		func() int { return 9 },
	}
	out := make(chan result)
	for i, j := range jobs {
		go func() {
			n, err := safe(j)
			out <- result{i, n, err}
		}()
	}
	results := make([]result, len(jobs))
	for range jobs {
		r := <-out
		results[r.i] = r
	}
	for _, r := range results {
		fmt.Println(r.i, r.n, r.err)
	}
}

/* output:
0 1 <nil>
1 0 job: one
2 0 job: runtime error: index out of range [0] with length 0
3 0 job: runtime error: invalid memory address or nil pointer dereference
4 0 job: runtime error: integer divide by zero
5 0 job: interface conversion: interface {} is string, not int
6 0 job: runtime error: invalid memory address or nil pointer dereference
7 0 job: close of nil channel
8 0 job: two
9 9 <nil>
*/
