// Generic functions: inference from arguments, from untyped constants, from core types; explicit and partial arguments.
package main

import "fmt"

type Number interface {
	~int | ~int64 | ~float64
}

type Celsius float64

func Map[T, U any](list []T, f func(T) U) []U {
	var out []U
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

func Sum[T Number](list ...T) (total T) {
	for _, v := range list {
		total += v
	}
	return
}

func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

func Clone[S ~[]E, E any](s S) S { return append(S(nil), s...) }

func Convert[To, From Number](v From) To { return To(v) }

func Zero[T any]() T {
	var zero T
	return zero
}

func Largest[T int | float64 | string](a, b T) T {
	if a > b {
		return a
	}
	return b
}

func Apply[T any](v T, f func(T) T) T { return f(v) }

func double[T Number](v T) T { return v * 2 }

type IDs []int

func kind[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case string:
		return "string"
	case []T:
		return "slice"
	}
	return "other"
}

func main() {
	fmt.Println(Map([]int{1, 2, 3}, func(i int) string { return fmt.Sprint(i * i) }))
	fmt.Println(Sum(1, 2, 3), Sum(1, 2.5), Sum[Celsius](1, 2), Sum[int]())
	fmt.Println(Keys(map[string]bool{"a": true}))
	fmt.Printf("%T %v\n", Clone(IDs{1, 2}), Clone(IDs{1, 2}))
	fmt.Println(Convert[int](2.75), Convert[float64](Celsius(3)))
	fmt.Printf("%q %v %v\n", Zero[string](), Zero[*int](), Zero[[2]bool]())
	fmt.Println(Largest("a", "b"), Largest(3, 2.5))
	fmt.Println(Apply(21, double), Apply(1.5, double[float64]))
	var f func(int) int = double
	fmt.Println(f(4), kind(1), kind("s"), kind(2.5))
}

/* output:
[1 4 9]
6 3.5 3 0
1
main.IDs [1 2]
2 3
"" <nil> [false false]
b 3
42 3
8 int string other
*/
