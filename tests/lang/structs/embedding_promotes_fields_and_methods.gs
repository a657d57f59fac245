package main

import (
	"fmt"
	"strings"
)

type animal struct {
	name string
	legs int
}

func (a animal) describe() string { return fmt.Sprint(a.name, " has ", a.legs, " legs") }
func (a *animal) lose()           { a.legs-- }

type dog struct {
	animal
	breed string
}
type puppy struct {
	*dog
	age int
}
type speaker interface{ describe() string }
type loud struct{ speaker }

func (l loud) shout() string { return strings.ToUpper(l.describe()) }

func (d dog) String() string { return "dog " + d.name }

func main() {
	d := dog{animal{"Rex", 4}, "pug"}
	d.lose()
	fmt.Println(d.name, d.animal.legs, d.describe()) // output: Rex 3 Rex has 3 legs
	p := puppy{&d, 1}
	p.lose()
	p.dog.name = "Max"
	fmt.Println(d.legs, p.name, p.describe(), p) // output: 2 Max Max has 2 legs dog Max
	l := loud{p}
	fmt.Println(l.shout(), l.describe()) // output: MAX HAS 2 LEGS Max has 2 legs
	var s speaker = d
	fmt.Println(s.describe()) // output: Max has 2 legs
	s = &d
	d.name = "Rey"
	fmt.Println(s.describe()) // output: Rey has 2 legs
	f := p.describe
	p.dog.name = "Zed"
	fmt.Println(f(), dog.describe(d), (*dog).describe(&d)) // output: Rey has 2 legs Zed has 2 legs Zed has 2 legs
	g := (*puppy).lose
	g(&p)
	fmt.Println(d.legs) // output: 1
}
