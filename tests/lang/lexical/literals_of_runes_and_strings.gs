package main

import "fmt"

func main() {
	fmt.Println('a', '\n', '\'', '\\', '\x41', '\101', '\u00e9', '\U0001F600', '世', '"')
	fmt.Println("tab\there", "quote\"", "\x41\102\u0043", "世界\u4e16", "\a\b\f\v\r" == "\x07\x08\x0c\x0b\x0d")
	raw := `back\slash
	"second" line`
	fmt.Println(raw, len(raw))
	bad := "\xff\xfe\x00z"
	fmt.Println(len(bad), bad[0], bad[2], []byte(bad))
	fmt.Printf("%q %+q %x\n", bad, "é世", "hi")
	fmt.Println(``, `'`, "`")
}

/* output:
97 10 39 92 65 65 233 128512 19990 34
tab	here quote" ABC 世界世 true
back\slash
	"second" line 25
4 255 0 [255 254 0 122]
"\xff\xfe\x00z" "\u00e9\u4e16" 6869
 ' `
*/
