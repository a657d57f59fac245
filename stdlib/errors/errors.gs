// Package errors makes errors and looks into wrapped ones.
//
// An error wraps another when it has a method Unwrap() error or Unwrap() []error. The error itself,
// what it wraps, what those wrap and so on are its tree, which Is and As search depth first.
package errors

import "internal/value"

type errorString struct{ s string }

func (e *errorString) Error() string { return e.s }

// New returns an error with this text. Each call makes an error of its own: none equals another.
func New(text string) error { return &errorString{text} }

// ErrUnsupported says that an operation is not supported, here or at all. Wrap it rather than
// return it.
var ErrUnsupported = New("unsupported operation")

// Unwrap returns what err.Unwrap() error returns, or nil when err has no such method.
func Unwrap(err error) error {
	if u, ok := err.(interface{ Unwrap() error }); ok {
		return u.Unwrap()
	}
	return nil
}

// Is reports whether an error in err's tree equals target, or has a method Is(error) bool that says
// so.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, value.Comparable(target))
}

func is(err, target error, comparable bool) bool {
	for err != nil {
		if comparable && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
		case interface{ Unwrap() []error }:
			for _, part := range x.Unwrap() {
				if is(part, target, comparable) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// As looks in err's tree for an error that can be assigned to *target, or whose method As(any) bool
// says that it has set target, and assigns it. It panics unless target is a non-nil pointer to an
// interface or to a type that is an error.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	if problem := value.CheckTarget(target); problem != "" {
		panic("errors: " + problem)
	}
	return as(err, target)
}

func as(err error, target any) bool {
	for err != nil {
		if value.Assign(target, err) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
		case interface{ Unwrap() []error }:
			for _, part := range x.Unwrap() {
				if as(part, target) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

type joinError struct{ errs []error }

// Join returns an error that wraps all errs that are not nil; nil when there are none. Its text is
// theirs, a line each.
func Join(errs ...error) error {
	n := 0
	for _, err := range errs {
		if err != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	e := &joinError{make([]error, 0, n)}
	for _, err := range errs {
		if err != nil {
			e.errs = append(e.errs, err)
		}
	}
	return e
}

func (e *joinError) Error() string {
	text := e.errs[0].Error()
	for _, err := range e.errs[1:] {
		text += "\n" + err.Error()
	}
	return text
}

func (e *joinError) Unwrap() []error { return e.errs }
