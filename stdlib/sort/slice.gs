package sort

import "unsafe"

// Slice sorts the slice x; less(i, j) tells whether element i must stand before element j. Equal elements may change
// places. It panics if x is not a slice.
func Slice(x any, less func(i, j int) bool) { SliceStable(x, less) }

// SliceStable sorts the slice x and keeps equal elements in their order. It panics if x is not a slice.
//
// It is a merge sort, which needs the fewest calls of less. Elements stay in place while two runs are compared: what is
// recorded is the order, and a native then moves all of them.
func SliceStable(x any, less func(i, j int) bool) {
	data, size, n := describe(x)
	if size < 0 {
		panic("sort: argument of Slice is not a slice")
	}
	if n < 2 {
		return
	}
	s := merger{data: data, size: size, less: less}
	if n > insertionBlock {
		s.order = make([]int, n)
		s.scratch = make([]byte, n*size)
	}
	s.sort(0, n)
}

// SliceIsSorted tells whether the slice x is sorted in the sense of less. It panics if x is not a slice.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	_, size, n := describe(x)
	if size < 0 {
		panic("sort: argument of SliceIsSorted is not a slice")
	}
	for i := n - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

const insertionBlock = 12

type merger struct {
	data    unsafe.Pointer
	size    int
	less    func(i, j int) bool
	order   []int
	scratch []byte
}

func (s *merger) sort(a, b int) {
	if b-a <= insertionBlock {
		s.insert(a, b)
		return
	}
	m := a + (b-a)/2
	s.sort(a, m)
	s.sort(m, b)
	less := s.less
	if !less(m, m-1) {
		return
	}
	if less(b-1, a) { // the right run belongs before the left one
		moveRun(s.data, s.size, a, m, b, s.scratch)
		return
	}
	order := s.order
	i, j, k := a, m, 0
	for i < m && j < b {
		if less(j, i) {
			order[k] = j
			j++
		} else {
			order[k] = i
			i++
		}
		k++
	}
	permute(s.data, s.size, a, m, b, order[:k], s.scratch)
}

// insert sorts a few elements by binary insertion.
func (s *merger) insert(a, b int) {
	less := s.less
	for i := a + 1; i < b; i++ {
		if !less(i, i-1) {
			continue
		}
		lo, hi := a, i-1 // the place is in [lo, hi]
		for lo < hi {
			m := int(uint(lo+hi) >> 1)
			if less(i, m) {
				hi = m
			} else {
				lo = m + 1
			}
		}
		moveElement(s.data, s.size, i, lo)
	}
}

// describe returns the memory, element size and length of a slice; size -1 for any other value.
func describe(x any) (data unsafe.Pointer, size, n int)

// moveElement moves element `from` down to place `to`, and those between up by one.
func moveElement(data unsafe.Pointer, size, from, to int)

// moveRun exchanges the neighbouring runs [a, m) and [m, b).
func moveRun(data unsafe.Pointer, size, a, m, b int, scratch []byte)

// permute puts the elements of [a, b) into this order: those that order names, then what it leaves of one of the runs [a, m)
// and [m, b). Each run's elements stand in `order` in their old sequence.
func permute(data unsafe.Pointer, size, a, m, b int, order []int, scratch []byte)
