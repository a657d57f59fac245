package rand

// sharedSource is the source of the package's functions; next is atomic, so it needs no lock.
type sharedSource struct {
	state uint64
}

func (s *sharedSource) Seed(seed int64) { s.state = mix(uint64(seed) + 0x9E3779B97F4A7C15) }

func (s *sharedSource) Int63() int64 { return int64(next(&s.state) >> 1) }

func (s *sharedSource) Uint64() uint64 { return next(&s.state) }

var shared = New(&sharedSource{entropy()})

// Seed starts the shared source from this seed, so that a program's numbers repeat from run to run.
func Seed(seed int64) { shared.src.Seed(seed) }

// Int63 returns a non-negative 63-bit integer.
func Int63() int64 { return shared.Int63() }

// Uint32 returns a 32-bit value.
func Uint32() uint32 { return shared.Uint32() }

// Uint64 returns a 64-bit value.
func Uint64() uint64 { return shared.Uint64() }

// Int31 returns a non-negative 31-bit integer.
func Int31() int32 { return shared.Int31() }

// Int returns a non-negative int.
func Int() int { return shared.Int() }

// Int63n returns an integer in [0, n). It panics if n <= 0.
func Int63n(n int64) int64 { return shared.Int63n(n) }

// Int31n returns an integer in [0, n). It panics if n <= 0.
func Int31n(n int32) int32 { return shared.Int31n(n) }

// Intn returns an integer in [0, n). It panics if n <= 0.
func Intn(n int) int { return shared.Intn(n) }

// Float64 returns a number in [0, 1).
func Float64() float64 { return shared.Float64() }

// Float32 returns a number in [0, 1).
func Float32() float32 { return shared.Float32() }

// NormFloat64 returns a number of the standard normal distribution.
func NormFloat64() float64 { return shared.NormFloat64() }

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func ExpFloat64() float64 { return shared.ExpFloat64() }

// Perm returns a random permutation of the integers [0, n).
func Perm(n int) []int { return shared.Perm(n) }

// Shuffle puts n elements into random order; swap(i, j) exchanges two of them. It panics if n < 0.
func Shuffle(n int, swap func(i, j int)) { shared.Shuffle(n, swap) }

// Read fills p with random bytes. It never fails.
func Read(p []byte) (n int, err error) {
	r := Rand{src: shared.src, src64: shared.src64} // what Read leaves over is not shared
	return r.Read(p)
}
