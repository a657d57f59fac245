// Package testing runs tests: functions of a *T whose names begin with Test, and benchmarks, of a *B.
package testing

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

// The settings; Init makes flags of them.
var (
	short   = new(bool)
	verbose = new(bool)
	match   = new(string)
	bench   = new(string)
)

var initialised bool

// Init registers the flags of test programs. It need not be called where Main or an M runs the tests.
func Init() {
	if initialised {
		return
	}
	initialised = true
	flag.BoolVar(short, "test.short", false, "run smaller test suite to save time")
	flag.BoolVar(verbose, "test.v", false, "verbose: print additional output")
	flag.StringVar(match, "test.run", "", "run only tests and examples matching `regexp`")
	flag.StringVar(bench, "test.bench", "", "run only benchmarks matching `regexp`")
}

// Short reports whether -test.short was given.
func Short() bool { return *short }

// Verbose reports whether -test.v was given.
func Verbose() bool { return *verbose }

// Testing reports whether the program was made to run tests.
func Testing() bool { return running }

var running bool

// CoverMode returns "": coverage is not measured.
func CoverMode() string { return "" }

// Coverage returns 0: coverage is not measured.
func Coverage() float64 { return 0 }

// TB is what T and B have in common.
type TB interface {
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string

	private()
}

// A common is the state of one running test or benchmark.
type common struct {
	mu       sync.Mutex
	name     string
	depth    int
	parent   *common
	output   []byte
	failed   bool
	skipped  bool
	finished bool // by FailNow or SkipNow
	done     bool
	ran      bool
	cleanups []func()
	helpers  map[string]bool
	tempDir  string
	start    time.Time
	duration time.Duration

	signal   chan bool // the function has returned, or the test has called Parallel
	release  chan bool // closed once the function has returned: parallel subtests go on
	parallel bool
	waiting  []*T // parallel subtests
}

func (c *common) private() {}

// Name returns the test's name, after those of the tests that it is part of.
func (c *common) Name() string { return c.name }

// Fail marks the test as failed; it goes on.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow marks the test as failed and ends it.
func (c *common) FailNow() {
	c.Fail()
	c.finish()
}

func (c *common) finish() {
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// Helper marks the calling function as one whose callers are shown as the place of messages.
func (c *common) Helper() {
	pc, _, _, ok := runtime.Caller(1)
	if !ok {
		return
	}
	name := functionName(pc)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.helpers == nil {
		c.helpers = map[string]bool{}
	}
	c.helpers[name] = true
}

func functionName(pc uintptr) string {
	if f := runtime.FuncForPC(pc); f != nil {
		return f.Name()
	}
	return ""
}

// Where the test called one of the methods here; skip frames lie between.
func (c *common) place(skip int) string {
	for ; ; skip++ {
		pc, file, line, ok := runtime.Caller(skip + 1)
		if !ok {
			return "???:1: "
		}
		if !c.helpers[functionName(pc)] {
			return fmt.Sprintf("%s:%d: ", filepath.Base(file), line)
		}
	}
}

func (c *common) log(text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Log in goroutine after " + c.name + " has completed: " + text)
	}
	text = strings.TrimSuffix(text, "\n")
	text = strings.ReplaceAll(text, "\n", "\n        ")
	c.output = append(c.output, "    "+c.place(2)+text+"\n"...)
}

// Log notes a text as fmt.Println writes it; shown when the test fails or with -test.v.
func (c *common) Log(args ...any) { c.log(fmt.Sprintln(args...)) }

// Logf notes a formatted text.
func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...)) }

// Error is Log, then Fail.
func (c *common) Error(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.Fail()
}

// Errorf is Logf, then Fail.
func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.Fail()
}

// Fatal is Log, then FailNow.
func (c *common) Fatal(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.FailNow()
}

// Fatalf is Logf, then FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.FailNow()
}

// Skip is Log, then SkipNow.
func (c *common) Skip(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.SkipNow()
}

// Skipf is Logf, then SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.SkipNow()
}

// SkipNow marks the test as skipped and ends it.
func (c *common) SkipNow() {
	c.mu.Lock()
	c.skipped = true
	c.mu.Unlock()
	c.finish()
}

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

// Cleanup has f called when the test and its subtests are over; the last one given is called first.
func (c *common) Cleanup(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, f)
}

func (c *common) runCleanups() {
	for {
		c.mu.Lock()
		n := len(c.cleanups)
		if n == 0 {
			c.mu.Unlock()
			return
		}
		f := c.cleanups[n-1]
		c.cleanups = c.cleanups[:n-1]
		c.mu.Unlock()
		f()
	}
}

// TempDir returns a new directory that is removed when the test is over.
func (c *common) TempDir() string {
	if c.tempDir == "" {
		pattern := strings.Map(func(r rune) rune {
			if r < 0x80 && strings.ContainsRune("/\\:*?\"<>| ", r) {
				return -1
			}
			return r
		}, c.name)
		dir, err := os.MkdirTemp("", pattern)
		if err != nil {
			c.Fatalf("TempDir: %v", err)
		}
		c.tempDir = dir
		c.Cleanup(func() {
			if err := os.RemoveAll(dir); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	dir, err := os.MkdirTemp(c.tempDir, "")
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

// Setenv sets an environment variable until the test is over.
func (c *common) Setenv(key, value string) {
	before, was := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if was {
			os.Setenv(key, before)
		} else {
			os.Unsetenv(key)
		}
	})
}

// A T is one running test.
type T struct {
	common
}

// Run runs f as a subtest and waits for it, unless it calls Parallel; it reports whether it has not failed.
func (t *T) Run(name string, f func(t *T)) bool {
	sub := newTest(&t.common, t.name+"/"+subName(name))
	if *verbose {
		fmt.Printf("=== RUN   %s\n", sub.name)
	}
	t.ran = true
	go runTest(sub, f)
	<-sub.signal
	if sub.parallel {
		t.waiting = append(t.waiting, sub)
		return true
	}
	return !sub.Failed()
}

func subName(name string) string {
	if name == "" {
		return "#00"
	}
	return strings.ReplaceAll(name, " ", "_")
}

// Parallel has the test wait until its parent's function has returned, then run along with the others that called it.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	t.parallel = true
	if *verbose {
		fmt.Printf("=== PAUSE %s\n", t.name)
	}
	t.signal <- true
	<-t.parent.release
	if *verbose {
		fmt.Printf("=== CONT  %s\n", t.name)
	}
	t.start = time.Now()
}

// Deadline returns no deadline.
func (t *T) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }

func newTest(parent *common, name string) *T {
	t := &T{}
	t.name = name
	t.parent = parent
	if parent != nil {
		t.depth = parent.depth + 1
	}
	t.signal = make(chan bool, 2)
	t.release = make(chan bool)
	return t
}

func runTest(t *T, f func(t *T)) {
	t.start = time.Now()
	returned := false
	defer func() {
		if !returned && !t.finished {
			if r := recover(); r != nil {
				t.Fail()
				t.report(time.Since(t.start))
				panic(r)
			}
			t.Errorf("test executed panic(nil) or runtime.Goexit")
		}
		t.duration += time.Since(t.start)
		close(t.release)
		for _, sub := range t.waiting {
			<-sub.signal
		}
		t.runCleanups()
		t.report(t.duration)
		t.done = true
		t.signal <- true
	}()
	f(t)
	returned = true
}

// The test's outcome goes into its parent's output, or is printed.
func (t *T) report(took time.Duration) {
	if t.parent == nil {
		return
	}
	outcome := "PASS"
	switch {
	case t.Failed():
		outcome = "FAIL"
	case t.Skipped():
		outcome = "SKIP"
	}
	if outcome != "FAIL" && !*verbose {
		return
	}
	text := fmt.Sprintf("--- %s: %s (%.2fs)\n%s", outcome, t.name, took.Seconds(), t.output)
	if t.parent.parent == nil {
		fmt.Print(text)
		return
	}
	text = "    " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n    ") + "\n"
	t.parent.mu.Lock()
	t.parent.output = append(t.parent.output, text...)
	t.parent.mu.Unlock()
}

// An InternalTest is a test with its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// An InternalExample is an example with its name and what it is to print.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

// RunTests runs the tests whose names matchString accepts for -test.run; it reports whether none failed.
func RunTests(matchString func(pattern, name string) (bool, error), tests []InternalTest) bool {
	running = true
	root := newTest(nil, "")
	go runTest(root, func(t *T) {
		for _, test := range tests {
			if !selected(matchString, *match, test.Name) {
				continue
			}
			sub := newTest(&t.common, test.Name)
			if *verbose {
				fmt.Printf("=== RUN   %s\n", sub.name)
			}
			go runTest(sub, test.F)
			<-sub.signal
			if sub.parallel {
				t.waiting = append(t.waiting, sub)
			}
		}
	})
	<-root.signal
	return !root.failed
}

func selected(matchString func(pattern, name string) (bool, error), pattern, name string) bool {
	if pattern == "" || matchString == nil {
		return true
	}
	ok, err := matchString(pattern, name)
	if err != nil {
		fmt.Fprintf(os.Stderr, "testing: invalid regexp for -test.run: %s\n", err)
		os.Exit(1)
	}
	return ok
}

// An M runs all the tests of a program; a TestMain function is given one.
type M struct {
	matchString func(pattern, name string) (bool, error)
	tests       []InternalTest
	benchmarks  []InternalBenchmark
}

// NewM returns an M with these tests.
func NewM(matchString func(pattern, name string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark) *M {
	return &M{matchString, tests, benchmarks}
}

// Run runs the tests, and the benchmarks that -test.bench selects; it returns what the program is to exit with.
func (m *M) Run() int {
	Init()
	if !flag.Parsed() {
		flag.Parse()
	}
	if !RunTests(m.matchString, m.tests) {
		fmt.Println("FAIL")
		return 1
	}
	fmt.Println("PASS")
	if *bench != "" {
		RunBenchmarks(m.matchString, m.benchmarks)
	}
	return 0
}

// Main runs tests and benchmarks and ends the program.
func Main(matchString func(pattern, name string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark,
	examples []InternalExample) {
	os.Exit(NewM(matchString, tests, benchmarks).Run())
}
