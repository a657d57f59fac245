package main

import "fmt"

func named() (n int) {
	defer func() { n *= 2 }()
	return 21
}

func main() {
	for i := 0; i < 3; i++ {
		defer fmt.Println("deferred", i) // arguments are taken now
	}
	fmt.Println(named())
	fmt.Println("end")
}

/* output:
42
end
deferred 2
deferred 1
deferred 0
*/
