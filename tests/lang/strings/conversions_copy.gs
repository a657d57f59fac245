// Between strings and slices of bytes or runes; changing one side does not change the other.
package main

import "fmt"

type text string
type octets []byte
type octet byte
type glyph rune

func main() {
	b := []byte("hello")
	s := string(b)
	b[0] = 'j'
	fmt.Println(s, string(b)) // output: hello jello
	c := []byte(s)
	c[1] = 'E'
	fmt.Println(s, string(c)) // output: hello hEllo
	r := []rune("añb")
	r[1] = 'n'
	fmt.Println(string(r), len(r))                                   // output: anb 3
	fmt.Println(string(rune(65)), string(rune(0x4e16)), string('x')) // output: A 世 x
	t := text("named")
	o := octets(t)
	o[0] = 'N'
	fmt.Println(t, string(o), text(o), []octet("ab"), string([]octet{104, 105}), []glyph("é")) // output: named Named Named [97 98] hi [233]
	var empty []byte
	fmt.Println(string(empty) == "", len([]byte("")), []byte("") == nil, string([]rune(nil)) == "") // output: true 0 false true
	a := [3]byte{'x', 'y', 'z'}
	fmt.Println(string(a[:2])) // output: xy
	m := map[string]int{"key": 1}
	k := []byte("key")
	fmt.Println(m[string(k)]) // output: 1
	m[string(k)] = 2
	k[0] = 'X'
	fmt.Println(m) // output: map[key:2]
}
