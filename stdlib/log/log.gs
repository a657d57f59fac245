// Package log writes messages, each on a line of its own, with the time before it. Output goes to standard error unless
// SetOutput says otherwise.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// What stands before a message.
const (
	Ldate         = 1 << iota // the date: 2009/01/23
	Ltime                     // the time: 01:23:23
	Lmicroseconds             // microseconds behind the time: 01:23:23.123123
	Llongfile                 // file with its path, and line: /a/b/c/d.go:23
	Lshortfile                // file and line: d.go:23; instead of Llongfile
	LUTC                      // date and time in UTC
	Lmsgprefix                // the prefix before the message instead of the line
	LstdFlags     = Ldate | Ltime
)

// A Logger writes messages to a Writer, one call of Write for each. It may be used by several goroutines.
type Logger struct {
	m      sync.Mutex
	out    io.Writer
	prefix string
	flag   int
}

// New returns a Logger with this destination, prefix and flags.
func New(out io.Writer, prefix string, flag int) *Logger {
	return &Logger{out: out, prefix: prefix, flag: flag}
}

var std = New(os.Stderr, "", LstdFlags)

// Default returns the Logger that the functions of the package use.
func Default() *Logger { return std }

// SetOutput sets the destination.
func (l *Logger) SetOutput(w io.Writer) {
	l.m.Lock()
	l.out = w
	l.m.Unlock()
}

// Writer returns the destination.
func (l *Logger) Writer() io.Writer {
	l.m.Lock()
	defer l.m.Unlock()
	return l.out
}

// SetPrefix sets the prefix.
func (l *Logger) SetPrefix(prefix string) {
	l.m.Lock()
	l.prefix = prefix
	l.m.Unlock()
}

// Prefix returns the prefix.
func (l *Logger) Prefix() string {
	l.m.Lock()
	defer l.m.Unlock()
	return l.prefix
}

// SetFlags sets the flags.
func (l *Logger) SetFlags(flag int) {
	l.m.Lock()
	l.flag = flag
	l.m.Unlock()
}

// Flags returns the flags.
func (l *Logger) Flags() int {
	l.m.Lock()
	defer l.m.Unlock()
	return l.flag
}

func appendPadded(b []byte, v, width int) []byte {
	var digits [20]byte
	i := len(digits)
	for v > 0 || width > 0 {
		i--
		digits[i] = byte('0' + v%10)
		v /= 10
		width--
	}
	return append(b, digits[i:]...)
}

// header appends what the flags ask for.
func header(b []byte, flag int, prefix string, now time.Time, file string, line int) []byte {
	if flag&Lmsgprefix == 0 {
		b = append(b, prefix...)
	}
	if flag&LUTC != 0 {
		now = now.UTC()
	}
	if flag&Ldate != 0 {
		year, month, day := now.Date()
		b = append(appendPadded(b, year, 4), '/')
		b = append(appendPadded(b, int(month), 2), '/')
		b = append(appendPadded(b, day, 2), ' ')
	}
	if flag&(Ltime|Lmicroseconds) != 0 {
		hour, min, sec := now.Clock()
		b = append(appendPadded(b, hour, 2), ':')
		b = append(appendPadded(b, min, 2), ':')
		b = appendPadded(b, sec, 2)
		if flag&Lmicroseconds != 0 {
			b = appendPadded(append(b, '.'), now.Nanosecond()/1000, 6)
		}
		b = append(b, ' ')
	}
	if flag&(Lshortfile|Llongfile) != 0 {
		if flag&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		b = append(append(b, file...), ':')
		b = append(appendPadded(b, line, 1), ": "...)
	}
	if flag&Lmsgprefix != 0 {
		b = append(b, prefix...)
	}
	return b
}

// Output writes a message. calldepth says whose place the file flags show: 1 that of the caller of Output.
func (l *Logger) Output(calldepth int, s string) error {
	now := time.Now()
	l.m.Lock()
	defer l.m.Unlock()
	file, line := "", 0
	if l.flag&(Lshortfile|Llongfile) != 0 {
		var ok bool
		if _, file, line, ok = runtime.Caller(calldepth); !ok {
			file, line = "???", 0
		}
	}
	b := header(nil, l.flag, l.prefix, now, file, line)
	b = append(b, s...)
	if len(s) == 0 || s[len(s)-1] != '\n' {
		b = append(b, '\n')
	}
	_, err := l.out.Write(b)
	return err
}

// Print writes a message made as by fmt.Print.
func (l *Logger) Print(v ...any) { l.Output(2, fmt.Sprint(v...)) }

// Printf writes a message made as by fmt.Printf.
func (l *Logger) Printf(format string, v ...any) { l.Output(2, fmt.Sprintf(format, v...)) }

// Println writes a message made as by fmt.Println.
func (l *Logger) Println(v ...any) { l.Output(2, fmt.Sprintln(v...)) }

// Fatal is Print, followed by os.Exit(1).
func (l *Logger) Fatal(v ...any) {
	l.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

// Fatalf is Printf, followed by os.Exit(1).
func (l *Logger) Fatalf(format string, v ...any) {
	l.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

// Fatalln is Println, followed by os.Exit(1).
func (l *Logger) Fatalln(v ...any) {
	l.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic is Print, followed by a panic with the message.
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.Output(2, s)
	panic(s)
}

// Panicf is Printf, followed by a panic with the message.
func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.Output(2, s)
	panic(s)
}

// Panicln is Println, followed by a panic with the message.
func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.Output(2, s)
	panic(s)
}

// SetOutput sets the destination of the standard Logger.
func SetOutput(w io.Writer) { std.SetOutput(w) }

// Writer returns the destination of the standard Logger.
func Writer() io.Writer { return std.Writer() }

// SetPrefix sets the prefix of the standard Logger.
func SetPrefix(prefix string) { std.SetPrefix(prefix) }

// Prefix returns the prefix of the standard Logger.
func Prefix() string { return std.Prefix() }

// SetFlags sets the flags of the standard Logger.
func SetFlags(flag int) { std.SetFlags(flag) }

// Flags returns the flags of the standard Logger.
func Flags() int { return std.Flags() }

// Output writes a message to the standard Logger; see Logger.Output.
func Output(calldepth int, s string) error { return std.Output(calldepth+1, s) }

// Print writes a message made as by fmt.Print.
func Print(v ...any) { std.Output(2, fmt.Sprint(v...)) }

// Printf writes a message made as by fmt.Printf.
func Printf(format string, v ...any) { std.Output(2, fmt.Sprintf(format, v...)) }

// Println writes a message made as by fmt.Println.
func Println(v ...any) { std.Output(2, fmt.Sprintln(v...)) }

// Fatal is Print, followed by os.Exit(1).
func Fatal(v ...any) {
	std.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

// Fatalf is Printf, followed by os.Exit(1).
func Fatalf(format string, v ...any) {
	std.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

// Fatalln is Println, followed by os.Exit(1).
func Fatalln(v ...any) {
	std.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic is Print, followed by a panic with the message.
func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.Output(2, s)
	panic(s)
}

// Panicf is Printf, followed by a panic with the message.
func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.Output(2, s)
	panic(s)
}

// Panicln is Println, followed by a panic with the message.
func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.Output(2, s)
	panic(s)
}
