package main

import (
	"errors"
	"fmt"
	"io/fs"
)

type coded struct{ code int }

func (c coded) Error() string { return fmt.Sprint("code ", c.code) }

type pointed struct{ name string }

func (p *pointed) Error() string { return p.name }

type matching struct{ error }

func (m matching) Is(target error) bool { return target == fs.ErrNotExist }

type convertible struct{}

func (convertible) Error() string { return "convertible" }
func (convertible) As(target any) bool {
	if p, ok := target.(**pointed); ok {
		*p = &pointed{"converted"}
		return true
	}
	return false
}

type uncomparable struct{ parts []string }

func (uncomparable) Error() string { return "uncomparable" }

type timeout interface{ Timeout() bool }

type slow struct{}

func (slow) Error() string { return "slow" }
func (slow) Timeout() bool { return true }

func try(target any) {
	defer func() { fmt.Println("panic:", recover()) }()
	fmt.Println(errors.As(errors.New("x"), target))
}

func main() {
	a, b := errors.New("a"), errors.New("a")
	fmt.Println(a == b, a, errors.Is(a, a), errors.Is(a, b), errors.Is(nil, nil), errors.Is(a, nil), errors.Is(nil, a))
	joined := errors.Join(a, nil, coded{5}, fmt.Errorf("wrapped: %w", &pointed{"p"}))
	fmt.Println(joined)
	var c coded
	var p *pointed
	var t timeout
	var e error
	fmt.Println(errors.As(joined, &c), c.code, errors.As(joined, &p), p.name, errors.As(joined, &t), errors.As(joined, &e), e == joined)
	fmt.Println(errors.As(fmt.Errorf("x %w", slow{}), &t), t.Timeout(), errors.As(convertible{}, &p), p.name)
	fmt.Println(errors.Is(joined, coded{5}), errors.Is(joined, coded{6}), errors.Is(matching{a}, fs.ErrNotExist), errors.Is(matching{a}, a))
	fmt.Println(errors.Join(), errors.Join(nil, nil) == nil, errors.Unwrap(joined), errors.Unwrap(a), errors.Unwrap(fmt.Errorf("%w", a)) == a)
	u := uncomparable{[]string{"x"}}
	fmt.Println(errors.Is(u, a), errors.Is(fmt.Errorf("%w", u), u), errors.As(u, new(uncomparable)))
	fmt.Println(errors.ErrUnsupported, errors.As(nil, nil))
	try(nil)
	try(5)
	try((*coded)(nil))
	try(new(int))
	try(&c)
	fmt.Printf("%T %T %v\n", a, joined, errors.Join(a, b))
}

/* output:
false a true false true false false
a
code 5
wrapped: p
true 5 true p false true true
true true true converted
true false true false
<nil> true <nil> <nil> true
false false true
unsupported operation false
panic: errors: target cannot be nil
panic: errors: target must be a non-nil pointer
panic: errors: target must be a non-nil pointer
panic: errors: *target must be interface or implement error
false
panic: <nil>
*errors.errorString *errors.joinError a
a
*/
