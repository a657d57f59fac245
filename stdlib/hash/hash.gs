// Package hash says what hash functions have in common.
package hash

import "io"

// A Hash takes in data by Write, which never fails, and tells its checksum.
type Hash interface {
	io.Writer
	// Sum appends the checksum of what was written so far to b; the state stays as it is.
	Sum(b []byte) []byte
	// Reset starts anew.
	Reset()
	// Size is the number of bytes of a checksum.
	Size() int
	// BlockSize is the length of data that the function takes at a time: multiples of it are written fastest.
	BlockSize() int
}

// A Hash32 has a checksum of 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// A Hash64 has a checksum of 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}
