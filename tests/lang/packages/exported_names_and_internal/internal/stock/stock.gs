package stock

import "shop/money/currency"

type Item struct {
	Name   string
	Count  int
	secret string
}

var Default = Item{Name: "none"}

func New(name string, n int) *Item { return &Item{name, n, "s"} }

func (i *Item) Price() money.Amount { return money.Amount(len(i.Name)) * money.Euro }
func (i *Item) Sell(n int)          { i.Count -= n }
func (i Item) hidden() string       { return i.secret }
