package main

import (
	"fmt"
	"os"
	"text/tabwriter"
)

func main() {
	text := "name\tsize\tnote\nreadme.md\t12\tshort\nx\t1234567\t\n\nnew\tcolumns\nhere\tnow 日本\tend"
	for _, flags := range []uint{0, tabwriter.AlignRight, tabwriter.Debug, tabwriter.AlignRight | tabwriter.Debug, tabwriter.TabIndent, tabwriter.DiscardEmptyColumns} {
		w := tabwriter.NewWriter(os.Stdout, 5, 8, 2, '.', flags)
		fmt.Fprint(w, text)
		w.Flush()
		fmt.Println("|")
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, '\t', 0)
	fmt.Fprintln(w, "a\tb\tc\nlonger cell\tb\tc\n\tindented\tc")
	fmt.Fprintln(w, "new\fsection\tx\ny\tz")
	w.Flush()
	w = tabwriter.NewWriter(os.Stdout, 0, 4, 1, ' ', tabwriter.FilterHTML|tabwriter.StripEscape)
	fmt.Fprintln(w, "<b>bold</b>\t|\n&lt;x\t|\n\xffa\tb\xff\t|")
	w.Flush()
}

/* output:
name.......size.....note
readme.md..12.......short
x..........1234567..

new...columns
here..now 日本..end|
.......name.....sizenote
..readme.md.......12short
..........x..1234567

...newcolumns
..here..now 日本end|
name.......|size.....|note
readme.md..|12.......|short
x..........|1234567..|

new...|columns
here..|now 日本..|end|
.......name|.....size|note
..readme.md|.......12|short
..........x|..1234567|

...new|columns
..here|..now 日本|end|
name.......size.....note
readme.md..12.......short
x..........1234567..

new...columns
here..now 日本..end|
name.......size.....note
readme.md..12.......short
x..........1234567..

new...columns
here..now 日本..end|
a		b		c
longer cell	b		c
		indented	c
new
section	x
y	z
<b>bold</b> |
&lt;x   |
a	b  |
*/
