package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
)

type record struct {
	A uint16
	_ uint8
	B int32
	C [2]float32
	D struct{ E bool }
}

func main() {
	fmt.Println(hex.EncodeToString([]byte("Hi\xff")))
	fmt.Println(hex.DecodeString("4869FF"))
	fmt.Println(hex.DecodeString("48g9"))
	fmt.Println(hex.DecodeString("486"))
	fmt.Print(hex.Dump([]byte("0123456789abcdefXYZ\n")))
	for _, s := range []string{"", "a", "ab", "abc", "abcd\xff\xfe"} {
		e := base64.StdEncoding.EncodeToString([]byte(s))
		d, err := base64.StdEncoding.DecodeString(e)
		fmt.Printf("%s %q %v %s\n", e, d, err, base64.RawURLEncoding.EncodeToString([]byte(s)))
	}
	for _, s := range []string{"YW==", "YQ=", "Y", "YQ==x", "Y!==", "YW\nJj", "YQ=\n=", "YWJj=", "===="} {
		d, err := base64.StdEncoding.DecodeString(s)
		fmt.Printf("%q %v\n", d, err)
	}
	fmt.Println(base64.StdEncoding.Strict().DecodeString("YW=="))
	fmt.Println(base64.RawStdEncoding.DecodeString("YWI"))
	fmt.Println(binary.BigEndian.Uint32([]byte{1, 2, 3, 4}), binary.LittleEndian.Uint64([]byte{1, 2, 3, 4, 5, 6, 7, 8}))
	fmt.Println(binary.BigEndian.AppendUint16(nil, 0x0102), binary.LittleEndian)
	fmt.Println(binary.AppendUvarint(nil, 300), binary.AppendVarint(nil, -65))
	fmt.Println(binary.Uvarint([]byte{0xac, 2}))
	fmt.Println(binary.Varint([]byte{0x80}))
	var buf bytes.Buffer
	r := record{A: 1, B: -2, C: [2]float32{1.5, -1}, D: struct{ E bool }{true}}
	fmt.Println(binary.Write(&buf, binary.BigEndian, r), binary.Size(r))
	fmt.Println(buf.Bytes())
	var back record
	fmt.Println(binary.Read(&buf, binary.BigEndian, &back), back)
	list := make([]uint16, 2)
	fmt.Println(binary.Read(bytes.NewReader([]byte{1, 0, 2, 0}), binary.LittleEndian, list), list)
	fmt.Println(binary.Write(&buf, binary.BigEndian, 1), binary.Size("x"))
}

/* output:
4869ff
[72 105 255] <nil>
[72] encoding/hex: invalid byte: U+0067 'g'
[72] encoding/hex: odd length hex string
00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|
00000010  58 59 5a 0a                                       |XYZ.|
 "" <nil> 
YQ== "a" <nil> YQ
YWI= "ab" <nil> YWI
YWJj "abc" <nil> YWJj
YWJjZP/+ "abcd\xff\xfe" <nil> YWJjZP_-
"a" <nil>
"" illegal base64 data at input byte 3
"" illegal base64 data at input byte 0
"a" illegal base64 data at input byte 4
"" illegal base64 data at input byte 1
"abc" <nil>
"a" <nil>
"abc" illegal base64 data at input byte 4
"" illegal base64 data at input byte 0
[] illegal base64 data at input byte 2
[97 98] <nil>
16909060 578437695752307201
[1 2] LittleEndian
[172 2] [129 1]
300 2
0 0
<nil> 16
[0 1 0 255 255 255 254 63 192 0 0 191 128 0 0 1]
<nil> {1 0 -2 [1.5 -1] {true}}
<nil> [1 2]
binary.Write: some values are not fixed-sized in type int -1
*/
