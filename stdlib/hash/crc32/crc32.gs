// Package crc32 computes 32-bit cyclic redundancy checks.
package crc32

import "hash"

// Size is the number of bytes of a checksum.
const Size = 4

// Polynomials, with the lowest power in the highest bit.
const (
	IEEE       = 0xedb88320 // Ethernet, gzip, PNG
	Castagnoli = 0x82f63b78 // iSCSI
	Koopman    = 0xeb31d82e
)

// A Table holds what a polynomial does to each byte.
type Table [256]uint32

// IEEETable is the table of the IEEE polynomial.
var IEEETable = MakeTable(IEEE)

// MakeTable returns the table of a polynomial.
func MakeTable(poly uint32) *Table {
	t := new(Table)
	fillTable(t, poly)
	return t
}

func fillTable(t *Table, poly uint32)
func update(crc uint32, t *Table, p []byte) uint32

// Update returns the checksum of what crc is the checksum of, followed by p.
func Update(crc uint32, tab *Table, p []byte) uint32 { return update(crc, tab, p) }

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint32 { return update(0, tab, data) }

// ChecksumIEEE returns the checksum of data with the IEEE polynomial.
func ChecksumIEEE(data []byte) uint32 { return update(0, IEEETable, data) }

type digest struct {
	crc uint32
	tab *Table
}

// New returns a hash with this table.
func New(tab *Table) hash.Hash32 { return &digest{0, tab} }

// NewIEEE returns a hash with the IEEE polynomial.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum32() uint32  { return d.crc }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }

func (d *digest) Sum(b []byte) []byte {
	v := d.crc
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}
