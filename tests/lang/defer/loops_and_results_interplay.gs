package main

import (
	"errors"
	"fmt"
	"strings"
)

type res struct {
	name string
	log  *[]string
}

func open(name string, log *[]string) (*res, error) {
	if name == "bad" {
		return nil, errors.New("cannot open " + name)
	}
	*log = append(*log, "open "+name)
	return &res{name, log}, nil
}
func (r *res) close() error {
	*r.log = append(*r.log, "close "+r.name)
	if r.name == "c" {
		return errors.New("close failed")
	}
	return nil
}

func all(names []string, log *[]string) (n int, err error) {
	for _, name := range names {
		r, err := open(name, log)
		if err != nil {
			return n, fmt.Errorf("after %d: %w", n, err)
		}
		defer r.close()
		n++
	}
	return
}

func closing(name string, log *[]string) (err error) {
	r, err := open(name, log)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := r.close(); cerr != nil && err == nil {
			err = cerr
		}
	}()
	return nil
}

func order() (s string) {
	defer func() { s += "1" }()
	for i := range 3 {
		if i == 1 {
			defer func(n int) { s += fmt.Sprint("i", n, i) }(i * 10)
			continue
		}
		defer func() { s += fmt.Sprint("x", i) }()
	}
	func() {
		defer func() { s += "inner " }()
		s += "body "
	}()
	return s + "ret "
}

func argsOnce() (out []int) {
	x := 1
	next := func() int { x++; return x }
	for range 3 {
		defer func(v int) { out = append(out, v, x) }(next())
	}
	x = 100
	return []int{0}
}

func big() (r [5]int, m map[string]int, e any) {
	defer func() {
		e = recover()
		r[4] = 44
		m["deferred"] = 1
	}()
	m = map[string]int{"set": 1}
	r = [5]int{1, 2, 3}
	r[len(m)+9-r[0]-r[1]-r[2]+1]++
	var arr []int
	_ = arr[r[4]]
	return [5]int{9, 9, 9, 9, 9}, nil, nil
}

func main() {
	var log []string
	fmt.Println(all([]string{"a", "b"}, &log))                                // output: 2 <nil>
	fmt.Println(all([]string{"a", "bad", "b"}, &log))                         // output: 1 after 1: cannot open bad
	fmt.Println(closing("c", &log), closing("d", &log), closing("bad", &log)) // output: close failed <nil> cannot open bad
	fmt.Println(strings.Join(log, ","))                                       // output: open a,open b,close b,close a,open a,close a,open c,close c,open d,close d
	fmt.Println(order())                                                      // output: body inner ret x2i10 1x01
	fmt.Println(argsOnce())                                                   // output: [0 4 100 3 100 2 100]
	fmt.Println(big())                                                        // output: [1 2 3 0 44] map[deferred:1 set:1] runtime error: index out of range [5] with length 5
}
