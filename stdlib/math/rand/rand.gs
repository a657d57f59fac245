// Package rand provides pseudo-random numbers, fit for simulations and games, not for secrets.
// The functions of the package draw from one shared source, which starts with a random seed and is safe for concurrent
// use; a Rand of one's own, made by New, is not.
package rand

import "math"

// A Source yields pseudo-random 63-bit numbers. It is not safe for concurrent use.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 is a Source that yields 64 bits at a time too.
type Source64 interface {
	Source
	Uint64() uint64
}

// source walks through all 64-bit states by a constant stride and scrambles each (the splitmix64 generator).
type source struct {
	state uint64
}

// NewSource returns a new Source with this seed; it is a Source64 too.
func NewSource(seed int64) Source {
	s := new(source)
	s.Seed(seed)
	return s
}

func (s *source) Seed(seed int64) { s.state = mix(uint64(seed) + 0x9E3779B97F4A7C15) }

func (s *source) Int63() int64 { return int64(next(&s.state) >> 1) }

func (s *source) Uint64() uint64 { return next(&s.state) }

// next moves the state on, atomically, and returns the number of the new one.
func next(state *uint64) uint64

// mix scrambles 64 bits.
func mix(x uint64) uint64

// entropy returns bits from the system's random source.
func entropy() uint64

// A Rand draws numbers of various types and distributions from a Source.
type Rand struct {
	src       Source
	src64     Source64 // src, if it can
	readValue int64    // what Read has left
	readBytes int
}

// New returns a Rand that draws from src.
func New(src Source) *Rand {
	s64, _ := src.(Source64)
	return &Rand{src: src, src64: s64}
}

// Seed starts the source anew from this seed.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readBytes = 0
}

// Int63 returns a non-negative 63-bit integer.
func (r *Rand) Int63() int64 { return r.src.Int63() }

// Uint32 returns a 32-bit value.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns a 64-bit value.
func (r *Rand) Uint64() uint64 {
	if r.src64 != nil {
		return r.src64.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int31 returns a non-negative 31-bit integer.
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a non-negative int.
func (r *Rand) Int() int { return int(r.Int63()) }

// Int63n returns an integer in [0, n). It panics if n <= 0.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	// Numbers of the last, incomplete run of n would come up too often.
	limit := int64(1<<63 - 1 - (1<<63)%uint64(n))
	v := r.Int63()
	for v > limit {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns an integer in [0, n). It panics if n <= 0.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	return int32(r.Int63n(int64(n)))
}

// Intn returns an integer in [0, n). It panics if n <= 0.
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number in [0, 1).
func (r *Rand) Float64() float64 { return float64(r.Int63()>>10) / (1 << 53) }

// Float32 returns a number in [0, 1).
func (r *Rand) Float32() float32 { return float32(r.Int63()>>39) / (1 << 24) }

// NormFloat64 returns a number of the standard normal distribution (mean 0, standard deviation 1).
func (r *Rand) NormFloat64() float64 {
	// The polar method: a point of the unit disc gives a normal deviate.
	for {
		u := 2*r.Float64() - 1
		v := 2*r.Float64() - 1
		s := u*u + v*v
		if s > 0 && s < 1 {
			return u * math.Sqrt(-2*math.Log(s)/s)
		}
	}
}

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 { return -math.Log(1 - r.Float64()) }

// Perm returns a random permutation of the integers [0, n).
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		j := r.Intn(i + 1)
		p[i] = p[j]
		p[j] = i
	}
	return p
}

// Shuffle puts n elements into random order; swap(i, j) exchanges two of them. It panics if n < 0.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, r.Intn(i+1))
	}
}

// Read fills p with random bytes. It never fails.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.readBytes == 0 {
			r.readValue = r.Int63()
			r.readBytes = 7
		}
		p[i] = byte(r.readValue)
		r.readValue >>= 8
		r.readBytes--
	}
	return len(p), nil
}

// A Zipf draws numbers in [0, imax] with a probability proportional to (v + k)**-s.
type Zipf struct {
	r    *Rand
	imax float64
	v    float64
	s    float64
	low  float64 // integral of the hat function at -1/2 ...
	high float64 // ... and at imax + 1/2
	cut  float64
}

// NewZipf returns a Zipf generator. It returns nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, imax: float64(imax), v: v, s: s}
	z.high = z.integral(z.imax + 0.5)
	z.low = z.integral(0.5) - math.Pow(v, -s)
	z.cut = 1 - z.inverse(z.integral(1.5)-math.Pow(v+1, -s))
	return z
}

func (z *Zipf) integral(x float64) float64 {
	return math.Exp((1-z.s)*math.Log(z.v+x)) / (1 - z.s)
}

func (z *Zipf) inverse(y float64) float64 {
	return math.Exp(math.Log((1-z.s)*y)/(1-z.s)) - z.v
}

// Uint64 draws a number. Rejection from the hat function: most draws are taken at the first try.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		u := z.high + z.r.Float64()*(z.low-z.high)
		x := z.inverse(u)
		k := math.Floor(x + 0.5)
		if k < 0 {
			k = 0
		}
		if k > z.imax {
			k = z.imax
		}
		if k-x <= z.cut || u >= z.integral(k+0.5)-math.Pow(k+z.v, -z.s) {
			return uint64(k)
		}
	}
}
