package main

import "fmt"

func try(name string, f func() []int) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, e)
		}
	}()
	s := f()
	fmt.Println(name, s, len(s), cap(s))
}

func main() {
	s := []int{0, 1, 2, 3, 4, 5, 6, 7}[:6]
	i, j, k := 2, 4, 5
	n := -1
	try("ijk", func() []int { return s[i:j:k] })
	try(":jk", func() []int { return s[:j:k] })
	try("past len", func() []int { return s[i:8] })
	try("past cap", func() []int { return s[i:9] })
	try("to len", func() []int { return s[7:] })
	try("max past cap", func() []int { return s[i:j:9] })
	try("high past max", func() []int { return s[i:k:j] })
	try("low past high", func() []int { return s[j:i:k] })
	try("low past high 2", func() []int { return s[j:i] })
	try("negative", func() []int { return s[n:j] })
	try("negative high", func() []int { return s[:n] })
	try("negative max", func() []int { return s[0:2:n] })
	try("negative low", func() []int { return s[n:2:3] })
	try("negative mid", func() []int { return s[0:n:3] })
	var a [4]int
	try("array", func() []int { return a[1:3:4] })
	try("array past", func() []int { return a[k:] })
	try("nil", func() []int { var z []int; return z[0:0:0] })
	try("nil past", func() []int { var z []int; return z[0:1] })
}

/* output:
ijk [2 3] 2 3
:jk [0 1 2 3] 4 5
past len [2 3 4 5 6 7] 6 6
past cap runtime error: slice bounds out of range [:9] with capacity 8
to len runtime error: slice bounds out of range [7:6]
max past cap runtime error: slice bounds out of range [::9] with capacity 8
high past max runtime error: slice bounds out of range [:5:4]
low past high runtime error: slice bounds out of range [4:2:]
low past high 2 runtime error: slice bounds out of range [4:2]
negative runtime error: slice bounds out of range [-1:]
negative high runtime error: slice bounds out of range [:-1]
negative max runtime error: slice bounds out of range [::-1]
negative low runtime error: slice bounds out of range [-1::]
negative mid runtime error: slice bounds out of range [:-1:]
array [0 0] 2 3
array past runtime error: slice bounds out of range [5:4]
nil [] 0 0
nil past runtime error: slice bounds out of range [:1] with capacity 0
*/
