package slices

import "cmp"

// Sort sorts s; NaNs come first.
func Sort[S ~[]E, E cmp.Ordered](s S) { SortStableFunc(s, cmp.Compare[E]) }

// SortFunc sorts s by compare, which gives a negative, zero or positive number.
func SortFunc[S ~[]E, E any](s S, compare func(a, b E) int) { SortStableFunc(s, compare) }

// SortStableFunc is SortFunc that keeps equal elements in their order.
//
// It is a merge sort: short runs are sorted by insertion, then merged in pairs between s and a copy.
func SortStableFunc[S ~[]E, E any](s S, compare func(a, b E) int) {
	const run = 12
	n := len(s)
	for start := 0; start < n; start += run {
		end := min(start+run, n)
		for i := start + 1; i < end; i++ {
			v := s[i]
			j := i
			for ; j > start && compare(v, s[j-1]) < 0; j-- {
				s[j] = s[j-1]
			}
			s[j] = v
		}
	}
	if n <= run {
		return
	}
	from, to := []E(s), make([]E, n)
	swapped := false
	for width := run; width < n; width *= 2 {
		for start := 0; start < n; start += 2 * width {
			middle, end := min(start+width, n), min(start+2*width, n)
			i, j := start, middle
			for k := start; k < end; k++ {
				if j >= end || i < middle && compare(from[j], from[i]) >= 0 {
					to[k] = from[i]
					i++
				} else {
					to[k] = from[j]
					j++
				}
			}
		}
		from, to = to, from
		swapped = !swapped
	}
	if swapped {
		copy(s, from)
	}
}

// IsSorted tells whether s is in ascending order.
func IsSorted[S ~[]E, E cmp.Ordered](s S) bool { return IsSortedFunc(s, cmp.Compare[E]) }

// IsSortedFunc is IsSorted in the order of compare.
func IsSortedFunc[S ~[]E, E any](s S, compare func(a, b E) int) bool {
	for i := 1; i < len(s); i++ {
		if compare(s[i], s[i-1]) < 0 {
			return false
		}
	}
	return true
}

// Min gives the least element; NaN if there is one. It panics if s is empty.
func Min[S ~[]E, E cmp.Ordered](s S) E {
	if len(s) < 1 {
		panic("slices.Min: empty list")
	}
	least := s[0]
	for _, v := range s[1:] {
		least = min(least, v)
	}
	return least
}

// MinFunc gives the first least element in the order of compare. It panics if s is empty.
func MinFunc[S ~[]E, E any](s S, compare func(a, b E) int) E {
	if len(s) < 1 {
		panic("slices.MinFunc: empty list")
	}
	least := s[0]
	for _, v := range s[1:] {
		if compare(v, least) < 0 {
			least = v
		}
	}
	return least
}

// Max gives the greatest element; NaN if there is one. It panics if s is empty.
func Max[S ~[]E, E cmp.Ordered](s S) E {
	if len(s) < 1 {
		panic("slices.Max: empty list")
	}
	greatest := s[0]
	for _, v := range s[1:] {
		greatest = max(greatest, v)
	}
	return greatest
}

// MaxFunc gives the first greatest element in the order of compare. It panics if s is empty.
func MaxFunc[S ~[]E, E any](s S, compare func(a, b E) int) E {
	if len(s) < 1 {
		panic("slices.MaxFunc: empty list")
	}
	greatest := s[0]
	for _, v := range s[1:] {
		if compare(v, greatest) > 0 {
			greatest = v
		}
	}
	return greatest
}

// BinarySearch looks for target in the sorted slice s: where it is or would stand, and whether it is there.
func BinarySearch[S ~[]E, E cmp.Ordered](s S, target E) (int, bool) {
	return BinarySearchFunc(s, target, cmp.Compare[E])
}

// BinarySearchFunc is BinarySearch in the order of compare.
func BinarySearchFunc[S ~[]E, E, T any](s S, target T, compare func(E, T) int) (int, bool) {
	low, high := 0, len(s)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if compare(s[middle], target) < 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(s) && compare(s[low], target) == 0
}
