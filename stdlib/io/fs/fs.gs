// Package fs describes files and file systems: what package os returns, and an interface for file systems of other kinds.
package fs

import (
	"internal/oserror"
	"time"
	"unicode/utf8"
)

// Portable errors; test for them with errors.Is.
var (
	ErrInvalid    = oserror.ErrInvalid
	ErrPermission = oserror.ErrPermission
	ErrExist      = oserror.ErrExist
	ErrNotExist   = oserror.ErrNotExist
	ErrClosed     = oserror.ErrClosed
)

// A PathError says which operation failed on which file.
type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *PathError) Unwrap() error { return e.Err }

// Timeout tells whether the cause is that time ran out.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// An FS is a tree of files that can be opened by slash-separated name.
type FS interface {
	Open(name string) (File, error)
}

// A File is an open file of an FS.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// A ReadDirFile is a File that is a directory. ReadDir returns its next n entries, or all that remain if n <= 0.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}

// A DirEntry is an entry of a directory.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}

// A FileInfo describes a file.
type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

// Interfaces that an FS may have beyond Open; the functions of the same names use them.
type (
	ReadDirFS interface {
		FS
		ReadDir(name string) ([]DirEntry, error)
	}
	ReadFileFS interface {
		FS
		ReadFile(name string) ([]byte, error)
	}
	StatFS interface {
		FS
		Stat(name string) (FileInfo, error)
	}
	GlobFS interface {
		FS
		Glob(pattern string) ([]string, error)
	}
	SubFS interface {
		FS
		Sub(dir string) (FS, error)
	}
)

// A FileMode holds a file's kind and permission bits.
type FileMode uint32

// Bits of a FileMode.
const (
	ModeDir FileMode = 1 << (31 - iota)
	ModeAppend
	ModeExclusive
	ModeTemporary
	ModeSymlink
	ModeDevice
	ModeNamedPipe
	ModeSocket
	ModeSetuid
	ModeSetgid
	ModeCharDevice
	ModeSticky
	ModeIrregular

	// ModeType covers the bits that say what kind of file it is; none is set for a regular one.
	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular
	// ModePerm covers the permission bits.
	ModePerm FileMode = 0777
)

// String returns the mode in the manner of ls: "-rw-r--r--".
func (m FileMode) String() string {
	const kinds = "dalTLDpSugct?"
	const permissions = "rwxrwxrwx"
	var text []byte
	for i := 0; i < len(kinds); i++ {
		if m&(1<<uint(31-i)) != 0 {
			text = append(text, kinds[i])
		}
	}
	if text == nil {
		text = append(text, '-')
	}
	for i := 0; i < len(permissions); i++ {
		if m&(1<<uint(8-i)) != 0 {
			text = append(text, permissions[i])
		} else {
			text = append(text, '-')
		}
	}
	return string(text)
}

// IsDir tells whether the file is a directory.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular tells whether the file is an ordinary one.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm returns the permission bits.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type returns the bits that say what kind of file it is.
func (m FileMode) Type() FileMode { return m & ModeType }

// ValidPath tells whether name may be given to FS.Open: slash-separated elements, none empty, "." or ".."; or "." alone.
func ValidPath(name string) bool {
	if !utf8.ValidString(name) {
		return false
	}
	if name == "." {
		return true
	}
	start := 0
	for i := 0; i <= len(name); i++ {
		if i == len(name) || name[i] == '/' {
			if elem := name[start:i]; elem == "" || elem == "." || elem == ".." {
				return false
			}
			start = i + 1
		}
	}
	return true
}

type infoEntry struct {
	info FileInfo
}

func (e infoEntry) Name() string            { return e.info.Name() }
func (e infoEntry) IsDir() bool             { return e.info.IsDir() }
func (e infoEntry) Type() FileMode          { return e.info.Mode().Type() }
func (e infoEntry) Info() (FileInfo, error) { return e.info, nil }
func (e infoEntry) String() string          { return FormatDirEntry(e) }

// FileInfoToDirEntry returns a DirEntry that says what info says; nil for nil.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return infoEntry{info}
}

// FormatDirEntry returns a line about the entry: its kind, its name, and a slash behind a directory's.
func FormatDirEntry(entry DirEntry) string {
	mode := entry.Type().String()
	text := mode[:len(mode)-9] + " " + entry.Name()
	if entry.IsDir() {
		text += "/"
	}
	return text
}

// FormatFileInfo returns a line about the file: mode, size, time, name, and a slash behind a directory's.
func FormatFileInfo(info FileInfo) string {
	text := info.Mode().String() + " " + decimal(info.Size()) + " " +
		info.ModTime().Format("2006-01-02 15:04:05") + " " + info.Name()
	if info.IsDir() {
		text += "/"
	}
	return text
}

func decimal(n int64) string {
	if n < 0 {
		return "-" + decimal(-n)
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + string(rune('0'+n%10))
}
