// Package syscall provides the system's error numbers, signals and flags, and the program's environment.
// The environment is a copy of the process's, made at the first use and changed for this program only.
package syscall

import (
	"internal/oserror"
	"sync"
)

// An Errno is an error number of the system.
type Errno uintptr

// Error returns the system's text for the number.
func (e Errno) Error() string { return errorText(int(e)) }

// Is makes errors.Is find the portable errors of package os in system errors.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	}
	return false
}

// Temporary tells whether the same call may succeed later.
func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

// Timeout tells whether the call ran out of time.
func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }

func errorText(number int) string

// A Signal is the number of a signal.
type Signal int

// Signal marks the type as an os.Signal.
func (s Signal) Signal() {}

// String returns the system's text for the signal.
func (s Signal) String() string { return signalText(int(s)) }

func signalText(number int) string

// File descriptors of the standard streams.
const (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

// Flags of open.
const (
	O_RDONLY   = 0x0
	O_WRONLY   = 0x1
	O_RDWR     = 0x2
	O_CREAT    = 0x40
	O_EXCL     = 0x80
	O_NOCTTY   = 0x100
	O_TRUNC    = 0x200
	O_APPEND   = 0x400
	O_NONBLOCK = 0x800
	O_SYNC     = 0x101000
	O_CLOEXEC  = 0x80000
)

// Signals.
const (
	SIGHUP  = Signal(1)
	SIGINT  = Signal(2)
	SIGQUIT = Signal(3)
	SIGILL  = Signal(4)
	SIGTRAP = Signal(5)
	SIGABRT = Signal(6)
	SIGBUS  = Signal(7)
	SIGFPE  = Signal(8)
	SIGKILL = Signal(9)
	SIGUSR1 = Signal(10)
	SIGSEGV = Signal(11)
	SIGUSR2 = Signal(12)
	SIGPIPE = Signal(13)
	SIGALRM = Signal(14)
	SIGTERM = Signal(15)
	SIGCHLD = Signal(17)
	SIGCONT = Signal(18)
	SIGSTOP = Signal(19)
	SIGTSTP = Signal(20)
)

// Getpid returns the process id.
func Getpid() int

// Getppid returns the parent's process id.
func Getppid() int

// Getuid returns the user id.
func Getuid() int

// Geteuid returns the effective user id.
func Geteuid() int

// Getgid returns the group id.
func Getgid() int

// Getegid returns the effective group id.
func Getegid() int

// Getpagesize returns the size of a memory page.
func Getpagesize() int

var (
	envLock  sync.RWMutex
	envReady bool
	envKeys  []string // in order of first appearance
	env      map[string]string
)

// hostEnvironment returns the process's environment, each entry followed by a zero byte; nothing if the host forbids it.
func hostEnvironment() string

// loadEnv fills env; envLock is held for writing.
func loadEnv() {
	if envReady {
		return
	}
	envReady = true
	env = map[string]string{}
	text := hostEnvironment()
	start, equals := 0, -1
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '=' && equals < 0 && i > start:
			equals = i
		case c == 0:
			if equals > 0 {
				putEnv(text[start:equals], text[equals+1:i])
			}
			start, equals = i+1, -1
		}
	}
}

func putEnv(key, value string) {
	if _, found := env[key]; !found {
		envKeys = append(envKeys, key)
	}
	env[key] = value
}

// Getenv returns the value of an environment variable, and whether there is one of this name.
func Getenv(key string) (value string, found bool) {
	envLock.Lock()
	defer envLock.Unlock()
	loadEnv()
	value, found = env[key]
	return value, found
}

// Setenv sets an environment variable.
func Setenv(key, value string) error {
	if key == "" {
		return EINVAL
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return EINVAL
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return EINVAL
		}
	}
	envLock.Lock()
	defer envLock.Unlock()
	loadEnv()
	putEnv(key, value)
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	envLock.Lock()
	defer envLock.Unlock()
	loadEnv()
	if _, found := env[key]; found {
		delete(env, key)
		for i, k := range envKeys {
			if k == key {
				envKeys = append(envKeys[:i:i], envKeys[i+1:]...)
				break
			}
		}
	}
	return nil
}

// Clearenv removes all environment variables.
func Clearenv() {
	envLock.Lock()
	defer envLock.Unlock()
	envReady = true
	envKeys = nil
	env = map[string]string{}
}

// Environ returns all environment variables in the form "key=value".
func Environ() []string {
	envLock.Lock()
	defer envLock.Unlock()
	loadEnv()
	list := make([]string, 0, len(envKeys))
	for _, key := range envKeys {
		list = append(list, key+"="+env[key])
	}
	return list
}
