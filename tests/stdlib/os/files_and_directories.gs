package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	dir, err := os.MkdirTemp("", "gvm-*-test")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	os.Chdir(dir)
	fmt.Println(os.WriteFile("a.txt", []byte("hello, file"), 0644))
	b, err := os.ReadFile("a.txt")
	fmt.Println(string(b), err)
	_, err = os.Open("none")
	fmt.Println(err, os.IsNotExist(err), errors.Is(err, fs.ErrNotExist))
	fmt.Println(os.MkdirAll("x/y/z", 0755), os.Mkdir("x", 0755))
	f, err := os.OpenFile("x/b", os.O_RDWR|os.O_CREATE|os.O_EXCL, 0600)
	fmt.Println(err)
	fmt.Fprintf(f, "line %d\n", 1)
	f.WriteString("more")
	fmt.Println(f.Seek(5, io.SeekStart))
	two := make([]byte, 2)
	fmt.Println(f.Read(two))
	fmt.Println(f.ReadAt(two, 9))
	fmt.Println(f.ReadAt(two, 10))
	st, err := f.Stat()
	fmt.Println(st.Name(), st.Size(), st.Mode(), st.IsDir(), err)
	fmt.Println(f.Truncate(3), f.Close(), f.Close())
	fmt.Println(os.Rename("x/b", "x/c"), os.Symlink("c", "x/link"))
	fmt.Println(os.Readlink("x/link"))
	list, err := os.ReadDir("x")
	for _, e := range list {
		fmt.Println(e, e.Type())
	}
	filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		fmt.Println(p, d.IsDir())
		return nil
	})
	fmt.Println(filepath.Glob("x/*"))
	fmt.Println(os.Remove("x"))
	fmt.Println(os.RemoveAll("x"), os.Remove("a.txt"))
	_, err = os.Stat("x")
	fmt.Println(err)
	var pe *fs.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path)
}

/* output:
<nil>
hello, file <nil>
open none: no such file or directory true true
<nil> mkdir x: file exists
<nil>
5 <nil>
2 <nil>
2 <nil>
1 EOF
b 11 -rw------- false <nil>
<nil> <nil> close x/b: file already closed
<nil> <nil>
c <nil>
- c ----------
L link L---------
d y/ d---------
. true
a.txt false
x true
x/c false
x/link false
x/y true
x/y/z true
[x/c x/link x/y] <nil>
remove x: directory not empty
<nil> <nil>
stat x: no such file or directory
true stat x
*/
