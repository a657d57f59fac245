package main

import "fmt"

func at(s string, i int) (c byte, err any) {
	defer func() { err = recover() }()
	return s[i], nil
}

func cut(s string, i, j int) (t string, err any) {
	defer func() { err = recover() }()
	return s[i:j], nil
}

func from(s string, i int) (err any) {
	defer func() { err = recover() }()
	_ = s[i:]
	return nil
}

func main() {
	fmt.Println(at("abc", 2))      // output: 99 <nil>
	fmt.Println(at("abc", 3))      // output: 0 runtime error: index out of range [3] with length 3
	fmt.Println(at("abc", -1))     // output: 0 runtime error: index out of range [-1]
	fmt.Println(at("", 0))         // output: 0 runtime error: index out of range [0] with length 0
	fmt.Println(cut("abc", 1, 4))  // output:  runtime error: slice bounds out of range [:4] with length 3
	fmt.Println(cut("abc", 3, 2))  // output:  runtime error: slice bounds out of range [3:2]
	fmt.Println(cut("abc", -1, 2)) // output:  runtime error: slice bounds out of range [-1:]
	fmt.Println(cut("abc", 1, -2)) // output:  runtime error: slice bounds out of range [:-2]
	fmt.Println(cut("abc", 3, 3))  // output:  <nil>
	fmt.Println(from("abc", 4))    // output: runtime error: slice bounds out of range [4:3]
	fmt.Println(from("abc", 3))    // output: <nil>
	fmt.Println(from("abc", -7))   // output: runtime error: slice bounds out of range [-7:]
}
