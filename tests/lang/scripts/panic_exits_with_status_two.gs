// stderr: panic: runtime error: index out of range [3] with length 2
// stderr: goroutine 1 [running]:
// exit: 2
s := []int{1, 2}
i := 3
s[i]++
