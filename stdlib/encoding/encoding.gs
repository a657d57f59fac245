// Package encoding says how types turn themselves into bytes or text and back.
package encoding

// A BinaryMarshaler turns itself into bytes.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// A BinaryUnmarshaler takes its value from bytes that MarshalBinary made; it copies what it keeps of them.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// A TextMarshaler turns itself into UTF-8 text.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// A TextUnmarshaler takes its value from text that MarshalText made; it copies what it keeps of it.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}
