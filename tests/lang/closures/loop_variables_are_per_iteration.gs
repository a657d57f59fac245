package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()

	// The next iteration's variable is copied from this one's at the end of the body.
	var ps []*int
	for i := 0; i < 6; i++ {
		ps = append(ps, &i)
		if i == 1 {
			i += 2
		}
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println(len(ps))

	var gs []func() string
	for i, s := range []string{"a", "b", "c"} {
		gs = append(gs, func() string { s += "!"; return fmt.Sprint(i, s) })
	}
	for _, g := range gs {
		g()
		fmt.Print(g(), " ")
	}
	fmt.Println()

	fs = nil
	for i := range 3 {
		fs = append(fs, func() int { return i * i })
	}
	for k := range map[string]int{"only": 1} {
		defer func() { fmt.Println("deferred", k) }()
	}
	fmt.Println(fs[0](), fs[1](), fs[2]())

	// A capture in the condition or post statement sees the current iteration's variable.
	var seen []int
	for i, next := 0, func() int { return 0 }; i < 3; i, next = i+1, func() int { return i } {
		seen = append(seen, next())
	}
	fmt.Println(seen)
	fs = nil
	for i := 0; i < 4; i++ {
		if i%2 == 0 {
			continue
		}
		fs = append(fs, func() int { return i })
	}
	fmt.Println(fs[0](), fs[1]())
	// A variable declared outside is shared.
	var j int
	fs = nil
	for j = 0; j < 3; j++ {
		fs = append(fs, func() int { return j })
	}
	fmt.Println(fs[0](), fs[2]())
}

/* output:
10 20 11 21 12 22
0 3 4 5 4
0a!! 1b!! 2c!!
0 1 4
[0 1 2]
1 3
3 3
deferred only
*/
