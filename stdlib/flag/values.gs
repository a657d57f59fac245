package flag

import (
	"encoding"
	"errors"
	"strconv"
	"time"
)

var (
	errParse = errors.New("parse error")
	errRange = errors.New("value out of range")
)

// numberError reduces an error of strconv to what a user wants to know.
func numberError(err error) error {
	e, ok := err.(*strconv.NumError)
	if !ok {
		return err
	}
	switch e.Err {
	case strconv.ErrSyntax:
		return errParse
	case strconv.ErrRange:
		return errRange
	}
	return err
}

type boolValue bool

func (v *boolValue) Get() any         { return bool(*v) }
func (v *boolValue) String() string   { return strconv.FormatBool(bool(*v)) }
func (v *boolValue) IsBoolFlag() bool { return true }

func (v *boolValue) Set(s string) error {
	parsed, err := strconv.ParseBool(s)
	*v = boolValue(parsed)
	if err != nil {
		return errParse
	}
	return nil
}

type intValue int

func (v *intValue) Get() any       { return int(*v) }
func (v *intValue) String() string { return strconv.Itoa(int(*v)) }

func (v *intValue) Set(s string) error {
	parsed, err := strconv.ParseInt(s, 0, strconv.IntSize)
	*v = intValue(parsed)
	if err != nil {
		return numberError(err)
	}
	return nil
}

type int64Value int64

func (v *int64Value) Get() any       { return int64(*v) }
func (v *int64Value) String() string { return strconv.FormatInt(int64(*v), 10) }

func (v *int64Value) Set(s string) error {
	parsed, err := strconv.ParseInt(s, 0, 64)
	*v = int64Value(parsed)
	if err != nil {
		return numberError(err)
	}
	return nil
}

type uintValue uint

func (v *uintValue) Get() any       { return uint(*v) }
func (v *uintValue) String() string { return strconv.FormatUint(uint64(*v), 10) }

func (v *uintValue) Set(s string) error {
	parsed, err := strconv.ParseUint(s, 0, strconv.IntSize)
	*v = uintValue(parsed)
	if err != nil {
		return numberError(err)
	}
	return nil
}

type uint64Value uint64

func (v *uint64Value) Get() any       { return uint64(*v) }
func (v *uint64Value) String() string { return strconv.FormatUint(uint64(*v), 10) }

func (v *uint64Value) Set(s string) error {
	parsed, err := strconv.ParseUint(s, 0, 64)
	*v = uint64Value(parsed)
	if err != nil {
		return numberError(err)
	}
	return nil
}

type float64Value float64

func (v *float64Value) Get() any       { return float64(*v) }
func (v *float64Value) String() string { return strconv.FormatFloat(float64(*v), 'g', -1, 64) }

func (v *float64Value) Set(s string) error {
	parsed, err := strconv.ParseFloat(s, 64)
	*v = float64Value(parsed)
	if err != nil {
		return numberError(err)
	}
	return nil
}

type durationValue time.Duration

func (v *durationValue) Get() any       { return time.Duration(*v) }
func (v *durationValue) String() string { return time.Duration(*v).String() }

func (v *durationValue) Set(s string) error {
	parsed, err := time.ParseDuration(s)
	*v = durationValue(parsed)
	if err != nil {
		return errParse
	}
	return nil
}

type stringValue string

func (v *stringValue) Get() any       { return string(*v) }
func (v *stringValue) String() string { return string(*v) }

func (v *stringValue) Set(s string) error {
	*v = stringValue(s)
	return nil
}

type textValue struct {
	target encoding.TextUnmarshaler
}

func (v textValue) Get() any           { return v.target }
func (v textValue) Set(s string) error { return v.target.UnmarshalText([]byte(s)) }
func (v textValue) String() string     { return textOf(v.target) }

func textOf(v any) string {
	if m, ok := v.(encoding.TextMarshaler); ok {
		if b, err := m.MarshalText(); err == nil {
			return string(b)
		}
	}
	return ""
}

type funcValue func(string) error

func (f funcValue) Set(s string) error { return f(s) }
func (f funcValue) String() string     { return "" }

type boolFuncValue func(string) error

func (f boolFuncValue) Set(s string) error { return f(s) }
func (f boolFuncValue) String() string     { return "" }
func (f boolFuncValue) IsBoolFlag() bool   { return true }
