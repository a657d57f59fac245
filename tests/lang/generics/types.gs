// Generic types: methods, recursive types, embedding, interfaces as constraints with methods, names that %T prints.
package main

import (
	"errors"
	"fmt"
	"strings"
)

type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("%v=%v", p.Key, p.Value) }

type List[T any] struct {
	head *node[T]
	size int
}

type node[T any] struct {
	value T
	next  *node[T]
}

func (l *List[T]) Push(v T) {
	l.head = &node[T]{v, l.head}
	l.size++
}

func (l *List[T]) Each(yield func(T) bool) {
	for n := l.head; n != nil; n = n.next {
		if !yield(n.value) {
			return
		}
	}
}

type Named[T any] struct {
	List[T]
	Name string
}

type Tree[T interface{ Less(T) bool }] struct {
	left, right *Tree[T]
	value       T
}

func (t *Tree[T]) Insert(v T) *Tree[T] {
	if t == nil {
		return &Tree[T]{value: v}
	}
	if v.Less(t.value) {
		t.left = t.left.Insert(v)
	} else {
		t.right = t.right.Insert(v)
	}
	return t
}

func (t *Tree[T]) Walk(f func(T)) {
	if t != nil {
		t.left.Walk(f)
		f(t.value)
		t.right.Walk(f)
	}
}

type Word string

func (w Word) Less(o Word) bool { return w < o }

type Setter[T any] interface {
	*T
	Set(string)
}

type Level struct{ text string }

func (l *Level) Set(s string) { l.text = strings.ToUpper(s) }

func FromStrings[T any, PT Setter[T]](list []string) []T {
	out := make([]T, len(list))
	for i, s := range list {
		PT(&out[i]).Set(s)
	}
	return out
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T)           { s[v] = struct{}{} }
func (s Set[T]) Has(v T) (ok bool) { _, ok = s[v]; return }

type Option[T any] func(*T) error

func main() {
	p := Pair[string, int]{"one", 1}
	fmt.Println(p)
	fmt.Printf("%T %T\n", p, Pair[Word, []Set[int]]{})
	var l Named[int]
	l.Push(1)
	l.Push(2)
	for v := range l.Each {
		fmt.Print(v, " ")
	}
	fmt.Println(l.size)
	var t *Tree[Word]
	for _, w := range strings.Fields("the quick brown fox") {
		t = t.Insert(Word(w))
	}
	t.Walk(func(w Word) { fmt.Print(w, " ") })
	fmt.Println()
	fmt.Println(FromStrings[Level]([]string{"low", "high"}))
	s := Set[int]{}
	s.Add(3)
	fmt.Println(s.Has(3), s.Has(4), len(s))
	add := s.Add
	add(9)
	Set[int].Add(s, 10)
	fmt.Println(len(s))
	var o Option[int] = func(*int) error { return errors.New("no") }
	fmt.Println(o(nil))
	var str fmt.Stringer = p
	fmt.Println(str.String())
	_, same := any(p).(Pair[string, int])
	_, other := any(p).(Pair[string, int64])
	fmt.Println(same, other)
}

/* output:
one=1
main.Pair[string,int] main.Pair[main.Word,[]main.Set[int]]
2 1 2
brown fox quick the 
[{LOW} {HIGH}]
true false 1
3
no
one=1
true false
*/
