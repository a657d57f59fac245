// Package flag reads command line flags: -name, -name=value, and for flags that are not boolean -name value. Two dashes do
// as well as one. Parsing ends at the first other argument, or behind "--".
package flag

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

// ErrHelp is the error of a command line that asks for help where no flag named -help or -h is defined.
var ErrHelp = errors.New("flag: help requested")

// A Value is what a flag sets. If it has a method IsBoolFlag that returns true, -name means -name=true.
type Value interface {
	String() string
	Set(string) error
}

// A Getter is a Value that can be read; all of this package's are.
type Getter interface {
	Value
	Get() any
}

// ErrorHandling says what Parse does about errors.
type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota // return the error
	ExitOnError                          // end the program, with status 2, or 0 after a request for help
	PanicOnError                         // panic with the error
)

// A Flag is a flag that is defined.
type Flag struct {
	Name     string
	Usage    string
	Value    Value
	DefValue string // the default as text
}

// A FlagSet is a set of flags. The zero value has no name and continues on errors.
type FlagSet struct {
	// Usage is called for errors; nil: a default message.
	Usage func()

	name     string
	parsed   bool
	actual   map[string]*Flag
	formal   map[string]*Flag
	args     []string
	handling ErrorHandling
	output   io.Writer // nil: standard error
}

// NewFlagSet returns an empty set. The name appears in messages.
func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	return &FlagSet{name: name, handling: errorHandling}
}

// Init sets name and error handling.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name = name
	f.handling = errorHandling
}

// Name returns the name of the set.
func (f *FlagSet) Name() string { return f.name }

// ErrorHandling returns what the set does about errors.
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }

// Output returns where messages go.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

// SetOutput sets where messages go; nil: standard error.
func (f *FlagSet) SetOutput(output io.Writer) { f.output = output }

func sorted(flags map[string]*Flag) []*Flag {
	list := make([]*Flag, 0, len(flags))
	for _, f := range flags {
		list = append(list, f)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}

// VisitAll calls fn for all flags, in the order of names.
func (f *FlagSet) VisitAll(fn func(*Flag)) {
	for _, flag := range sorted(f.formal) {
		fn(flag)
	}
}

// Visit calls fn for the flags that have been set, in the order of names.
func (f *FlagSet) Visit(fn func(*Flag)) {
	for _, flag := range sorted(f.actual) {
		fn(flag)
	}
}

// Lookup returns the flag of this name, or nil.
func (f *FlagSet) Lookup(name string) *Flag { return f.formal[name] }

// Set sets the value of a flag.
func (f *FlagSet) Set(name, value string) error {
	flag, ok := f.formal[name]
	if !ok {
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	if f.actual == nil {
		f.actual = map[string]*Flag{}
	}
	f.actual[name] = flag
	return nil
}

// Var defines a flag.
func (f *FlagSet) Var(value Value, name string, usage string) {
	if strings.HasPrefix(name, "-") {
		panic(f.complain("flag %q begins with -", name))
	}
	if strings.Contains(name, "=") {
		panic(f.complain("flag %q contains =", name))
	}
	if _, found := f.formal[name]; found {
		if f.name == "" {
			panic(f.complain("flag redefined: %s", name))
		}
		panic(f.complain("%s flag redefined: %s", f.name, name))
	}
	if f.formal == nil {
		f.formal = map[string]*Flag{}
	}
	f.formal[name] = &Flag{name, usage, value, value.String()}
}

// complain writes a message and returns it.
func (f *FlagSet) complain(format string, a ...any) string {
	message := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), message)
	return message
}

// fail is complain with the usage behind it.
func (f *FlagSet) fail(format string, a ...any) error {
	err := errors.New(f.complain(format, a...))
	f.usage()
	return err
}

func (f *FlagSet) usage() {
	if f.Usage == nil {
		f.defaultUsage()
	} else {
		f.Usage()
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

// UnquoteUsage returns the name of a flag's value, which stands in back quotes in its usage, or else follows from its type, and
// the usage without the quotes.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	if before, rest, ok := strings.Cut(flag.Usage, "`"); ok {
		if quoted, after, ok := strings.Cut(rest, "`"); ok {
			return quoted, before + quoted + after
		}
	}
	name = "value"
	switch flag.Value.(type) {
	case *durationValue:
		name = "duration"
	case *float64Value:
		name = "float"
	case *intValue, *int64Value:
		name = "int"
	case *stringValue:
		name = "string"
	case *uintValue, *uint64Value:
		name = "uint"
	default:
		if isBool(flag.Value) {
			name = ""
		}
	}
	return name, flag.Usage
}

func isBool(v Value) bool {
	b, ok := v.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// isZero tells whether the default is what the usage need not mention.
func isZero(flag *Flag) bool {
	if _, ok := flag.Value.(*stringValue); ok {
		return flag.DefValue == ""
	}
	switch flag.DefValue {
	case "", "0", "false", "0s":
		return true
	}
	return false
}

// PrintDefaults writes all flags with their usage and defaults.
func (f *FlagSet) PrintDefaults() {
	f.VisitAll(func(flag *Flag) {
		var b strings.Builder
		b.WriteString("  -" + flag.Name)
		name, usage := UnquoteUsage(flag)
		if name != "" {
			b.WriteString(" " + name)
		}
		if b.Len() <= 4 { // a short boolean flag leaves room on its line
			b.WriteString("\t")
		} else {
			b.WriteString("\n    \t")
		}
		b.WriteString(strings.ReplaceAll(usage, "\n", "\n    \t"))
		if !isZero(flag) {
			if _, ok := flag.Value.(*stringValue); ok {
				fmt.Fprintf(&b, " (default %q)", flag.DefValue)
			} else {
				fmt.Fprintf(&b, " (default %v)", flag.DefValue)
			}
		}
		fmt.Fprint(f.Output(), b.String(), "\n")
	})
}

// NFlag returns how many flags have been set.
func (f *FlagSet) NFlag() int { return len(f.actual) }

// NArg returns how many arguments remain.
func (f *FlagSet) NArg() int { return len(f.args) }

// Args returns the arguments that remain.
func (f *FlagSet) Args() []string { return f.args }

// Arg returns the i-th remaining argument, or "".
func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

// Parsed tells whether Parse has been called.
func (f *FlagSet) Parsed() bool { return f.parsed }

// Parse reads the flags at the start of the arguments, which do not include the command's name.
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		more, err := f.parseOne()
		if err != nil {
			switch f.handling {
			case ExitOnError:
				if err == ErrHelp {
					os.Exit(0)
				}
				os.Exit(2)
			case PanicOnError:
				panic(err)
			}
			return err
		}
		if !more {
			return nil
		}
	}
}

// parseOne reads one flag and tells whether there was one.
func (f *FlagSet) parseOne() (bool, error) {
	if len(f.args) == 0 {
		return false, nil
	}
	arg := f.args[0]
	if len(arg) < 2 || arg[0] != '-' {
		return false, nil
	}
	name := arg[1:]
	if name[0] == '-' {
		name = name[1:]
		if name == "" {
			f.args = f.args[1:]
			return false, nil
		}
	}
	if name[0] == '-' || name[0] == '=' {
		return false, f.fail("bad flag syntax: %s", arg)
	}
	f.args = f.args[1:]
	name, value, hasValue := strings.Cut(name, "=")
	flag, ok := f.formal[name]
	if !ok {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.fail("flag provided but not defined: -%s", name)
	}
	if isBool(flag.Value) {
		if !hasValue {
			value = "true"
		}
		if err := f.Set(name, value); err != nil {
			if !hasValue {
				return false, f.fail("invalid boolean flag %s: %v", name, err)
			}
			return false, f.fail("invalid boolean value %q for -%s: %v", value, name, err)
		}
		return true, nil
	}
	if !hasValue {
		if len(f.args) == 0 {
			return false, f.fail("flag needs an argument: -%s", name)
		}
		value, f.args = f.args[0], f.args[1:]
	}
	if err := f.Set(name, value); err != nil {
		return false, f.fail("invalid value %q for flag -%s: %v", value, name, err)
	}
	return true, nil
}

// CommandLine is the set of the program's own flags; the functions of the package use it.
var CommandLine = NewFlagSet(programName(), ExitOnError)

func programName() string {
	if len(os.Args) == 0 {
		return ""
	}
	return os.Args[0]
}

// Usage is called for errors in the program's command line.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", programName())
	PrintDefaults()
}

func init() {
	CommandLine.Usage = func() { Usage() }
}

// Parse reads the program's command line.
func Parse() { CommandLine.Parse(os.Args[1:]) }

// Parsed tells whether Parse has been called.
func Parsed() bool { return CommandLine.Parsed() }

// Args returns the arguments behind the flags.
func Args() []string { return CommandLine.Args() }

// Arg returns the i-th argument behind the flags, or "".
func Arg(i int) string { return CommandLine.Arg(i) }

// NArg returns how many arguments are behind the flags.
func NArg() int { return CommandLine.NArg() }

// NFlag returns how many flags have been set.
func NFlag() int { return CommandLine.NFlag() }

// PrintDefaults writes all flags with their usage and defaults.
func PrintDefaults() { CommandLine.PrintDefaults() }

// VisitAll calls fn for all flags, in the order of names.
func VisitAll(fn func(*Flag)) { CommandLine.VisitAll(fn) }

// Visit calls fn for the flags that have been set, in the order of names.
func Visit(fn func(*Flag)) { CommandLine.Visit(fn) }

// Lookup returns the flag of this name, or nil.
func Lookup(name string) *Flag { return CommandLine.Lookup(name) }

// Set sets the value of a flag.
func Set(name, value string) error { return CommandLine.Set(name, value) }

// Var defines a flag.
func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }
