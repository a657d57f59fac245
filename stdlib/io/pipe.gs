package io

import (
	"errors"
	"sync"
)

// ErrClosedPipe is returned by operations on a pipe that was closed at this end.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

// The first error stored stays.
type onceError struct {
	lock sync.Mutex
	err  error
}

func (e *onceError) store(err error) {
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.err == nil {
		e.err = err
	}
}

func (e *onceError) load() error {
	e.lock.Lock()
	defer e.lock.Unlock()
	return e.err
}

// A pipe hands each written slice to readers and waits until they took all of it.
type pipe struct {
	writing  sync.Mutex // one write at a time
	data     chan []byte
	taken    chan int
	once     sync.Once
	done     chan struct{}
	readErr  onceError
	writeErr onceError
}

func (p *pipe) read(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.readCloseError()
	default:
	}
	select {
	case data := <-p.data:
		n = copy(b, data)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.readCloseError()
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.writeCloseError()
	default:
		p.writing.Lock()
		defer p.writing.Unlock()
	}
	for first := true; first || len(b) > 0; first = false {
		select {
		case p.data <- b:
			m := <-p.taken
			b = b[m:]
			n += m
		case <-p.done:
			return n, p.writeCloseError()
		}
	}
	return n, nil
}

func (p *pipe) finish() { p.once.Do(func() { close(p.done) }) }

func (p *pipe) closeRead(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	p.readErr.store(err)
	p.finish()
	return nil
}

func (p *pipe) closeWrite(err error) error {
	if err == nil {
		err = EOF
	}
	p.writeErr.store(err)
	p.finish()
	return nil
}

func (p *pipe) readCloseError() error {
	if err := p.writeErr.load(); p.readErr.load() == nil && err != nil {
		return err
	}
	return ErrClosedPipe
}

func (p *pipe) writeCloseError() error {
	if err := p.readErr.load(); p.writeErr.load() == nil && err != nil {
		return err
	}
	return ErrClosedPipe
}

// PipeReader is the reading end of a pipe.
type PipeReader struct{ pipe }

// PipeWriter is the writing end of a pipe.
type PipeWriter struct{ r PipeReader }

// Pipe makes a pipe without a buffer: a Write waits until Reads took all of it, or one end is
// closed.
func Pipe() (*PipeReader, *PipeWriter) {
	w := &PipeWriter{PipeReader{pipe{
		data:  make(chan []byte),
		taken: make(chan int),
		done:  make(chan struct{}),
	}}}
	return &w.r, w
}

// Read waits for a writer or the end. The end is EOF, or the error that the writer was closed with.
func (r *PipeReader) Read(data []byte) (n int, err error) { return r.pipe.read(data) }

// Close makes further writes fail with ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError makes further writes fail with err.
func (r *PipeReader) CloseWithError(err error) error { return r.pipe.closeRead(err) }

// Write waits until readers took all data or their end is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.r.pipe.write(data) }

// Close makes further reads return EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError makes further reads fail with err; nil means EOF.
func (w *PipeWriter) CloseWithError(err error) error { return w.r.pipe.closeWrite(err) }
