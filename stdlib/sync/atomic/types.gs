package atomic

// An Int32 is an int32 that is only changed atomically. The zero value is 0.
type Int32 struct {
	v int32
}

// Load returns the value.
func (x *Int32) Load() int32

// Store sets the value.
func (x *Int32) Store(val int32)

// Swap sets the value and returns what it was.
func (x *Int32) Swap(new int32) (old int32)

// CompareAndSwap sets the value to new if it is old, and tells whether it did.
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool)

// Add adds delta and returns the sum.
func (x *Int32) Add(delta int32) (new int32)

// And keeps the bits that mask has, and returns the value before.
func (x *Int32) And(mask int32) (old int32)

// Or adds the bits of mask, and returns the value before.
func (x *Int32) Or(mask int32) (old int32)

// An Int64 is an int64 that is only changed atomically. The zero value is 0.
type Int64 struct {
	v int64
}

// Load returns the value.
func (x *Int64) Load() int64

// Store sets the value.
func (x *Int64) Store(val int64)

// Swap sets the value and returns what it was.
func (x *Int64) Swap(new int64) (old int64)

// CompareAndSwap sets the value to new if it is old, and tells whether it did.
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool)

// Add adds delta and returns the sum.
func (x *Int64) Add(delta int64) (new int64)

// And keeps the bits that mask has, and returns the value before.
func (x *Int64) And(mask int64) (old int64)

// Or adds the bits of mask, and returns the value before.
func (x *Int64) Or(mask int64) (old int64)

// A Uint32 is a uint32 that is only changed atomically. The zero value is 0.
type Uint32 struct {
	v uint32
}

// Load returns the value.
func (x *Uint32) Load() uint32

// Store sets the value.
func (x *Uint32) Store(val uint32)

// Swap sets the value and returns what it was.
func (x *Uint32) Swap(new uint32) (old uint32)

// CompareAndSwap sets the value to new if it is old, and tells whether it did.
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool)

// Add adds delta and returns the sum.
func (x *Uint32) Add(delta uint32) (new uint32)

// And keeps the bits that mask has, and returns the value before.
func (x *Uint32) And(mask uint32) (old uint32)

// Or adds the bits of mask, and returns the value before.
func (x *Uint32) Or(mask uint32) (old uint32)

// A Uint64 is a uint64 that is only changed atomically. The zero value is 0.
type Uint64 struct {
	v uint64
}

// Load returns the value.
func (x *Uint64) Load() uint64

// Store sets the value.
func (x *Uint64) Store(val uint64)

// Swap sets the value and returns what it was.
func (x *Uint64) Swap(new uint64) (old uint64)

// CompareAndSwap sets the value to new if it is old, and tells whether it did.
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool)

// Add adds delta and returns the sum.
func (x *Uint64) Add(delta uint64) (new uint64)

// And keeps the bits that mask has, and returns the value before.
func (x *Uint64) And(mask uint64) (old uint64)

// Or adds the bits of mask, and returns the value before.
func (x *Uint64) Or(mask uint64) (old uint64)

// A Uintptr is a uintptr that is only changed atomically. The zero value is 0.
type Uintptr struct {
	v uintptr
}

// Load returns the value.
func (x *Uintptr) Load() uintptr

// Store sets the value.
func (x *Uintptr) Store(val uintptr)

// Swap sets the value and returns what it was.
func (x *Uintptr) Swap(new uintptr) (old uintptr)

// CompareAndSwap sets the value to new if it is old, and tells whether it did.
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool)

// Add adds delta and returns the sum.
func (x *Uintptr) Add(delta uintptr) (new uintptr)

// And keeps the bits that mask has, and returns the value before.
func (x *Uintptr) And(mask uintptr) (old uintptr)

// Or adds the bits of mask, and returns the value before.
func (x *Uintptr) Or(mask uintptr) (old uintptr)

// A Bool is a bool that is only changed atomically. The zero value is false.
type Bool struct {
	v uint32
}

// Load returns the value.
func (x *Bool) Load() bool

// Store sets the value.
func (x *Bool) Store(val bool)

// Swap sets the value and returns what it was.
func (x *Bool) Swap(new bool) (old bool)

// CompareAndSwap sets the value to new if it is old, and tells whether it did.
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool)

// A Value holds a value of any one type. Once stored to, it must not be copied.
type Value struct {
	v any
}

// Load returns what was stored last; nil if nothing was.
func (v *Value) Load() (val any)

// Store sets the value. It panics for nil, and for a type other than that of the first Store.
func (v *Value) Store(val any)

// Swap sets the value and returns what it was. It panics as Store does.
func (v *Value) Swap(new any) (old any)

// CompareAndSwap sets the value to new if it is old, and tells whether it did. It panics as Store does, and if old cannot be
// compared.
func (v *Value) CompareAndSwap(old, new any) (swapped bool)
