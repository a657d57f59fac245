// Package binary turns numbers, and values made of numbers, into bytes and back.
package binary

import (
	"errors"
	"io"
)

// A ByteOrder says how the bytes of numbers are ordered.
type ByteOrder interface {
	Uint16([]byte) uint16
	Uint32([]byte) uint32
	Uint64([]byte) uint64
	PutUint16([]byte, uint16)
	PutUint32([]byte, uint32)
	PutUint64([]byte, uint64)
	String() string
}

// An AppendByteOrder appends numbers to slices.
type AppendByteOrder interface {
	AppendUint16([]byte, uint16) []byte
	AppendUint32([]byte, uint32) []byte
	AppendUint64([]byte, uint64) []byte
	String() string
}

// LittleEndian has the lowest byte first.
var LittleEndian littleEndian

// BigEndian has the highest byte first.
var BigEndian bigEndian

// NativeEndian is the order of the machine: that of LittleEndian.
var NativeEndian nativeEndian

type littleEndian struct{}

type bigEndian struct{}

type nativeEndian struct {
	littleEndian
}

func (littleEndian) String() string   { return "LittleEndian" }
func (bigEndian) String() string      { return "BigEndian" }
func (nativeEndian) String() string   { return "NativeEndian" }
func (littleEndian) GoString() string { return "binary.LittleEndian" }
func (bigEndian) GoString() string    { return "binary.BigEndian" }
func (nativeEndian) GoString() string { return "binary.NativeEndian" }

func (littleEndian) Uint16(b []byte) uint16 {
	_ = b[1]
	return uint16(b[0]) | uint16(b[1])<<8
}

func (littleEndian) Uint32(b []byte) uint32 {
	_ = b[3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func (littleEndian) Uint64(b []byte) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

func (littleEndian) PutUint16(b []byte, v uint16) {
	_ = b[1]
	b[0], b[1] = byte(v), byte(v>>8)
}

func (littleEndian) PutUint32(b []byte, v uint32) {
	_ = b[3]
	b[0], b[1], b[2], b[3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
}

func (littleEndian) PutUint64(b []byte, v uint64) {
	_ = b[7]
	b[0], b[1], b[2], b[3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
	b[4], b[5], b[6], b[7] = byte(v>>32), byte(v>>40), byte(v>>48), byte(v>>56)
}

func (littleEndian) AppendUint16(b []byte, v uint16) []byte {
	return append(b, byte(v), byte(v>>8))
}

func (littleEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}

func (littleEndian) AppendUint64(b []byte, v uint64) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24),
		byte(v>>32), byte(v>>40), byte(v>>48), byte(v>>56))
}

func (bigEndian) Uint16(b []byte) uint16 {
	_ = b[1]
	return uint16(b[1]) | uint16(b[0])<<8
}

func (bigEndian) Uint32(b []byte) uint32 {
	_ = b[3]
	return uint32(b[3]) | uint32(b[2])<<8 | uint32(b[1])<<16 | uint32(b[0])<<24
}

func (bigEndian) Uint64(b []byte) uint64 {
	_ = b[7]
	return uint64(b[7]) | uint64(b[6])<<8 | uint64(b[5])<<16 | uint64(b[4])<<24 |
		uint64(b[3])<<32 | uint64(b[2])<<40 | uint64(b[1])<<48 | uint64(b[0])<<56
}

func (bigEndian) PutUint16(b []byte, v uint16) {
	_ = b[1]
	b[0], b[1] = byte(v>>8), byte(v)
}

func (bigEndian) PutUint32(b []byte, v uint32) {
	_ = b[3]
	b[0], b[1], b[2], b[3] = byte(v>>24), byte(v>>16), byte(v>>8), byte(v)
}

func (bigEndian) PutUint64(b []byte, v uint64) {
	_ = b[7]
	b[0], b[1], b[2], b[3] = byte(v>>56), byte(v>>48), byte(v>>40), byte(v>>32)
	b[4], b[5], b[6], b[7] = byte(v>>24), byte(v>>16), byte(v>>8), byte(v)
}

func (bigEndian) AppendUint16(b []byte, v uint16) []byte {
	return append(b, byte(v>>8), byte(v))
}

func (bigEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

func (bigEndian) AppendUint64(b []byte, v uint64) []byte {
	return append(b, byte(v>>56), byte(v>>48), byte(v>>40), byte(v>>32),
		byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// sizeOf returns how many bytes the value behind v takes: v is of fixed size, a slice of such or a pointer to one. -1 for
// anything else. settable: it is a pointer or slice, which can be read into.
func sizeOf(v any) (size int, settable bool)

// pack writes the value to b, unpack the bytes to where v points; b is of the size that sizeOf tells.
func pack(b []byte, v any, big bool)
func unpack(b []byte, v any, big bool)
func typeName(v any) string

func isBig(order any) bool {
	s, ok := order.(interface{ String() string })
	return ok && s.String() == "BigEndian"
}

// Size returns how many bytes Write makes of v; -1 if v is not of fixed size.
func Size(v any) int {
	size, _ := sizeOf(v)
	return size
}

// Append appends the bytes of data, which must be of fixed size, a slice of such or a pointer to one.
func Append(buf []byte, order AppendByteOrder, data any) ([]byte, error) {
	size, _ := sizeOf(data)
	if size < 0 {
		return nil, errors.New("binary.Append: some values are not fixed-sized in type " + typeName(data))
	}
	n := len(buf)
	buf = append(buf, make([]byte, size)...)
	pack(buf[n:], data, isBig(order))
	return buf, nil
}

// Write writes the bytes of data, which must be of fixed size, a slice of such or a pointer to one.
func Write(w io.Writer, order ByteOrder, data any) error {
	size, _ := sizeOf(data)
	if size < 0 {
		return errors.New("binary.Write: some values are not fixed-sized in type " + typeName(data))
	}
	b := make([]byte, size)
	pack(b, data, isBig(order))
	_, err := w.Write(b)
	return err
}

var errShort = errors.New("buffer too small")

// Encode writes the bytes of data to buf and returns how many there are.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	size, _ := sizeOf(data)
	if size < 0 {
		return 0, errors.New("binary.Encode: some values are not fixed-sized in type " + typeName(data))
	}
	if len(buf) < size {
		return 0, errShort
	}
	pack(buf[:size], data, isBig(order))
	return size, nil
}

// Read reads bytes into data, which must be a pointer to a value of fixed size or a slice of such.
func Read(r io.Reader, order ByteOrder, data any) error {
	size, settable := sizeOf(data)
	if size < 0 || !settable {
		return errors.New("binary.Read: invalid type " + typeName(data))
	}
	b := make([]byte, size)
	if _, err := io.ReadFull(r, b); err != nil {
		return err
	}
	unpack(b, data, isBig(order))
	return nil
}

// Decode takes data from the start of buf and returns how many bytes it took.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	size, settable := sizeOf(data)
	if size < 0 || !settable {
		return 0, errors.New("binary.Decode: invalid type " + typeName(data))
	}
	if len(buf) < size {
		return 0, errShort
	}
	unpack(buf[:size], data, isBig(order))
	return size, nil
}
