package os

import (
	"io/fs"
	"time"
)

// Names of package io/fs.
type (
	FileInfo = fs.FileInfo
	FileMode = fs.FileMode
	DirEntry = fs.DirEntry
)

// Bits of a FileMode; see package io/fs.
const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// rawStat is what the natives fill in: what is needed of struct stat.
type rawStat struct {
	device, inode    int64
	mode             int64
	size             int64
	seconds, nanosec int64
	uid, gid         int64
}

func statFile(fd int, out *rawStat) int
func statPath(name string, out *rawStat) int
func lstatPath(name string, out *rawStat) int

type fileStat struct {
	name string
	raw  rawStat
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.raw.size }
func (s *fileStat) Mode() FileMode     { return fileMode(s.raw.mode) }
func (s *fileStat) ModTime() time.Time { return time.Unix(s.raw.seconds, s.raw.nanosec) }
func (s *fileStat) IsDir() bool        { return s.Mode().IsDir() }
func (s *fileStat) Sys() any           { return nil }
func (s *fileStat) String() string     { return fs.FormatFileInfo(s) }

// fileMode turns the bits of struct stat into a FileMode.
func fileMode(bits int64) FileMode {
	mode := FileMode(bits & 0777)
	switch bits & 0170000 {
	case 0040000:
		mode |= ModeDir
	case 0120000:
		mode |= ModeSymlink
	case 0010000:
		mode |= ModeNamedPipe
	case 0140000:
		mode |= ModeSocket
	case 0060000:
		mode |= ModeDevice
	case 0020000:
		mode |= ModeDevice | ModeCharDevice
	}
	if bits&04000 != 0 {
		mode |= ModeSetuid
	}
	if bits&02000 != 0 {
		mode |= ModeSetgid
	}
	if bits&01000 != 0 {
		mode |= ModeSticky
	}
	return mode
}

// modeBits is the opposite, for permissions.
func modeBits(mode FileMode) uint32 {
	bits := uint32(mode.Perm())
	if mode&ModeSetuid != 0 {
		bits |= 04000
	}
	if mode&ModeSetgid != 0 {
		bits |= 02000
	}
	if mode&ModeSticky != 0 {
		bits |= 01000
	}
	return bits
}

func basename(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 2; i >= 0; i-- {
		if name[i] == '/' {
			return name[i+1:]
		}
	}
	return name
}

// Stat describes a file; links are followed.
func Stat(name string) (FileInfo, error) {
	info := &fileStat{name: basename(name)}
	if result := statPath(name, &info.raw); result < 0 {
		return nil, pathError("stat", name, result)
	}
	return info, nil
}

// Lstat describes a file; a link is described itself.
func Lstat(name string) (FileInfo, error) {
	info := &fileStat{name: basename(name)}
	if result := lstatPath(name, &info.raw); result < 0 {
		return nil, pathError("lstat", name, result)
	}
	return info, nil
}

// SameFile tells whether both describe the same file. They must come from this package.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && a.raw.device == b.raw.device && a.raw.inode == b.raw.inode
}

// A dirEntry is an entry as the directory itself tells it.
type dirEntry struct {
	dir  string
	name string
	mode FileMode // the kind; ModeIrregular: unknown until Info
	info FileInfo
}

func (e *dirEntry) Name() string   { return e.name }
func (e *dirEntry) IsDir() bool    { return e.mode.IsDir() }
func (e *dirEntry) Type() FileMode { return e.mode }
func (e *dirEntry) String() string { return fs.FormatDirEntry(e) }

func (e *dirEntry) Info() (FileInfo, error) {
	if e.info != nil {
		return e.info, nil
	}
	return Lstat(e.dir + "/" + e.name)
}

// listNames returns the entries of an open directory: for each a byte for the kind, its name, a zero byte.
func listNames(fd int) (names string, result int)

func listDirectory(dir string, fd int) ([]DirEntry, error) {
	text, result := listNames(fd)
	if result < 0 {
		return nil, pathError("readdirent", dir, result)
	}
	list := []DirEntry{}
	for i := 0; i < len(text); {
		kind := text[i]
		start := i + 1
		for i = start; text[i] != 0; i++ {
		}
		entry := &dirEntry{dir: dir, name: text[start:i]}
		i++
		switch kind {
		case 'd':
			entry.mode = ModeDir
		case 'l':
			entry.mode = ModeSymlink
		case 'p':
			entry.mode = ModeNamedPipe
		case 's':
			entry.mode = ModeSocket
		case 'b':
			entry.mode = ModeDevice
		case 'c':
			entry.mode = ModeDevice | ModeCharDevice
		case '?': // a file system that does not say
			info, err := Lstat(dir + "/" + entry.name)
			if IsNotExist(err) {
				continue
			}
			if err != nil {
				return list, err
			}
			entry.info, entry.mode = info, info.Mode().Type()
		}
		list = append(list, entry)
	}
	return list, nil
}

func chmodPath(name string, mode uint32) int
func chownPath(name string, uid, gid int, follow bool) int
func setTimes(name string, accessed, modified int64) int

// Chmod changes a file's permissions.
func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, chmodPath(name, modeBits(mode)))
}

// Chown changes a file's owner and group; -1 leaves one as it is.
func Chown(name string, uid, gid int) error {
	return pathError("chown", name, chownPath(name, uid, gid, true))
}

// Lchown is Chown for a link itself.
func Lchown(name string, uid, gid int) error {
	return pathError("lchown", name, chownPath(name, uid, gid, false))
}

// Chtimes sets the times of last access and change; the zero Time leaves one as it is.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	return pathError("chtimes", name, setTimes(name, stamp(atime), stamp(mtime)))
}

const keepTime = -1 << 63

func stamp(t time.Time) int64 {
	if t.IsZero() {
		return keepTime
	}
	return t.UnixNano()
}
