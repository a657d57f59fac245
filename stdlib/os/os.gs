// Package os gives access to the system: the program's arguments and environment, files and directories.
package os

import (
	"internal/oserror"
	"io/fs"
	"syscall"
)

// Args are the program's name and its arguments.
var Args = arguments()

func arguments() []string

// Portable errors; test for them with errors.Is.
var (
	ErrInvalid    = oserror.ErrInvalid
	ErrPermission = oserror.ErrPermission
	ErrExist      = oserror.ErrExist
	ErrNotExist   = oserror.ErrNotExist
	ErrClosed     = oserror.ErrClosed

	ErrNoDeadline       error = &plainError{"file type does not support deadline"}
	ErrDeadlineExceeded error = &timeoutError{}
	ErrProcessDone      error = &plainError{"os: process already finished"}
)

type plainError struct {
	text string
}

func (e *plainError) Error() string { return e.text }

type timeoutError struct{}

func (e *timeoutError) Error() string   { return "i/o timeout" }
func (e *timeoutError) Timeout() bool   { return true }
func (e *timeoutError) Temporary() bool { return true }

// PathError says which operation failed on which file.
type PathError = fs.PathError

// A SyscallError says which system call failed.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout tells whether the cause is that time ran out.
func (e *SyscallError) Timeout() bool { return IsTimeout(e.Err) }

// NewSyscallError returns err as a SyscallError; nil for nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// A LinkError says which operation failed on which two files.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *LinkError) Unwrap() error { return e.Err }

// pathError makes the error of a native's result; not negative: nil.
func pathError(op, path string, result int) error {
	if result >= 0 {
		return nil
	}
	return &PathError{Op: op, Path: path, Err: syscall.Errno(-result)}
}

func syscallError(call string, result int) error {
	if result >= 0 {
		return nil
	}
	return &SyscallError{call, syscall.Errno(-result)}
}

// underlying returns the cause inside the error types of this package.
func underlying(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

func isError(err, target error) bool {
	err = underlying(err)
	if err == target {
		return true
	}
	number, ok := err.(syscall.Errno)
	return ok && number.Is(target)
}

// IsExist tells whether err says that a file exists already. New code uses errors.Is(err, ErrExist).
func IsExist(err error) bool { return isError(err, ErrExist) }

// IsNotExist tells whether err says that a file does not exist. New code uses errors.Is(err, ErrNotExist).
func IsNotExist(err error) bool { return isError(err, ErrNotExist) }

// IsPermission tells whether err says that permission is denied. New code uses errors.Is(err, ErrPermission).
func IsPermission(err error) bool { return isError(err, ErrPermission) }

// IsTimeout tells whether err says that time ran out.
func IsTimeout(err error) bool {
	t, ok := underlying(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Exit ends the program with this status at once; deferred calls do not run.
func Exit(code int)

// Getenv returns the value of an environment variable; "" if there is none of this name.
func Getenv(key string) string {
	value, _ := syscall.Getenv(key)
	return value
}

// LookupEnv returns the value of an environment variable, and whether there is one of this name.
func LookupEnv(key string) (string, bool) { return syscall.Getenv(key) }

// Setenv sets an environment variable, for this program only.
func Setenv(key, value string) error {
	if err := syscall.Setenv(key, value); err != nil {
		return NewSyscallError("setenv", err)
	}
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error { return syscall.Unsetenv(key) }

// Clearenv removes all environment variables.
func Clearenv() { syscall.Clearenv() }

// Environ returns all environment variables in the form "key=value".
func Environ() []string { return syscall.Environ() }

// ExpandEnv replaces $name and ${name} by environment variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $name and ${name} in s by mapping(name).
func Expand(s string, mapping func(string) string) string {
	var out []byte
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 == len(s) {
			continue
		}
		out = append(out, s[start:i]...)
		name, size := variableName(s[i+1:])
		switch {
		case name != "":
			out = append(out, mapping(name)...)
		case size == 0: // no name follows: the dollar stays
			out = append(out, '$')
		}
		i += size
		start = i + 1
	}
	if out == nil {
		return s
	}
	return string(append(out, s[start:]...))
}

// variableName returns the name at the start of s, and how many bytes it takes with its braces. A malformed ${ is dropped.
func variableName(s string) (name string, size int) {
	if s[0] == '{' {
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if c := s[0]; c == '*' || c == '#' || c == '$' || c == '@' || c == '!' || c == '?' || c == '-' || c >= '0' && c <= '9' {
		return s[:1], 1
	}
	n := 0
	for n < len(s) && (s[n] == '_' || s[n] >= '0' && s[n] <= '9' || s[n]|32 >= 'a' && s[n]|32 <= 'z') {
		n++
	}
	return s[:n], n
}

// Getpid returns the process id.
func Getpid() int { return syscall.Getpid() }

// Getppid returns the parent's process id.
func Getppid() int { return syscall.Getppid() }

// Getuid returns the user id.
func Getuid() int { return syscall.Getuid() }

// Geteuid returns the effective user id.
func Geteuid() int { return syscall.Geteuid() }

// Getgid returns the group id.
func Getgid() int { return syscall.Getgid() }

// Getegid returns the effective group id.
func Getegid() int { return syscall.Getegid() }

// Getpagesize returns the size of a memory page.
func Getpagesize() int { return syscall.Getpagesize() }

// Hostname returns the machine's name.
func Hostname() (name string, err error) {
	name, result := hostname()
	return name, syscallError("hostname", result)
}

func hostname() (string, int)

// Executable returns the path of the program that runs this one: the gvm command or its host.
func Executable() (string, error) { return Readlink("/proc/self/exe") }

// A Signal is a signal of the system.
type Signal interface {
	String() string
	Signal()
}

// Signals that every system has.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// DevNull is the file that swallows everything.
const DevNull = "/dev/null"

// Separators of paths.
const (
	PathSeparator     = '/'
	PathListSeparator = ':'
)

// IsPathSeparator tells whether c separates the elements of a path.
func IsPathSeparator(c uint8) bool { return c == '/' }
