// Package fnv provides the FNV-1 and FNV-1a hash functions: fast, and not secure.
package fnv

import "hash"

const (
	offset32 = 2166136261
	offset64 = 14695981039346656037
)

// update32 and update64 hash data; with `a` in the order of FNV-1a (first xor, then multiply).
func update32(state uint32, data []byte, a bool) uint32
func update64(state uint64, data []byte, a bool) uint64

type sum32 struct {
	state uint32
	a     bool
}

type sum64 struct {
	state uint64
	a     bool
}

// New32 returns a 32-bit FNV-1 hash.
func New32() hash.Hash32 { return &sum32{offset32, false} }

// New32a returns a 32-bit FNV-1a hash.
func New32a() hash.Hash32 { return &sum32{offset32, true} }

// New64 returns a 64-bit FNV-1 hash.
func New64() hash.Hash64 { return &sum64{offset64, false} }

// New64a returns a 64-bit FNV-1a hash.
func New64a() hash.Hash64 { return &sum64{offset64, true} }

func (s *sum32) Write(data []byte) (int, error) {
	s.state = update32(s.state, data, s.a)
	return len(data), nil
}

func (s *sum32) Sum32() uint32  { return s.state }
func (s *sum32) Reset()         { s.state = offset32 }
func (s *sum32) Size() int      { return 4 }
func (s *sum32) BlockSize() int { return 1 }

func (s *sum32) Sum(b []byte) []byte {
	v := s.state
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

func (s *sum64) Write(data []byte) (int, error) {
	s.state = update64(s.state, data, s.a)
	return len(data), nil
}

func (s *sum64) Sum64() uint64  { return s.state }
func (s *sum64) Reset()         { s.state = offset64 }
func (s *sum64) Size() int      { return 8 }
func (s *sum64) BlockSize() int { return 1 }

func (s *sum64) Sum(b []byte) []byte {
	v := s.state
	return append(b, byte(v>>56), byte(v>>48), byte(v>>40), byte(v>>32), byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}
