// Package context carries deadlines, cancellation and values along the calls and goroutines that work on one request.
package context

import (
	"errors"
	"sync"
	"time"
)

// A Context tells when work is to stop and why, and holds values for it. Its methods may be called by several goroutines.
type Context interface {
	// Deadline returns the time at which the context is cancelled, if one is set.
	Deadline() (deadline time.Time, ok bool)
	// Done returns a channel that is closed when the context is cancelled; nil if it never is.
	Done() <-chan struct{}
	// Err returns nil until Done is closed, then Canceled or DeadlineExceeded.
	Err() error
	// Value returns the value of a key, or nil.
	Value(key any) any
}

// Canceled is the error of a context that was cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose deadline has passed.
var DeadlineExceeded error = deadlineError{}

type deadlineError struct{}

func (deadlineError) Error() string   { return "context deadline exceeded" }
func (deadlineError) Timeout() bool   { return true }
func (deadlineError) Temporary() bool { return true }

// A CancelFunc cancels a context. Further calls do nothing.
type CancelFunc func()

// A CancelCauseFunc cancels a context and says why; nil stands for Canceled.
type CancelCauseFunc func(cause error)

type emptyContext struct {
	name string
}

func (*emptyContext) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (*emptyContext) Done() <-chan struct{}                   { return nil }
func (*emptyContext) Err() error                              { return nil }
func (*emptyContext) Value(key any) any                       { return nil }
func (c *emptyContext) String() string                        { return c.name }

var (
	background = &emptyContext{"context.Background"}
	todo       = &emptyContext{"context.TODO"}
)

// Background returns the context that is never cancelled and has no values: the root of all others.
func Background() Context { return background }

// TODO returns a context like Background, for places where it is not clear yet which to use.
func TODO() Context { return todo }

// A node is a context that can be cancelled, and cancels those made from it.
type node struct {
	parent   Context
	deadline time.Time
	limited  bool

	m        sync.Mutex
	done     chan struct{}
	children map[child]bool
	err      error
	cause    error
	timer    *time.Timer
	detach   func() bool // leaves a parent of a foreign type
}

// A child is told when the node it is attached to is cancelled.
type child interface {
	parentCancelled(err, cause error)
}

// nodeKey is the key whose value is the innermost node of a context.
var nodeKey int

func (n *node) Deadline() (deadline time.Time, ok bool) {
	if n.limited {
		return n.deadline, true
	}
	return n.parent.Deadline()
}

func (n *node) Done() <-chan struct{} { return n.done }

func (n *node) Err() error {
	n.m.Lock()
	defer n.m.Unlock()
	return n.err
}

func (n *node) Value(key any) any {
	if key == &nodeKey {
		return n
	}
	return n.parent.Value(key)
}

func (n *node) String() string {
	if n.limited {
		return describe(n.parent) + ".WithDeadline(" + n.deadline.String() + " [" +
			time.Until(n.deadline).String() + "])"
	}
	return describe(n.parent) + ".WithCancel"
}

func describe(c Context) string {
	if s, ok := c.(interface{ String() string }); ok {
		return s.String()
	}
	return typeName(c)
}

func (n *node) parentCancelled(err, cause error) { n.cancel(err, cause, false) }

// cancel ends n and all that was made from it; `leave` detaches it from its parent, which need not remember it any more.
func (n *node) cancel(err, cause error, leave bool) {
	if cause == nil {
		cause = err
	}
	n.m.Lock()
	if n.err != nil {
		n.m.Unlock()
		return
	}
	n.err, n.cause = err, cause
	children := n.children
	n.children = nil
	timer := n.timer
	close(n.done)
	n.m.Unlock()
	for c := range children {
		c.parentCancelled(err, cause)
	}
	if timer != nil {
		timer.Stop()
	}
	if leave {
		leaveParent(n.parent, n)
		if n.detach != nil {
			n.detach()
		}
	}
}

// nodeOf returns the node that cancels c, if c is of this package.
func nodeOf(c Context) *node {
	n, ok := c.Value(&nodeKey).(*node)
	if !ok || (<-chan struct{})(n.done) != c.Done() { // a type in between has a channel of its own
		return nil
	}
	return n
}

// join attaches c to the context that cancels it. The result, if any, undoes it.
func join(parent Context, c child) (detach func() bool) {
	done := parent.Done()
	if done == nil {
		return nil
	}
	select {
	case <-done:
		c.parentCancelled(parent.Err(), Cause(parent))
		return nil
	default:
	}
	if n := nodeOf(parent); n != nil {
		n.m.Lock()
		if n.err != nil {
			n.m.Unlock()
			c.parentCancelled(n.err, n.cause)
			return nil
		}
		if n.children == nil {
			n.children = map[child]bool{}
		}
		n.children[c] = true
		n.m.Unlock()
		return nil
	}
	if p, ok := parent.(interface{ AfterFunc(func()) func() bool }); ok {
		return p.AfterFunc(func() { c.parentCancelled(parent.Err(), Cause(parent)) })
	}
	quit := make(chan struct{})
	go func() {
		select {
		case <-done:
			c.parentCancelled(parent.Err(), Cause(parent))
		case <-quit:
		}
	}()
	var once sync.Once
	return func() bool {
		once.Do(func() { close(quit) })
		return true
	}
}

func leaveParent(parent Context, c child) {
	if parent.Done() == nil {
		return
	}
	if n := nodeOf(parent); n != nil {
		n.m.Lock()
		delete(n.children, c)
		n.m.Unlock()
	}
}

func newNode(parent Context) *node {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	n := &node{parent: parent, done: make(chan struct{})}
	return n
}

// attach makes n a child of its parent.
func (n *node) attach() {
	detach := join(n.parent, n)
	if detach == nil {
		return
	}
	n.m.Lock()
	cancelled := n.err != nil
	n.detach = detach
	n.m.Unlock()
	if cancelled {
		detach()
	}
}

// WithCancel returns a context that is cancelled with parent or by cancel, which is to be called in any case.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	n := newNode(parent)
	n.attach()
	return n, func() { n.cancel(Canceled, nil, true) }
}

// WithCancelCause is WithCancel with a cancel function that says why; see Cause.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	n := newNode(parent)
	n.attach()
	return n, func(cause error) { n.cancel(Canceled, cause, true) }
}

// WithDeadline returns a context that is also cancelled at time d.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with the cause for when the deadline passes.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	n := newNode(parent)
	if earlier, ok := parent.Deadline(); !ok || d.Before(earlier) {
		n.deadline, n.limited = d, true
	}
	n.attach()
	if n.limited {
		left := time.Until(d)
		if left <= 0 {
			n.cancel(DeadlineExceeded, cause, true)
			return n, func() { n.cancel(Canceled, nil, false) }
		}
		n.m.Lock()
		if n.err == nil {
			n.timer = time.AfterFunc(left, func() { n.cancel(DeadlineExceeded, cause, true) })
		}
		n.m.Unlock()
	}
	return n, func() { n.cancel(Canceled, nil, true) }
}

// WithTimeout returns a context that is also cancelled after the timeout.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithTimeout with the cause for when time runs out.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

// Cause returns why c was cancelled: what a CancelCauseFunc was given, or else Err.
func Cause(c Context) error {
	if n, ok := c.Value(&nodeKey).(*node); ok {
		n.m.Lock()
		cause := n.cause
		n.m.Unlock()
		if cause != nil {
			return cause
		}
	}
	return c.Err()
}

// A call is a function that AfterFunc has set up.
type call struct {
	node *node
	once sync.Once // either the call or its stop
	f    func()
}

func (a *call) parentCancelled(err, cause error) {
	a.node.cancel(err, cause, false)
	a.once.Do(func() { go a.f() })
}

// AfterFunc calls f in a goroutine of its own when ctx is cancelled. stop takes it back, and tells whether it did.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	a := &call{node: newNode(ctx), f: f}
	detach := join(ctx, a)
	return func() bool {
		stopped := false
		a.once.Do(func() { stopped = true })
		if stopped {
			leaveParent(ctx, a)
			if detach != nil {
				detach()
			}
		}
		return stopped
	}
}

type valueContext struct {
	Context
	key, value any
}

func (c *valueContext) Value(key any) any {
	if c.key == key {
		return c.value
	}
	return c.Context.Value(key)
}

func (c *valueContext) String() string {
	return describe(c.Context) + ".WithValue(" + valueText(c.key) + ", " + valueText(c.value) + ")"
}

func valueText(v any) string {
	switch v := v.(type) {
	case interface{ String() string }:
		return v.String()
	case string:
		return v
	case nil:
		return "<nil>"
	}
	return typeName(v)
}

func typeName(v any) string

// WithValue returns a context in which key has this value. Keys are compared with ==; to keep them apart they should be of a
// type that a package defines for the purpose.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	_ = key == key // panics for a key that cannot be compared
	return &valueContext{parent, key, val}
}

type detachedContext struct {
	parent Context
}

func (detachedContext) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (detachedContext) Done() <-chan struct{}                   { return nil }
func (detachedContext) Err() error                              { return nil }
func (c detachedContext) String() string                        { return describe(c.parent) + ".WithoutCancel" }

func (c detachedContext) Value(key any) any {
	if key == &nodeKey {
		return nil
	}
	return c.parent.Value(key)
}

// WithoutCancel returns a context with the values of parent, which is not cancelled with it.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return detachedContext{parent}
}
