// Package fmt formats values for people, and reads them back.
//
// A directive of a format string is % [flags] [width] [.precision] [[index]] verb.
//
//	%v  the value in its usual form; %+v names struct fields; %#v as Go source
//	%T  the type          %%  a percent sign     %t  true or false
//	%b %o %O %d %x %X  integer in base 2, 8, 8 with 0o, 10, 16, 16 in upper case
//	%c %q %U  integer as a character, a quoted character, U+1234
//	%e %E %f %F %g %G %b %x %X  floats: with exponent, without, either, binary, hexadecimal
//	%s %q %x %X  text: as it is, quoted, its bytes in hexadecimal
//	%p  address          %w  in Errorf alone: the error that is wrapped
//
// Flags: + always a sign (%q: ASCII only), - pad on the right, # alternate form, space a space for
// a missing sign, 0 pad with zeros. A width or precision of * is an int operand; [n] selects the
// n-th operand.
//
// Values that implement Formatter, GoStringer (%#v), error or Stringer format themselves.
package fmt

import (
	"errors"
	"io"
	"os"
	"unsafe"
)

// Stringer is implemented by values that have a usual text.
type Stringer interface {
	String() string
}

// GoStringer is implemented by values that know their Go source for %#v.
type GoStringer interface {
	GoString() string
}

// State is what a Formatter prints to.
type State interface {
	// Write appends to the output.
	Write(b []byte) (n int, err error)
	// Width returns the width of the directive, if it has one.
	Width() (wid int, ok bool)
	// Precision returns the precision of the directive, if it has one.
	Precision() (prec int, ok bool)
	// Flag reports whether the directive has the flag c.
	Flag(c int) bool
}

// Formatter is implemented by values that do all of their formatting themselves.
type Formatter interface {
	Format(f State, verb rune)
}

// FormatString returns the directive, with its flags, that state and verb stand for.
func FormatString(state State, verb rune) string {
	text := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			text = append(text, byte(c))
		}
	}
	if width, ok := state.Width(); ok {
		text = append(text, Sprint(width)...)
	}
	if precision, ok := state.Precision(); ok {
		text = append(text, '.')
		text = append(text, Sprint(precision)...)
	}
	return string(text) + string(verb)
}

// A place in a formatted text where the text of a value belongs that has methods for that. Made by
// natives.
type hole struct {
	position  int
	verb      int
	flags     int
	width     int
	precision int
	value     any
}

// The bits of hole.flags, as natives know them.
const (
	flagMinus = 1 << iota
	flagPlus
	flagSharp
	flagSpace
	flagZero
	flagPlusV
	flagSharpV
	flagWidth
	flagPrecision
	flagNested
)

func formatOperands(a []any) (text []byte, holes []hole, tooDeep bool)
func formatLine(a []any) (text []byte, holes []hole, tooDeep bool)
func format(format string, a []any) (text []byte, holes []hole, tooDeep bool, wrapped []int)
func formatPlain(v any, verb, flags, width, precision int) (text []byte, holes []hole, tooDeep bool)
func formatBadVerb(v any, verb, flags, width, precision int) (text []byte, holes []hole, tooDeep bool)
func appendText(to []byte, s string, verb, flags, width, precision int) []byte
func isNilPointer(v any) bool

// A filler replaces holes by the texts that values' methods give.
type filler struct {
	buf       []byte
	at        *hole // being filled
	panicking bool  // printing what a method panicked with
	wrapping  bool  // %w is allowed
}

func fill(text []byte, holes []hole, tooDeep, wrapping bool) []byte {
	f := &filler{wrapping: wrapping}
	f.add(text, holes, tooDeep)
	return f.buf
}

func (f *filler) add(text []byte, holes []hole, tooDeep bool) {
	if tooDeep {
		panic(errors.New("fmt: value is nested too deeply, or contains itself"))
	}
	last := 0
	outer := f.at
	for i := range holes {
		h := &holes[i]
		f.buf = append(f.buf, text[last:h.position]...)
		last = h.position
		f.at = h
		f.fillHole(h, rune(h.verb))
	}
	f.at = outer
	f.buf = append(f.buf, text[last:]...)
}

func (f *filler) fillHole(h *hole, verb rune) {
	if verb == 'w' {
		if _, ok := h.value.(error); !ok || !f.wrapping {
			f.add(formatBadVerb(h.value, h.verb, h.flags, h.width, h.precision))
			return
		}
		verb = 'v'
	}
	if v, ok := h.value.(Formatter); ok {
		defer f.catch(h.value, verb, "Format")
		v.Format(f, verb)
		return
	}
	if h.flags&flagSharpV != 0 {
		if v, ok := h.value.(GoStringer); ok {
			defer f.catch(h.value, verb, "GoString")
			f.addText(v.GoString(), 's', h)
			return
		}
	} else {
		switch verb {
		case 'v', 's', 'x', 'X', 'q':
			switch v := h.value.(type) {
			case error:
				defer f.catch(h.value, verb, "Error")
				f.addText(v.Error(), verb, h)
				return
			case Stringer:
				defer f.catch(h.value, verb, "String")
				f.addText(v.String(), verb, h)
				return
			}
		}
	}
	f.add(formatPlain(h.value, int(verb), h.flags, h.width, h.precision))
}

func (f *filler) addText(s string, verb rune, h *hole) {
	if h.flags&^flagNested == 0 && verb != 'x' && verb != 'X' && verb != 'q' {
		f.buf = append(f.buf, s...)
		return
	}
	f.buf = appendText(f.buf, s, int(verb), h.flags, h.width, h.precision)
}

// catch is deferred around a call of a method: a panic is shown in the output instead.
func (f *filler) catch(value any, verb rune, method string) {
	err := recover()
	if err == nil {
		return
	}
	if isNilPointer(value) {
		f.buf = append(f.buf, "<nil>"...)
		return
	}
	if f.panicking {
		panic(err)
	}
	f.buf = append(f.buf, "%!"...)
	f.buf = append(f.buf, string(verb)...)
	f.buf = append(f.buf, "(PANIC="...)
	f.buf = append(f.buf, method...)
	f.buf = append(f.buf, " method: "...)
	f.panicking = true
	f.add(formatOperands([]any{err}))
	f.panicking = false
	f.buf = append(f.buf, ')')
}

// Write appends to the output of a Formatter.
func (f *filler) Write(b []byte) (n int, err error) {
	f.buf = append(f.buf, b...)
	return len(b), nil
}

// WriteString appends to the output of a Formatter.
func (f *filler) WriteString(s string) (n int, err error) {
	f.buf = append(f.buf, s...)
	return len(s), nil
}

func (f *filler) Width() (wid int, ok bool) { return f.at.width, f.at.flags&flagWidth != 0 }

func (f *filler) Precision() (prec int, ok bool) {
	return f.at.precision, f.at.flags&flagPrecision != 0
}

func (f *filler) Flag(c int) bool {
	switch c {
	case '-':
		return f.at.flags&flagMinus != 0
	case '+':
		return f.at.flags&(flagPlus|flagPlusV) != 0
	case '#':
		return f.at.flags&(flagSharp|flagSharpV) != 0
	case ' ':
		return f.at.flags&flagSpace != 0
	case '0':
		return f.at.flags&flagZero != 0
	}
	return false
}

func bytesOf(a []any) []byte {
	text, holes, tooDeep := formatOperands(a)
	if holes != nil || tooDeep {
		text = fill(text, holes, tooDeep, false)
	}
	return text
}

func lineOf(a []any) []byte {
	text, holes, tooDeep := formatLine(a)
	if holes != nil || tooDeep {
		text = fill(text, holes, tooDeep, false)
	}
	return text
}

func formatted(layout string, a []any) []byte {
	text, holes, tooDeep, _ := format(layout, a)
	if holes != nil || tooDeep {
		text = fill(text, holes, tooDeep, false)
	}
	return text
}

// The bytes as a string; nobody may write to them any more.
func stringOf(text []byte) string { return unsafe.String(unsafe.SliceData(text), len(text)) }

// Print writes the operands to standard output, with a space between those of which neither is a
// string.
func Print(a ...any) (n int, err error) { return os.Stdout.Write(bytesOf(a)) }

// Println writes the operands to standard output, with a space between all of them and a line end
// behind.
func Println(a ...any) (n int, err error) { return os.Stdout.Write(lineOf(a)) }

// Printf writes the operands to standard output as the format says.
func Printf(format string, a ...any) (n int, err error) { return os.Stdout.Write(formatted(format, a)) }

// Fprint is Print to w.
func Fprint(w io.Writer, a ...any) (n int, err error) { return w.Write(bytesOf(a)) }

// Fprintln is Println to w.
func Fprintln(w io.Writer, a ...any) (n int, err error) { return w.Write(lineOf(a)) }

// Fprintf is Printf to w.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write(formatted(format, a))
}

// Sprint returns what Print would write.
func Sprint(a ...any) string { return stringOf(bytesOf(a)) }

// Sprintln returns what Println would write.
func Sprintln(a ...any) string { return stringOf(lineOf(a)) }

// Sprintf returns what Printf would write.
func Sprintf(format string, a ...any) string { return stringOf(formatted(format, a)) }

// Append appends what Print would write to b.
func Append(b []byte, a ...any) []byte { return append(b, bytesOf(a)...) }

// Appendln appends what Println would write to b.
func Appendln(b []byte, a ...any) []byte { return append(b, lineOf(a)...) }

// Appendf appends what Printf would write to b.
func Appendf(b []byte, format string, a ...any) []byte { return append(b, formatted(format, a)...) }
