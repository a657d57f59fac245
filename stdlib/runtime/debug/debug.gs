// Package debug controls the collector and the stacks' limits, and prints tracebacks.
package debug

import (
	"os"
	"runtime"
	"time"
)

// SetGCPercent sets how much garbage, in percent of what is in use, makes the collector run; negative: never. It returns the
// earlier figure.
func SetGCPercent(percent int) int

// SetMemoryLimit returns the heap's limit, which only the host of the program sets: limit is ignored.
func SetMemoryLimit(limit int64) int64 { return memoryLimit() }

func memoryLimit() int64

// SetMaxStack sets how many bytes a goroutine's stack may take, and returns the earlier figure.
func SetMaxStack(bytes int) int

// SetMaxThreads returns its argument: the number of threads has no limit of its own.
func SetMaxThreads(threads int) int { return threads }

// SetPanicOnFault returns false: there are no memory faults.
func SetPanicOnFault(enabled bool) bool { return false }

// SetTraceback does nothing: tracebacks are always complete.
func SetTraceback(level string) {}

// FreeOSMemory collects garbage and gives memory back to the system.
func FreeOSMemory() { runtime.GC() }

// Stack returns a traceback of the goroutine.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

// PrintStack writes a traceback of the goroutine to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// GCStats are figures of the collections so far.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration // the last one only
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats fills in the figures of the moment.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
	if m.NumGC > 0 {
		last := (m.NumGC + 255) % 256
		stats.LastGC = time.Unix(0, int64(m.LastGC))
		stats.Pause = append(stats.Pause, time.Duration(m.PauseNs[last]))
		stats.PauseEnd = append(stats.PauseEnd, stats.LastGC)
	}
	for i := range stats.PauseQuantiles {
		stats.PauseQuantiles[i] = 0
		if len(stats.Pause) > 0 {
			stats.PauseQuantiles[i] = stats.Pause[0]
		}
	}
}

// A BuildInfo tells how a program was built.
type BuildInfo struct {
	GoVersion string
	Path      string
	Main      Module
	Deps      []*Module
	Settings  []BuildSetting
}

// A Module is a module of a program.
type Module struct {
	Path    string
	Version string
	Sum     string
	Replace *Module
}

// A BuildSetting is an option that a program was built with.
type BuildSetting struct {
	Key, Value string
}

// ReadBuildInfo returns false: programs are not built.
func ReadBuildInfo() (info *BuildInfo, ok bool) { return nil, false }
