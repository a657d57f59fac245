package main

import (
	"fmt"
	"path"
	"path/filepath"
)

func main() {
	for _, p := range []string{"", ".", "/", "a//b/../c/./d", "../../a", "/../a", "a/..", "x.tar.gz", "/usr/lib/", "a/.hidden"} {
		fmt.Printf("%q %q %q %q %q %v\n", path.Clean(p), path.Base(p), path.Dir(p), path.Ext(p), path.Join("r", p), path.IsAbs(p))
	}
	fmt.Println(path.Split("a/b/c.txt"))
	for _, m := range [][2]string{{"*.go", "x.go"}, {"*.go", "d/x.go"}, {"a?c", "abc"}, {"[a-c]*", "bob"}, {"[^a-c]*", "bob"}, {"[a", "a"}, {`\*`, "*"}, {"a*b*c*d", "axxbyyczzd"}} {
		ok, err := path.Match(m[0], m[1])
		fmt.Println(m, ok, err)
	}
	fmt.Println(filepath.Rel("/a/b", "/a/c/d"))
	fmt.Println(filepath.Rel("a", "/b"))
	fmt.Println(filepath.SplitList("/bin:/usr/bin"), filepath.IsLocal("a/../../b"), filepath.IsLocal("a/b"))
}

/* output:
"." "." "." "" "r" false
"." "." "." "." "r" false
"/" "/" "/" "" "r" true
"a/c/d" "d" "a/c" "" "r/a/c/d" false
"../../a" "a" "../.." "" "../a" false
"/a" "a" "/" "" "a" true
"." ".." "a" "." "r" false
"x.tar.gz" "x.tar.gz" "." ".gz" "r/x.tar.gz" false
"/usr/lib" "lib" "/usr/lib" "" "r/usr/lib" true
"a/.hidden" ".hidden" "a" ".hidden" "r/a/.hidden" false
a/b/ c.txt
[*.go x.go] true <nil>
[*.go d/x.go] false <nil>
[a?c abc] true <nil>
[[a-c]* bob] true <nil>
[[^a-c]* bob] false <nil>
[[a a] false syntax error in pattern
[\* *] true <nil>
[a*b*c*d axxbyyczzd] true <nil>
../c/d <nil>
 Rel: can't make /b relative to a
[/bin /usr/bin] false true
*/
