package time

import "unsafe"

// Sleep lets the goroutine wait for at least d.
func Sleep(d Duration)

// The natives of timers; a timer is made stopped.
func newChannelTimer(channel any, loc *Location) (timer unsafe.Pointer, c chan Time)
func newFuncTimer(f func()) unsafe.Pointer
func startTimer(timer unsafe.Pointer, d, period Duration) (active bool)
func stopTimer(timer unsafe.Pointer) (active bool)

// A Timer sends the time on C once, or calls a function.
type Timer struct {
	C <-chan Time
	r unsafe.Pointer
}

// NewTimer returns a Timer that sends the current time on C after d.
func NewTimer(d Duration) *Timer {
	r, c := newChannelTimer(chan Time(nil), Local)
	startTimer(r, d, 0)
	return &Timer{c, r}
}

// AfterFunc returns a Timer that calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	r := newFuncTimer(f)
	startTimer(r, d, 0)
	return &Timer{nil, r}
}

// Stop keeps the timer from firing, and tells whether it was still to fire. No value of before is received afterwards.
func (t *Timer) Stop() bool {
	if t.r == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(t.r)
}

// Reset makes the timer fire after d instead, and tells whether it was still to fire. No value of before is received
// afterwards.
func (t *Timer) Reset(d Duration) bool {
	if t.r == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return startTimer(t.r, d, 0)
}

// After returns a channel on which the current time comes after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// A Ticker sends the time on C again and again. When nobody receives, ticks are dropped.
type Ticker struct {
	C <-chan Time
	r unsafe.Pointer
}

// NewTicker returns a Ticker with this period. It panics if d <= 0.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	r, c := newChannelTimer(chan Time(nil), Local)
	startTimer(r, d, d)
	return &Ticker{c, r}
}

// Stop ends the ticks; the channel is not closed.
func (t *Ticker) Stop() {
	if t.r != nil {
		stopTimer(t.r)
	}
}

// Reset makes the ticks come with period d from now on. It panics if d <= 0.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.r == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	startTimer(t.r, d, d)
}

// Tick returns the channel of a new Ticker; nil if d <= 0.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
