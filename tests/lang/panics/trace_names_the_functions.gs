// stderr: panic: deep
// stderr: goroutine 1 [running]:
// stderr: main.(*thing).third(
// stderr: :16
// stderr: main.second(
// stderr: :19
// stderr: main.first.func1(
// stderr: main.first(
// stderr: main.main()
// stderr: :29
// exit: 2
package main

type thing struct{}

func (t *thing) third(n int) { panic("deep") }

func second(n int) {
	(&thing{}).third(n + 1)
}

func first() {
	func(k int) {
		second(k)
	}(1)
}

func main() {
	first()
}
