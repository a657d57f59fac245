// Package sort sorts slices and whatever else can compare and exchange elements by index, and searches sorted data.
package sort

// An Interface is a collection whose elements can be sorted by index.
type Interface interface {
	// Len is the number of elements.
	Len() int
	// Less tells whether element i must stand before element j. It has to be a strict weak order.
	Less(i, j int) bool
	// Swap exchanges elements i and j.
	Swap(i, j int)
}

// Sort puts data into ascending order, with O(n log n) calls of Less and Swap. Equal elements may change places.
func Sort(data Interface) {
	switch d := data.(type) {
	case IntSlice:
		Ints(d)
		return
	case Float64Slice:
		Float64s(d)
		return
	case StringSlice:
		Strings(d)
		return
	}
	n := data.Len()
	if isDescent(data, n) {
		flip(data, 0, n)
		return
	}
	depth := 0
	for i := n; i > 0; i >>= 1 {
		depth++
	}
	quickSort(data, 0, n, 2*depth)
}

// Stable sorts data and keeps equal elements in their order, with O(n log n) calls of Less and O(n log² n) of Swap.
func Stable(data Interface) {
	n := data.Len()
	const block = 16
	for a := 0; a < n; a += block {
		insertionSort(data, a, min(a+block, n))
	}
	for size := block; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			mergeInPlace(data, a, a+size, min(a+2*size, n))
		}
	}
}

// IsSorted tells whether data is in ascending order.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reversed struct {
	Interface
}

func (r reversed) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the opposite order.
func Reverse(data Interface) Interface { return &reversed{data} }

// Below this length insertion sort is the fastest.
const smallSort = 12

func insertionSort(data Interface, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// quickSort sorts [a, b); after `depth` levels, which only unlucky pivots use up, by heapSort.
func quickSort(data Interface, a, b, depth int) {
	for b-a > smallSort {
		if depth == 0 {
			heapSort(data, a, b)
			return
		}
		depth--
		if !choosePivot(data, a, b) && isRun(data, a, b) {
			return
		}
		low, high := partition(data, a, b)
		if low-a < b-high {
			quickSort(data, a, low, depth)
			a = high
		} else {
			quickSort(data, high, b, depth)
			b = low
		}
	}
	insertionSort(data, a, b)
}

// isRun tells whether [a, b) ascends. It gives up at the first pair that does not, so it is cheap on other data.
func isRun(data Interface, a, b int) bool {
	for i := a + 1; i < b; i++ {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

// isDescent tells whether every element must stand before the one in front of it. It, too, gives up early.
func isDescent(data Interface, n int) bool {
	for i := 1; i < n; i++ {
		if !data.Less(i, i-1) {
			return false
		}
	}
	return n > 1
}

// choosePivot brings a likely median to the middle, and tells whether the elements it looked at were out of order.
func choosePivot(data Interface, a, b int) (disorder bool) {
	m := a + (b-a)/2
	if b-a > 50 {
		s := (b - a) / 8
		disorder = sort3(data, a, a+s, a+2*s)
		disorder = sort3(data, m-s, m, m+s) || disorder
		disorder = sort3(data, b-1-2*s, b-1-s, b-1) || disorder
		return sort3(data, a+s, m, b-1-s) || disorder
	}
	return sort3(data, a, m, b-1)
}

// sort3 orders three elements and tells whether they were not in order.
func sort3(data Interface, i, j, k int) (swapped bool) {
	if data.Less(j, i) {
		data.Swap(i, j)
		swapped = true
	}
	if data.Less(k, j) {
		data.Swap(j, k)
		swapped = true
		if data.Less(j, i) {
			data.Swap(i, j)
		}
	}
	return swapped
}

// partition splits [a, b) around the pivot in its middle: afterwards nothing in [a, low) is greater than the pivot, nothing
// in [high, b) is less, and [low, high) is in place. Both scans stop at equal elements, which keeps runs of them balanced.
func partition(data Interface, a, b int) (low, high int) {
	data.Swap(a, a+(b-a)/2)
	i, j := a+1, b-1
	for {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i >= j {
			break
		}
		data.Swap(i, j)
		i++
		j--
	}
	if i == j { // neither less nor greater than the pivot
		i++
	}
	data.Swap(a, j)
	return j, i
}

func heapSort(data Interface, a, b int) {
	n := b - a
	for i := n/2 - 1; i >= 0; i-- {
		siftDown(data, a, i, n)
	}
	for i := n - 1; i > 0; i-- {
		data.Swap(a, a+i)
		siftDown(data, a, 0, i)
	}
}

// siftDown restores the heap of n elements from `base` on below element i.
func siftDown(data Interface, base, i, n int) {
	for {
		child := 2*i + 1
		if child >= n {
			return
		}
		if child+1 < n && data.Less(base+child, base+child+1) {
			child++
		}
		if !data.Less(base+i, base+child) {
			return
		}
		data.Swap(base+i, base+child)
		i = child
	}
}

// mergeInPlace merges the sorted runs [a, m) and [m, b) by rotations: the middle element of the longer run goes to its final
// place, with all that must stand before it on one side and all that must stand behind it on the other.
func mergeInPlace(data Interface, a, m, b int) {
	for a < m && m < b && data.Less(m, m-1) {
		var left, right, end int // where the runs are cut, and the end of what moves before the left piece
		if m-a >= b-m {
			left = a + (m-a)/2
			lo, hi := m, b // the first of the right run that is not less
			for lo < hi {
				mid := lo + (hi-lo)/2
				if data.Less(mid, left) {
					lo = mid + 1
				} else {
					hi = mid
				}
			}
			right, end = lo, lo
		} else {
			right = m + (b-m)/2
			lo, hi := a, m // the first of the left run that is greater
			for lo < hi {
				mid := lo + (hi-lo)/2
				if data.Less(right, mid) {
					hi = mid
				} else {
					lo = mid + 1
				}
			}
			left, end = lo, right+1
		}
		rotate(data, left, m, end)
		place := left + (right - m)
		mergeInPlace(data, a, left, place)
		a, m = place+1, end
	}
}

// rotate exchanges the neighbouring pieces [a, m) and [m, b) by three reversals.
func rotate(data Interface, a, m, b int) {
	if a == m || m == b {
		return
	}
	flip(data, a, m)
	flip(data, m, b)
	flip(data, a, b)
}

func flip(data Interface, a, b int) {
	for b--; a < b; b-- {
		data.Swap(a, b)
		a++
	}
}
