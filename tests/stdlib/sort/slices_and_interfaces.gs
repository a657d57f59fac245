package main

import (
	"fmt"
	"math"
	"sort"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (a byAge) Len() int           { return len(a) }
func (a byAge) Less(i, j int) bool { return a[i].age < a[j].age }
func (a byAge) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }

func main() {
	a := []int{5, 2, 8, 1, 9, 3}
	sort.Ints(a)
	fmt.Println(a, sort.IntsAreSorted(a), sort.SearchInts(a, 8), sort.SearchInts(a, 4))
	f := []float64{2.5, math.NaN(), -1, math.Inf(1)}
	sort.Float64s(f)
	fmt.Println(f)
	s := []string{"pear", "apple", "fig"}
	sort.Sort(sort.Reverse(sort.StringSlice(s)))
	fmt.Println(s, sort.StringsAreSorted(s))
	people := []person{{"Ann", 31}, {"Bob", 25}, {"Cid", 31}, {"Dan", 25}, {"Eve", 19}}
	sort.Stable(byAge(people))
	fmt.Println(people)
	sort.SliceStable(people, func(i, j int) bool { return people[i].name > people[j].name })
	fmt.Println(people, sort.IsSorted(byAge(people)))

	for _, n := range []int{0, 1, 11, 12, 13, 40, 1000} {
		keys := make([]int, n)
		pairs := make([][3]int, n)
		x := 1
		for i := range keys {
			x = x * 16807 % 2147483647
			keys[i] = x % 50
			pairs[i] = [3]int{x % 50, i, -i}
		}
		sort.Sort(sort.Reverse(sort.Reverse(sort.IntSlice(keys))))
		sort.Slice(pairs, func(i, j int) bool {
			if pairs[i][0] != pairs[j][0] {
				return pairs[i][0] < pairs[j][0]
			}
			return pairs[i][1] < pairs[j][1]
		})
		ok := sort.IntsAreSorted(keys)
		for i := range pairs {
			ok = ok && pairs[i][0] == keys[i] && pairs[i][1] == -pairs[i][2]
		}
		fmt.Println(n, ok)
	}
	fmt.Println(sort.Search(100, func(i int) bool { return i*i >= 50 }))
	fmt.Println(sort.Find(len(s), func(i int) int { return -1 }))
}

/* output:
[1 2 3 5 8 9] true 4 3
[NaN -1 2.5 +Inf]
[pear fig apple] false
[{Eve 19} {Bob 25} {Dan 25} {Ann 31} {Cid 31}]
[{Eve 19} {Dan 25} {Cid 31} {Bob 25} {Ann 31}] false
0 true
1 true
11 true
12 true
13 true
40 true
1000 true
8
0 false
*/
