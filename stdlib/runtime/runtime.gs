// Package runtime speaks to the machinery that runs the program: the scheduler, the collector, tracebacks.
package runtime

const (
	// GOOS is the operating system that the program runs on.
	GOOS = "linux"
	// GOARCH is the architecture whose memory layout values have.
	GOARCH = "amd64"
	// Compiler names the implementation of the language.
	Compiler = "gvm"
)

// An Error is the value of a run-time panic, such as an index out of range.
type Error interface {
	error
	RuntimeError()
}

// A TypeAssertionError is the value of the panic of a failed type assertion.
type TypeAssertionError struct {
	text string
}

// RuntimeError marks the type as an Error.
func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string { return e.text }

// A PanicNilError is the value that recover returns for panic(nil).
type PanicNilError struct {
	_ [0]func()
}

func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}

// RuntimeError marks the type as an Error.
func (*PanicNilError) RuntimeError() {}

// Version returns the level of the language: that of this Go release.
func Version() string { return "go1.23" }

// GOROOT returns "": there is no Go tree.
func GOROOT() string { return "" }

// Breakpoint is where a debugger that is attached to the program stops; without one it does nothing.
func Breakpoint() {}

// Gosched lets other goroutines run.
func Gosched()

// Goexit ends the goroutine after its deferred calls. It cannot be recovered from.
func Goexit()

// NumGoroutine returns how many goroutines there are.
func NumGoroutine() int

// NumCPU returns how many processors the program may use.
func NumCPU() int

// NumCgoCall returns 0: there are no calls of C.
func NumCgoCall() int64 { return 0 }

// GOMAXPROCS sets how many goroutines may run at the same time, if n > 0, and returns the earlier number.
func GOMAXPROCS(n int) int

// LockOSThread does nothing: natives that care for their thread have one of their own.
func LockOSThread() {}

// UnlockOSThread does nothing.
func UnlockOSThread() {}

// GC collects garbage now.
func GC()

// KeepAlive keeps x from being collected, and finalized, before this call.
func KeepAlive(x any) {}

// SetFinalizer makes the collector call finalizer(obj), in a goroutine, when nothing reaches the object that the pointer
// obj points to; a nil finalizer takes it back.
func SetFinalizer(obj any, finalizer any)

// Stack writes a traceback of the goroutine, or of all, to buf and returns its length.
func Stack(buf []byte, all bool) int

// Callers writes the return addresses of the active calls to pc, and returns how many. The first `skip` are left out: 0 is
// Callers itself, 1 its caller.
func Callers(skip int, pc []uintptr) int { return callers(skip, pc) }

func callers(skip int, pc []uintptr) int

// Caller returns the place of an active call: 0 is that of Caller itself, 1 that of its caller's.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var list [1]uintptr
	if skip < 0 || callers(skip+1, list[:]) < 1 {
		return 0, "", 0, false
	}
	_, file, line, _ = describe(list[0])
	return list[0], file, line, true
}

// describe tells of which function and line a return address is; "" if it is none.
func describe(pc uintptr) (function, file string, line int, entry uintptr)

// A Func is a function of the program.
type Func struct {
	name  string
	file  string
	line  int
	entry uintptr
}

// FuncForPC returns the function that the address belongs to; nil if there is none.
func FuncForPC(pc uintptr) *Func {
	name, file, line, entry := describe(pc)
	if name == "" {
		return nil
	}
	return &Func{name, file, line, entry}
}

// Name returns the function's name with its package.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns the function's first address.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns the place of an address in the function.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line, _ = describe(pc)
	return file, line
}

// A Frame is an active call.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames walks through the calls that Callers returned.
type Frames struct {
	pcs []uintptr
}

// CallersFrames returns the Frames for a result of Callers.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next call, and whether there are more behind it.
func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.pcs) == 0 {
		return Frame{}, false
	}
	pc := f.pcs[0]
	f.pcs = f.pcs[1:]
	name, file, line, entry := describe(pc)
	frame = Frame{PC: pc, Function: name, File: file, Line: line, Entry: entry}
	if name != "" {
		frame.Func = &Func{name, file, line, entry}
	}
	return frame, len(f.pcs) > 0
}

// A StackRecord is a traceback.
type StackRecord struct {
	Stack0 [32]uintptr // ends at the first 0
}

// Stack returns the addresses.
func (r *StackRecord) Stack() []uintptr {
	for i, pc := range r.Stack0 {
		if pc == 0 {
			return r.Stack0[:i]
		}
	}
	return r.Stack0[:]
}

// MemStats are the collector's figures, in bytes, counts and nanoseconds. Fields without a counterpart here stay zero.
type MemStats struct {
	Alloc         uint64 // in use by objects
	TotalAlloc    uint64 // allocated since the start
	Sys           uint64 // taken from the system
	Lookups       uint64
	Mallocs       uint64 // objects allocated
	Frees         uint64 // objects freed
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64 // heap size at which the next collection starts
	LastGC        uint64
	PauseTotalNs  uint64
	PauseNs       [256]uint64 // the last pause only, at (NumGC+255)%256
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

type heapFigures struct {
	allocated, total, allocations, frees      uint64
	reserved, inUse, idle, objects            uint64
	nextGC, lastGC, pauseTotal, collections   uint64
	forcedCollections, lastPause, stacks, now uint64
}

func readFigures(out *heapFigures)

// ReadMemStats fills in the figures of the moment.
func ReadMemStats(m *MemStats) {
	var f heapFigures
	readFigures(&f)
	*m = MemStats{
		Alloc:        f.allocated,
		TotalAlloc:   f.total,
		Sys:          f.reserved + f.stacks,
		Mallocs:      f.allocations,
		Frees:        f.frees,
		HeapAlloc:    f.allocated,
		HeapSys:      f.reserved,
		HeapIdle:     f.idle,
		HeapInuse:    f.inUse,
		HeapObjects:  f.objects,
		StackInuse:   f.stacks,
		StackSys:     f.stacks,
		NextGC:       f.nextGC,
		LastGC:       f.lastGC,
		PauseTotalNs: f.pauseTotal,
		NumGC:        uint32(f.collections),
		NumForcedGC:  uint32(f.forcedCollections),
		EnableGC:     true,
	}
	if f.collections > 0 {
		last := (f.collections + 255) % 256
		m.PauseNs[last] = f.lastPause
		m.PauseEnd[last] = f.lastGC
	}
}

// A Pinner has nothing to do, since objects never move.
type Pinner struct {
	pinned []any
}

// Pin keeps the object alive until Unpin.
func (p *Pinner) Pin(pointer any) { p.pinned = append(p.pinned, pointer) }

// Unpin lets go of all pinned objects.
func (p *Pinner) Unpin() { p.pinned = nil }
