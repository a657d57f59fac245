package main

import "fmt"

func name(n int) string {
	switch n {
	case 0:
		return "zero"
	case 1:
		return "one"
	case 2:
		return "two"
	case 3, 4, 5:
		return "few"
	case 10:
		return "ten"
	case 1000000:
		return "million"
	case -1:
		return "minus one"
	case 1 << 40:
		return "large"
	}
	return "?"
}

func token(s string) int {
	switch s {
	case "break", "case", "chan", "const":
		return 1
	case "continue", "default", "defer":
		return 2
	case "":
		return 3
	case "if", "in", "is":
		return 4
	}
	return 0
}

func class(r rune) byte {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return 'l'
	case '0' <= r && r <= '9':
		return 'd'
	case r == ' ', r == '\t':
		return 's'
	}
	return 'o'
}

func main() {
	for _, n := range []int{-2, -1, 0, 1, 2, 3, 4, 5, 6, 10, 1000000, 1 << 40} {
		fmt.Print(name(n), " ")
	}
	fmt.Println()
	for _, s := range []string{"break", "const", "defer", "", "if", "is", "it", "breaks"} {
		fmt.Print(token(s), " ")
	}
	fmt.Println()
	for _, r := range "a9 Zé\t" {
		fmt.Print(string(class(r)))
	}
	fmt.Println()
	var u uint8 = 200
	switch u {
	case 'a':
	case 200:
		fmt.Println("byte")
	}
}

/* output:
? minus one zero one two few few few ? ten million large
1 1 2 3 4 4 0 0
ldslos
byte
*/
