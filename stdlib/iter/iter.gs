// Package iter names the shapes of functions that a for loop can range over.
package iter

// Seq calls yield for one value after another, until yield returns false.
type Seq[V any] func(yield func(V) bool)

// Seq2 calls yield for one pair after another, until yield returns false.
type Seq2[K, V any] func(yield func(K, V) bool)
