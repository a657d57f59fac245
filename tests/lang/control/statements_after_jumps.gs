package main

import "fmt"

func f(n int) string {
	for {
		switch {
		case n > 100:
			return "big"
		case n < 0:
			goto negative
		case n%2 == 0:
			n = n*3 + 1
			continue
		}
		if n == 7 {
			break
		}
		n += 2
	}
	return "seven"
negative:
	return "negative"
}

func g(s []int) (r int) {
	i := 0
loop:
	if i < len(s) {
		switch s[i] {
		case 0:
			i++
			goto loop
		case 1:
			r += 10
			fallthrough
		case 2:
			r++
		default:
			goto done
		}
		i++
		goto loop
	}
done:
	return r*100 + i
}

func h() (n int) {
	for i := 0; i < 3; i++ {
		defer func() { n = n*10 + i }()
		for j := range 4 {
			if j == i {
				continue
			}
			if j > 2 {
				break
			}
			func() {
				if j == 1 {
					return
				}
				n++
			}()
		}
	}
	return
}

func terminates(x any) int {
	switch x.(type) {
	case int:
		return 1
	default:
		panic("x")
	}
}

func always(b bool) int {
	if b {
		return 1
	} else {
		for {
			if !b {
				return 2
			}
		}
	}
}

func main() {
	fmt.Println(f(3), f(-4), f(50), f(1))                           // output: seven negative big seven
	fmt.Println(g([]int{1, 0, 2, 0, 5, 1}), g(nil), g([]int{2, 2})) // output: 1204 0 202
	fmt.Println(h(), terminates(3), always(true), always(false))    // output: 4210 1 1 2
}
