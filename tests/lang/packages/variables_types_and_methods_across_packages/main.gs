package main

import (
	"errors"
	"fmt"

	"zoo/animal"
	"zoo/keeper"
)

type parrot struct {
	animal.Base
	words []string
}

func (p *parrot) Sound() string { return fmt.Sprint(p.words) }

func init() { keeper.Register("init", func() animal.Animal { return &parrot{words: []string{"hi"}} }) }

func main() {
	animal.Count = 10
	p := &parrot{Base: animal.Base{Name: "polly"}, words: []string{"hello"}}
	p.Rename("max")
	fmt.Println(p.Name, animal.Count, keeper.Total(), animal.Loud(p))
	k := keeper.New(p, animal.NewDog("rex"))
	for _, a := range k.Animals {
		fmt.Println(a.Sound(), a.Kind())
	}
	if _, err := k.Find("none"); errors.Is(err, keeper.ErrNotFound) {
		fmt.Println(err)
	}
	a, _ := k.Find("rex")
	d, ok := a.(*animal.Dog)
	fmt.Println(ok, d.Name, d.Tricks[animal.Sit], animal.Roll)
	a = keeper.Make("init")
	fmt.Printf("%T %v %s\n", a, a.Sound(), a.Kind())
	var s fmt.Stringer = animal.Roll
	fmt.Println(s, animal.Limits[1], len(animal.Table), animal.Table["sit"])
	f := keeper.Counter()
	f()
	fmt.Println(f(), keeper.Counter()())
	type Dog struct{ animal.Dog }
	x := any(Dog{})
	_, isDog := x.(animal.Dog)
	fmt.Printf("%v %T\n", isDog, x)
	defer func() { fmt.Println(recover()) }()
	_ = x.(animal.Animal)
}

/* output:
max 10 10 [HELLO]
[hello] unknown
woof dog
find "none": not found
true rex true roll
*main.parrot [hi] unknown
roll 50 2 sit
2 1
false main.Dog
interface conversion: main.Dog is not animal.Animal: missing method Kind
*/
