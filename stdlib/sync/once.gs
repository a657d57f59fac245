package sync

import "sync/atomic"

// A Once does something a single time.
type Once struct {
	done uint32
	m    Mutex
}

// Do calls f if this is the first call of Do on this Once. Other calls return when that one has. If f panics it has been
// called all the same.
func (o *Once) Do(f func()) {
	if atomic.LoadUint32(&o.done) == 0 {
		o.first(f)
	}
}

func (o *Once) first(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if o.done == 0 {
		defer atomic.StoreUint32(&o.done, 1)
		f()
	}
}

// OnceFunc returns a function that calls f at its first call only. If f panics, so does every call, with the same value.
func OnceFunc(f func()) func() {
	var (
		once   Once
		valid  bool
		reason any
	)
	run := func() {
		defer func() {
			if !valid {
				reason = recover()
				panic(reason)
			}
		}()
		f()
		f = nil
		valid = true
	}
	return func() {
		once.Do(run)
		if !valid {
			panic(reason)
		}
	}
}

// A Pool keeps values for reuse that are cheap to lose. It keeps a limited number of them.
type Pool struct {
	// New makes a value when Get finds none; without it Get returns nil.
	New func() any

	m    Mutex
	free []any
}

// What a Pool keeps at most; more would be garbage that is never collected.
const poolLimit = 256

// Get takes a value out of the pool, or makes one.
func (p *Pool) Get() any {
	p.m.Lock()
	if n := len(p.free) - 1; n >= 0 {
		x := p.free[n]
		p.free[n] = nil
		p.free = p.free[:n]
		p.m.Unlock()
		return x
	}
	p.m.Unlock()
	if p.New != nil {
		return p.New()
	}
	return nil
}

// Put gives a value to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.m.Lock()
	if len(p.free) < poolLimit {
		p.free = append(p.free, x)
	}
	p.m.Unlock()
}
