package os

import (
	"io"
	"io/fs"
	"syscall"
	"time"
	"unsafe"
)

// Flags of OpenFile.
const (
	O_RDONLY = syscall.O_RDONLY
	O_WRONLY = syscall.O_WRONLY
	O_RDWR   = syscall.O_RDWR
	O_APPEND = syscall.O_APPEND
	O_CREATE = syscall.O_CREAT
	O_EXCL   = syscall.O_EXCL
	O_SYNC   = syscall.O_SYNC
	O_TRUNC  = syscall.O_TRUNC
)

// What File.Seek measures from. New code uses the constants of package io.
const (
	SEEK_SET = 0
	SEEK_CUR = 1
	SEEK_END = 2
)

// A File is an open file. Its methods may be called by several goroutines.
type File struct {
	fd      int // -1: closed
	name    string
	appends bool
	listing []fs.DirEntry // what ReadDir has still to return
	listed  bool
	pipe    bool // a write may have to wait
}

// A goroutine that waits for a pipe or a terminal looks at it again and again, after pauses that grow to this.
const longestPause = 5 * time.Millisecond

// again pauses if `result` says that the file is not ready, and tells whether it did.
func again(result int, pause *time.Duration) bool {
	if result != -int(syscall.EAGAIN) {
		return false
	}
	*pause = min(*pause*2+10*time.Microsecond, longestPause)
	time.Sleep(*pause)
	return true
}

func (f *File) read(b []byte) int {
	var pause time.Duration
	for {
		if n := readFile(f.fd, b); !again(n, &pause) {
			return n
		}
	}
}

func (f *File) write(b []byte) int {
	var pause time.Duration
	for {
		if n := writeFile(f.fd, b, f.pipe); !again(n, &pause) {
			return n
		}
	}
}

// The standard streams.
var (
	Stdin  = NewFile(0, "/dev/stdin")
	Stdout = NewFile(1, "/dev/stdout")
	Stderr = NewFile(2, "/dev/stderr")
)

// The natives under the methods; a negative result is an error number. readFile and, for a pipe, writeFile do not wait:
// their result is then that of EAGAIN.
func openFile(name string, flag int, perm uint32) int
func closeFile(fd int) int
func readFile(fd int, b []byte) int
func writeFile(fd int, b []byte, pipe bool) int
func readAt(fd int, b []byte, offset int64) int
func writeAt(fd int, b []byte, offset int64) int
func seek(fd int, offset int64, whence int) int64
func syncFile(fd int) int
func truncateFile(fd int, size int64) int
func chmodFile(fd int, mode uint32) int
func chownFile(fd, uid, gid int) int
func chdirFile(fd int) int
func pipe() (reader, writer int)

// NewFile returns a File for an open file descriptor; nil for a negative one.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{fd: int(fd), name: name}
}

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create opens a file for reading and writing; it is made if need be, and emptied.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file as the flags say. perm holds the permissions, before umask, of a file that O_CREATE makes.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	fd := openFile(name, flag|syscall.O_CLOEXEC, modeBits(perm))
	if fd < 0 {
		return nil, pathError("open", name, fd)
	}
	return &File{fd: fd, name: name, appends: flag&O_APPEND != 0}, nil
}

// Pipe returns the two ends of a new pipe.
func Pipe() (r *File, w *File, err error) {
	reader, writer := pipe()
	if reader < 0 {
		return nil, nil, syscallError("pipe2", reader)
	}
	w = NewFile(uintptr(writer), "|1")
	w.pipe = true
	return NewFile(uintptr(reader), "|0"), w, nil
}

// check returns the error of a file that cannot be used.
func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.fd < 0 {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

// Name returns the name that the file was opened by.
func (f *File) Name() string { return f.name }

// Fd returns the file descriptor.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// Close closes the file. A second call is an error.
func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	fd := f.fd
	f.fd = -1
	return pathError("close", f.name, closeFile(fd))
}

// Read reads up to len(b) bytes; 0 and io.EOF at the end of the file.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	n = f.read(b)
	if n <= 0 {
		if n == 0 {
			return 0, io.EOF
		}
		return 0, pathError("read", f.name, n)
	}
	return n, nil
}

// ReadAt reads len(b) bytes from this offset on; an error (io.EOF at the end) whenever there are fewer.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: &plainError{"negative offset"}}
	}
	for n < len(b) {
		m := readAt(f.fd, b[n:], off+int64(n))
		if m == 0 {
			return n, io.EOF
		}
		if m < 0 {
			return n, pathError("read", f.name, m)
		}
		n += m
	}
	return n, nil
}

// Write writes all of b, or returns an error.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	for n < len(b) {
		m := f.write(b[n:])
		if m < 0 {
			return n, pathError("write", f.name, m)
		}
		n += m
	}
	return n, nil
}

// WriteString is Write for a string.
func (f *File) WriteString(s string) (n int, err error) {
	return f.Write(unsafe.Slice(unsafe.StringData(s), len(s)))
}

// WriteAt writes all of b from this offset on. It is an error on a file that was opened with O_APPEND.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.appends {
		return 0, &plainError{"os: invalid use of WriteAt on file opened with O_APPEND"}
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: &plainError{"negative offset"}}
	}
	for n < len(b) {
		m := writeAt(f.fd, b[n:], off+int64(n))
		if m < 0 {
			return n, pathError("write", f.name, m)
		}
		n += m
	}
	return n, nil
}

// Seek sets the place of the next Read or Write and returns it, seen from the start.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	ret = seek(f.fd, offset, whence)
	if ret < 0 {
		return 0, pathError("seek", f.name, int(ret))
	}
	f.listing, f.listed = nil, false
	return ret, nil
}

// Sync waits until what was written is on the disk.
func (f *File) Sync() error {
	if err := f.check("sync"); err != nil {
		return err
	}
	return pathError("sync", f.name, syncFile(f.fd))
}

// Truncate changes the file's size.
func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	return pathError("truncate", f.name, truncateFile(f.fd, size))
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	info := &fileStat{name: basename(f.name)}
	if result := statFile(f.fd, &info.raw); result < 0 {
		return nil, pathError("stat", f.name, result)
	}
	return info, nil
}

// Chmod changes the file's permissions.
func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	return pathError("chmod", f.name, chmodFile(f.fd, modeBits(mode)))
}

// Chown changes the file's owner and group; -1 leaves one as it is.
func (f *File) Chown(uid, gid int) error {
	if err := f.check("chown"); err != nil {
		return err
	}
	return pathError("chown", f.name, chownFile(f.fd, uid, gid))
}

// Chdir makes the file, a directory, the current one.
func (f *File) Chdir() error {
	if err := f.check("chdir"); err != nil {
		return err
	}
	return pathError("chdir", f.name, chdirFile(f.fd))
}

// SetDeadline is not supported by files.
func (f *File) SetDeadline(t time.Time) error { return f.noDeadline() }

// SetReadDeadline is not supported by files.
func (f *File) SetReadDeadline(t time.Time) error { return f.noDeadline() }

// SetWriteDeadline is not supported by files.
func (f *File) SetWriteDeadline(t time.Time) error { return f.noDeadline() }

func (f *File) noDeadline() error {
	if err := f.check("set deadline"); err != nil {
		return err
	}
	return &PathError{Op: "set deadline", Path: f.name, Err: ErrNoDeadline}
}

// ReadFrom copies everything from r into the file.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(writerOnly{f}, r)
}

// writerOnly hides ReadFrom from io.Copy.
type writerOnly struct {
	io.Writer
}

// ReadDir returns the next n entries of the directory, all that remain if n <= 0. With n > 0 the end is io.EOF.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if err := f.check("readdir"); err != nil {
		return nil, err
	}
	if !f.listed {
		list, err := listDirectory(f.name, f.fd)
		if err != nil {
			return nil, err
		}
		f.listing, f.listed = list, true
	}
	if n <= 0 || n > len(f.listing) {
		if n > 0 && len(f.listing) == 0 {
			return nil, io.EOF
		}
		n = len(f.listing)
	}
	list := f.listing[:n:n]
	f.listing = f.listing[n:]
	return list, nil
}

// Readdir is ReadDir with a FileInfo for each entry.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	entries, err := f.ReadDir(n)
	var list []FileInfo
	for _, entry := range entries {
		info, statErr := entry.Info()
		if IsNotExist(statErr) {
			continue // removed in the meantime
		}
		if statErr != nil {
			return list, statErr
		}
		list = append(list, info)
	}
	return list, err
}

// Readdirnames is ReadDir with the names only.
func (f *File) Readdirnames(n int) (names []string, err error) {
	entries, err := f.ReadDir(n)
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names, err
}
