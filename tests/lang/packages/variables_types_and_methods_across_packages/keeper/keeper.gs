package keeper

import (
	"errors"
	"fmt"

	"zoo/animal"
)

var ErrNotFound = errors.New("not found")
var makers = map[string]func() animal.Animal{}

type Keeper struct{ Animals []animal.Animal }

func New(as ...animal.Animal) *Keeper { return &Keeper{as} }

func (k *Keeper) Find(name string) (animal.Animal, error) {
	for _, a := range k.Animals {
		if d, ok := a.(*animal.Dog); ok && d.Name == name {
			return a, nil
		}
	}
	return nil, fmt.Errorf("find %q: %w", name, ErrNotFound)
}

func Total() int                                   { return animal.Count }
func Register(name string, f func() animal.Animal) { makers[name] = f }
func Make(name string) animal.Animal               { return makers[name]() }

func Counter() func() int {
	n := 0
	return func() int { n++; return n }
}
