// Benchmarks.
package testing

import (
	"fmt"
	"runtime"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// An InternalBenchmark is a benchmark with its name.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// A B is one running benchmark: it does what it measures N times.
type B struct {
	common
	N int

	timing     bool
	began      time.Time
	beganStats figures
	elapsed    time.Duration
	used       figures
	bytes      int64
	showAllocs bool
	extra      map[string]float64
	f          func(b *B)
	workers    int
}

// What the heap has given out.
type figures struct {
	allocs, bytes uint64
}

func heapFigures() figures {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return figures{stats.Mallocs, stats.TotalAlloc}
}

// StartTimer goes on measuring.
func (b *B) StartTimer() {
	if !b.timing {
		b.beganStats = heapFigures()
		b.began = time.Now()
		b.timing = true
	}
}

// StopTimer stops measuring.
func (b *B) StopTimer() {
	if b.timing {
		b.elapsed += time.Since(b.began)
		now := heapFigures()
		b.used.allocs += now.allocs - b.beganStats.allocs
		b.used.bytes += now.bytes - b.beganStats.bytes
		b.timing = false
	}
}

// ResetTimer forgets what was measured so far.
func (b *B) ResetTimer() {
	if b.timing {
		b.beganStats = heapFigures()
		b.began = time.Now()
	}
	b.elapsed = 0
	b.used = figures{}
	b.extra = nil
}

// Elapsed returns the time measured so far.
func (b *B) Elapsed() time.Duration {
	if b.timing {
		return b.elapsed + time.Since(b.began)
	}
	return b.elapsed
}

// SetBytes says how many bytes one operation handles, for a rate.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs has allocations shown.
func (b *B) ReportAllocs() { b.showAllocs = true }

// ReportMetric adds a figure of the benchmark's own to the result.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" || strings.ContainsAny(unit, " \t\n") {
		panic("metric unit must be one word")
	}
	if b.extra == nil {
		b.extra = map[string]float64{}
	}
	b.extra[unit] = n
}

// Run runs f as a benchmark of its own.
func (b *B) Run(name string, f func(b *B)) bool {
	b.ran = true
	sub := &B{f: f, workers: 1}
	sub.name = subName(name)
	if b.name != "" {
		sub.name = b.name + "/" + sub.name
	}
	sub.parent = &b.common
	result := sub.measure()
	if !sub.ran {
		sub.show(result)
	}
	return !sub.Failed()
}

// SetParallelism sets how many goroutines RunParallel starts for each processor.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.workers = p
	}
}

// A PB hands out the iterations of RunParallel.
type PB struct {
	left *atomic.Int64
}

// Next reports whether there is another iteration to do.
func (p *PB) Next() bool { return p.left.Add(-1) >= 0 }

// RunParallel runs body in several goroutines, which share out b.N iterations.
func (b *B) RunParallel(body func(*PB)) {
	var left atomic.Int64
	left.Store(int64(b.N))
	var all sync.WaitGroup
	for i := 0; i < b.workers*runtime.GOMAXPROCS(0); i++ {
		all.Add(1)
		go func() {
			defer all.Done()
			body(&PB{&left})
		}()
	}
	all.Wait()
}

func (b *B) once(n int) {
	done := make(chan bool)
	go func() {
		defer func() { done <- true }()
		runtime.GC()
		b.N = n
		b.ResetTimer()
		b.StartTimer()
		b.f(b)
		b.StopTimer()
	}()
	<-done
}

const benchTime = time.Second

func (b *B) measure() BenchmarkResult {
	b.once(1)
	for n := 1; !b.Failed() && !b.Skipped() && !b.ran && b.elapsed < benchTime && n < 1e9; {
		perOp := b.elapsed.Nanoseconds() / int64(n)
		if perOp <= 0 {
			perOp = 1
		}
		want := int64(benchTime)/perOp + int64(benchTime)/perOp/5
		if most := int64(n) * 100; want > most {
			want = most
		}
		if want <= int64(n) {
			want = int64(n) + 1
		}
		if want > 1e9 {
			want = 1e9
		}
		n = int(want)
		b.once(n)
	}
	b.runCleanups()
	return BenchmarkResult{b.N, b.elapsed, b.bytes, b.used.allocs, b.used.bytes, b.extra}
}

func (b *B) show(r BenchmarkResult) {
	switch {
	case b.Failed():
		fmt.Printf("--- FAIL: %s\n%s", b.name, b.output)
		return
	case b.Skipped():
		return
	}
	fmt.Printf("%-24s%s", b.name, r.String())
	if b.showAllocs {
		fmt.Print("\t", r.MemString())
	}
	fmt.Println()
	fmt.Printf("%s", b.output)
}

// A BenchmarkResult is what was measured.
type BenchmarkResult struct {
	N         int           // how often
	T         time.Duration // in all
	Bytes     int64         // handled by one operation
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

// NsPerOp returns the nanoseconds of one operation.
func (r BenchmarkResult) NsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

// AllocsPerOp returns the allocations of one operation.
func (r BenchmarkResult) AllocsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemAllocs) / int64(r.N)
}

// AllocedBytesPerOp returns the bytes that one operation allocates.
func (r BenchmarkResult) AllocedBytesPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemBytes) / int64(r.N)
}

// String returns the result as a line.
func (r BenchmarkResult) String() string {
	text := fmt.Sprintf("%8d", r.N)
	if r.N > 0 {
		ns := float64(r.T.Nanoseconds()) / float64(r.N)
		switch {
		case ns >= 999.95:
			text += fmt.Sprintf("\t%10.0f ns/op", ns)
		case ns >= 99.995:
			text += fmt.Sprintf("\t%10.1f ns/op", ns)
		default:
			text += fmt.Sprintf("\t%10.2f ns/op", ns)
		}
		if r.Bytes > 0 && r.T > 0 {
			text += fmt.Sprintf("\t%7.2f MB/s", float64(r.Bytes)*float64(r.N)/1e6/r.T.Seconds())
		}
	}
	var units []string
	for unit := range r.Extra {
		units = append(units, unit)
	}
	sort.Strings(units)
	for _, unit := range units {
		text += fmt.Sprintf("\t%10.4g %s", r.Extra[unit], unit)
	}
	return text
}

// MemString returns the allocations as text.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// Benchmark runs f as a benchmark, outside of any test program.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{f: f, workers: 1}
	result := b.measure()
	if b.Failed() || b.Skipped() {
		return BenchmarkResult{}
	}
	return result
}

// RunBenchmarks runs the benchmarks whose names matchString accepts for -test.bench.
func RunBenchmarks(matchString func(pattern, name string) (bool, error), benchmarks []InternalBenchmark) {
	running = true
	for _, one := range benchmarks {
		if !selected(matchString, *bench, one.Name) {
			continue
		}
		b := &B{f: one.F, workers: 1}
		b.name = one.Name
		result := b.measure()
		if !b.ran {
			b.show(result)
		}
	}
}

// AllocsPerRun returns how many allocations a call of f makes on average.
func AllocsPerRun(runs int, f func()) float64 {
	f()
	before := heapFigures().allocs
	for i := 0; i < runs; i++ {
		f()
	}
	return float64((heapFigures().allocs - before) / uint64(runs))
}
