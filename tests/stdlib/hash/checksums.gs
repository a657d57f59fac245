package main

import (
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"io"
)

func main() {
	fmt.Println(crc32.ChecksumIEEE([]byte("hello")), crc32.Checksum([]byte("hello"), crc32.MakeTable(crc32.Castagnoli)))
	h := crc32.NewIEEE()
	io.WriteString(h, "hel")
	io.WriteString(h, "lo")
	fmt.Println(h.Sum32(), h.Sum([]byte{1}), h.Size())
	a, b := fnv.New32(), fnv.New32a()
	c, d := fnv.New64(), fnv.New64a()
	for _, w := range []io.Writer{a, b, c, d} {
		io.WriteString(w, "hello")
	}
	fmt.Println(a.Sum32(), b.Sum32(), c.Sum64(), d.Sum64(), d.Sum(nil))
	d.Reset()
	fmt.Println(d.Sum64())
}

/* output:
907060870 2591144780
907060870 [1 54 16 166 134] 4
3069866343 1335831723 8883723591023973575 11831194018420276491 [164 48 216 70 128 170 189 11]
14695981039346656037
*/
