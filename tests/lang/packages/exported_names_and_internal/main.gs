package main

import (
	"fmt"

	"shop/internal/stock"
	"shop/money/currency"
)

type priced interface {
	Price() money.Amount
}

type wrapped struct{ stock.Item }

func main() {
	it := stock.New("tea", 3)
	it.Count += 2
	var p priced = it
	fmt.Println(it.Name, p.Price(), stock.Default.Name) // output: tea 3.00 none
	w := wrapped{*it}
	w.Sell(4)
	fmt.Println(w.Count, it.Count, money.Cent)    // output: 1 5 0.01
	fmt.Printf("%T %T %v\n", it, money.Cent, *it) // output: *stock.Item money.Amount {tea 5 s}
	fmt.Println(stock.Describe(w.Item))           // output: tea s
	_, ok := any(it).(interface{ hidden() string })
	fmt.Println(ok) // output: false
}
