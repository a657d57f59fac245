// Package ring provides circular lists, which have neither beginning nor end.
package ring

// A Ring is an element of a circular list, and stands for the whole. The zero value is a ring of one element, nil an empty
// one.
type Ring struct {
	next, prev *Ring

	// Value is what the element holds.
	Value any
}

// New returns a ring of n elements.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	first := &Ring{}
	last := first
	for i := 1; i < n; i++ {
		last.next = &Ring{prev: last}
		last = last.next
	}
	last.next = first
	first.prev = last
	return first
}

func (r *Ring) init() *Ring {
	if r.next == nil {
		r.next, r.prev = r, r
	}
	return r
}

// Next returns the next element.
func (r *Ring) Next() *Ring { return r.init().next }

// Prev returns the element before.
func (r *Ring) Prev() *Ring { return r.init().prev }

// Move returns the element n places on, or back if n < 0.
func (r *Ring) Move(n int) *Ring {
	r.init()
	for ; n > 0; n-- {
		r = r.next
	}
	for ; n < 0; n++ {
		r = r.prev
	}
	return r
}

// Link makes s the element behind r and returns what was. Of one ring, the elements between are cut out; of two, s's ring is
// put in behind r.
func (r *Ring) Link(s *Ring) *Ring {
	next := r.Next()
	if s != nil {
		last := s.Prev()
		r.next, s.prev = s, r
		last.next, next.prev = next, last
	}
	return next
}

// Unlink removes n elements behind r and returns them as a ring.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len returns the number of elements; it counts them.
func (r *Ring) Len() int {
	if r == nil {
		return 0
	}
	n := 1
	for p := r.Next(); p != r; p = p.next {
		n++
	}
	return n
}

// Do calls f for every value, from r on. f must not change the ring.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for p := r.Next(); p != r; p = p.next {
		f(p.Value)
	}
}
