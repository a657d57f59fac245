package fmt

import "errors"

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }

// Errorf returns an error with the formatted text. It wraps the operands of %w, of which there may
// be several.
func Errorf(layout string, a ...any) error {
	bytes, holes, tooDeep, wrapped := format(layout, a)
	if holes != nil || tooDeep {
		bytes = fill(bytes, holes, tooDeep, true)
	}
	text := stringOf(bytes)
	switch len(wrapped) {
	case 0:
		return errors.New(text)
	case 1:
		err, _ := a[wrapped[0]].(error)
		return &wrapError{text, err}
	}
	e := &wrapErrors{msg: text}
	for i := range a { // in the order of the operands, each once
		for _, index := range wrapped {
			if index == i {
				if err, ok := a[i].(error); ok {
					e.errs = append(e.errs, err)
				}
				break
			}
		}
	}
	return e
}
