package sort

// IntSlice is a []int that can be sorted.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x IntSlice) Sort() { Ints(x) }

// Search returns the index of v in x, or where it would stand.
func (x IntSlice) Search(v int) int { return SearchInts(x, v) }

// Float64Slice is a []float64 that can be sorted; NaNs come first.
type Float64Slice []float64

func (x Float64Slice) Len() int           { return len(x) }
func (x Float64Slice) Less(i, j int) bool { return x[i] < x[j] || x[i] != x[i] && x[j] == x[j] }
func (x Float64Slice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x Float64Slice) Sort() { Float64s(x) }

// Search returns the index of v in x, or where it would stand.
func (x Float64Slice) Search(v float64) int { return SearchFloat64s(x, v) }

// StringSlice is a []string that can be sorted.
type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x StringSlice) Sort() { Strings(x) }

// Search returns the index of v in x, or where it would stand.
func (x StringSlice) Search(v string) int { return SearchStrings(x, v) }

// Ints sorts x in ascending order.
func Ints(x []int)

// Float64s sorts x in ascending order, NaNs first.
func Float64s(x []float64)

// Strings sorts x in ascending order of bytes.
func Strings(x []string)

// IntsAreSorted tells whether x is in ascending order.
func IntsAreSorted(x []int) bool

// Float64sAreSorted tells whether x is in ascending order, NaNs first.
func Float64sAreSorted(x []float64) bool

// StringsAreSorted tells whether x is in ascending order.
func StringsAreSorted(x []string) bool

// Search returns the least i in [0, n) for which f(i) is true, or n if there is none. f must be false up to some index and
// true from there on.
func Search(n int, f func(int) bool) int {
	lo, hi := 0, n
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if f(m) {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// Find returns the least i in [0, n) for which cmp(i) <= 0, or n, and whether cmp is 0 there. cmp must be positive, then
// zero, then negative as i grows.
func Find(n int, cmp func(int) int) (i int, found bool) {
	lo, hi := 0, n
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if cmp(m) > 0 {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo, lo < n && cmp(lo) == 0
}

// SearchInts returns the index of x in the sorted slice a, or where it would stand.
func SearchInts(a []int, x int) int

// SearchFloat64s returns the index of x in the sorted slice a, or where it would stand.
func SearchFloat64s(a []float64, x float64) int

// SearchStrings returns the index of x in the sorted slice a, or where it would stand.
func SearchStrings(a []string, x string) int
