package animal

import "strings"

type Animal interface {
	Sound() string
	Kind() string
	hidden() int
}

type Base struct {
	Name string
	kind string
}

func (b *Base) Rename(n string) { b.Name = n }
func (b *Base) Kind() string {
	if b.kind == "" {
		return "unknown"
	}
	return b.kind
}
func (b *Base) hidden() int { return len(b.kind) }

type Trick int

const (
	Sit Trick = iota
	Roll
)

func (t Trick) String() string { return [...]string{"sit", "roll"}[t] }

type Dog struct {
	Base
	Tricks map[Trick]bool
}

func NewDog(name string) *Dog {
	Count++
	return &Dog{Base{name, "dog"}, map[Trick]bool{Sit: true}}
}

func (d *Dog) Sound() string { return "woof" }

func Loud(a Animal) string { return strings.ToUpper(a.Sound()) }
