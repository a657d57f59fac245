package main

import "fmt"

func main() {
	bad := "a\xffb\xe4\xb8c\xed\xa0\x80\xf4\x90\x80\x80\xc0\x80"
	for i, r := range bad {
		fmt.Printf("%d:%x ", i, r)
	}
	fmt.Println()
	fmt.Println([]rune("x\xf0\x9f\x98"), string([]rune{'a', 0xd800, 0x110000, -1, 'b'}) == "a\ufffd\ufffd\ufffdb")
	fmt.Println([]byte(string(rune(0xdfff))), []byte(string(rune(-5))), []byte(string(rune(0x10ffff))))
	fmt.Println(bad == string([]byte(bad)), len(string([]rune(bad))))
}

/* output:
0:61 1:fffd 2:62 3:fffd 4:fffd 5:63 6:fffd 7:fffd 8:fffd 9:fffd 10:fffd 11:fffd 12:fffd 13:fffd 14:fffd
[120 65533 65533 65533] true
[239 191 189] [239 191 189] [244 143 191 191]
true 39
*/
