// Package sync provides locks and other means of making goroutines wait for each other. None of its values may be copied
// after first use.
package sync

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is held by one goroutine at a time. The zero value is unlocked.
type Mutex struct {
	state int32
	sema  uint32
}

// Lock takes the mutex; it waits while somebody holds it.
func (m *Mutex) Lock()

// TryLock takes the mutex if nobody holds it, and tells whether it did.
func (m *Mutex) TryLock() bool

// Unlock gives the mutex back. It is a fatal error if nobody holds it. It need not be the goroutine that locked it.
func (m *Mutex) Unlock()

// An RWMutex is held by one writer or any number of readers. The zero value is unlocked. A waiting writer keeps new
// readers out.
type RWMutex struct {
	writer      Mutex
	writerSema  uint32
	readerSema  uint32
	readerCount int32
	readerWait  int32
}

// Lock takes the mutex for writing.
func (rw *RWMutex) Lock()

// TryLock takes the mutex for writing if it is free, and tells whether it did.
func (rw *RWMutex) TryLock() bool

// Unlock ends writing. It is a fatal error if nobody holds the mutex for writing.
func (rw *RWMutex) Unlock()

// RLock takes the mutex for reading. Not to be nested: a writer that waits in between would stop both.
func (rw *RWMutex) RLock()

// TryRLock takes the mutex for reading if no writer is there, and tells whether it did.
func (rw *RWMutex) TryRLock() bool

// RUnlock ends reading. It is a fatal error if nobody holds the mutex for reading.
func (rw *RWMutex) RUnlock()

type readLocker RWMutex

func (r *readLocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *readLocker) Unlock() { (*RWMutex)(r).RUnlock() }

// RLocker returns a Locker that calls RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return (*readLocker)(rw) }

// A WaitGroup counts what is still to be done and lets goroutines wait until it is nothing.
type WaitGroup struct {
	state  uint64
	sema   uint32
	unused uint32
}

// Add adds delta, which may be negative, to the counter. It panics if the counter falls below zero.
func (wg *WaitGroup) Add(delta int)

// Done takes one off the counter.
func (wg *WaitGroup) Done()

// Wait waits until the counter is zero.
func (wg *WaitGroup) Wait()

// A Cond lets goroutines wait until others tell them that something has changed. L is held when Wait is called.
type Cond struct {
	L       Locker
	waiting notifyList
}

// notifyList is the runtime's queue of waiters.
type notifyList struct {
	wait, notify      uint32
	lock, first, last uintptr
}

func notifyAdd(l *notifyList) uint32
func notifyWait(l *notifyList, ticket uint32)
func notifyOne(l *notifyList)
func notifyAll(l *notifyList)

// NewCond returns a Cond with this lock.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks L, waits for Signal or Broadcast, and locks L again. As others may run in between, it is called in a loop
// that tests what is waited for.
func (c *Cond) Wait() {
	ticket := notifyAdd(&c.waiting)
	c.L.Unlock()
	notifyWait(&c.waiting, ticket)
	c.L.Lock()
}

// Signal wakes the goroutine that has waited longest, if any.
func (c *Cond) Signal() { notifyOne(&c.waiting) }

// Broadcast wakes all waiting goroutines.
func (c *Cond) Broadcast() { notifyAll(&c.waiting) }
