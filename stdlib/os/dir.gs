package os

import (
	"errors"
	"io"
	"io/fs"
	"sort"
	"syscall"
)

// The natives under the functions; a negative result is an error number.
func makeDirectory(name string, perm uint32) int
func removePath(name string) int
func renamePath(from, to string) int
func linkPath(from, to string) int
func symlinkPath(from, to string) int
func readLink(name string) (target string, result int)
func truncatePath(name string, size int64) int
func currentDirectory() (dir string, result int)
func changeDirectory(dir string) int
func randomName() string

// ReadFile returns the content of a file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size := 0
	if info, err := f.Stat(); err == nil && info.Size() < 1<<40 {
		size = int(info.Size())
	}
	data := make([]byte, 0, max(size+1, 512)) // one more byte, to see the end without growing
	for {
		n := f.read(data[len(data):cap(data)])
		if n < 0 {
			return data, pathError("read", name, n)
		}
		if n == 0 {
			return data, nil
		}
		data = data[:len(data)+n]
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// WriteFile makes or empties a file and writes data to it.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// ReadDir returns the entries of a directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := f.ReadDir(-1)
	sort.Slice(list, func(i, j int) bool { return list[i].Name() < list[j].Name() })
	return list, err
}

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	return pathError("mkdir", name, makeDirectory(name, modeBits(perm)))
}

// MkdirAll makes a directory and those above it that are missing.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if info, statErr := Lstat(path); statErr == nil && info.IsDir() {
			return nil // somebody else was quicker
		}
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error { return pathError("remove", name, removePath(name)) }

// RemoveAll removes a file, or a directory and everything below it. It is no error if there is nothing.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || len(path) > 1 && path[len(path)-2:] == "/." {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	err := Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	info, statErr := Lstat(path)
	if statErr != nil {
		if IsNotExist(statErr) {
			return nil
		}
		return statErr
	}
	if !info.IsDir() {
		return err
	}
	list, readErr := ReadDir(path)
	if readErr != nil && !IsNotExist(readErr) {
		return readErr
	}
	for _, entry := range list {
		if err := RemoveAll(path + "/" + entry.Name()); err != nil {
			return err
		}
	}
	if err = Remove(path); IsNotExist(err) {
		return nil
	}
	return err
}

// Rename gives a file another name, in place of the file that has it.
func Rename(oldpath, newpath string) error {
	return linkError("rename", oldpath, newpath, renamePath(oldpath, newpath))
}

// Link gives a file a further name.
func Link(oldname, newname string) error {
	return linkError("link", oldname, newname, linkPath(oldname, newname))
}

// Symlink makes newname a symbolic link to oldname.
func Symlink(oldname, newname string) error {
	return linkError("symlink", oldname, newname, symlinkPath(oldname, newname))
}

func linkError(op, from, to string, result int) error {
	if result >= 0 {
		return nil
	}
	return &LinkError{op, from, to, syscall.Errno(-result)}
}

// Readlink returns where a symbolic link leads.
func Readlink(name string) (string, error) {
	target, result := readLink(name)
	return target, pathError("readlink", name, result)
}

// Truncate changes a file's size.
func Truncate(name string, size int64) error {
	return pathError("truncate", name, truncatePath(name, size))
}

// Getwd returns the current directory.
func Getwd() (dir string, err error) {
	dir, result := currentDirectory()
	return dir, syscallError("getwd", result)
}

// Chdir changes the current directory, of the whole process.
func Chdir(dir string) error { return pathError("chdir", dir, changeDirectory(dir)) }

// TempDir returns the directory for temporary files: $TMPDIR, or the system's.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// UserHomeDir returns $HOME.
func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", errors.New("$HOME is not defined")
}

// UserCacheDir returns the directory for cached data: $XDG_CACHE_HOME, or .cache in the home directory.
func UserCacheDir() (string, error) { return userDir("XDG_CACHE_HOME", "/.cache") }

// UserConfigDir returns the directory for settings: $XDG_CONFIG_HOME, or .config in the home directory.
func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", "/.config") }

func userDir(variable, below string) (string, error) {
	if dir := Getenv(variable); dir != "" {
		if dir[0] != '/' {
			return "", errors.New("path in $" + variable + " is relative")
		}
		return dir, nil
	}
	if home := Getenv("HOME"); home != "" {
		return home + below, nil
	}
	return "", errors.New("neither $" + variable + " nor $HOME are defined")
}

// splitPattern splits a temporary file's pattern around its last star.
func splitPattern(op, dir, pattern string) (prefix, suffix string, err error) {
	prefix = pattern
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '/':
			return "", "", &PathError{Op: op, Path: pattern, Err: errors.New("pattern contains path separator")}
		case '*':
			prefix, suffix = pattern[:i], pattern[i+1:]
		}
	}
	if dir == "" {
		dir = TempDir()
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	return dir + prefix, suffix, nil
}

// CreateTemp makes and opens a new file in dir (TempDir if empty), named by the pattern with a random string for its last
// star, or behind it.
func CreateTemp(dir, pattern string) (*File, error) {
	prefix, suffix, err := splitPattern("createtemp", dir, pattern)
	if err != nil {
		return nil, err
	}
	for try := 0; ; try++ {
		f, err := OpenFile(prefix+randomName()+suffix, O_RDWR|O_CREATE|O_EXCL, 0600)
		if err == nil || !IsExist(err) || try == 10000 {
			return f, err
		}
	}
}

// MkdirTemp makes a new directory in dir (TempDir if empty), named as by CreateTemp, and returns its path.
func MkdirTemp(dir, pattern string) (string, error) {
	prefix, suffix, err := splitPattern("mkdirtemp", dir, pattern)
	if err != nil {
		return "", err
	}
	for try := 0; ; try++ {
		name := prefix + randomName() + suffix
		err := Mkdir(name, 0700)
		if err == nil {
			return name, nil
		}
		if !IsExist(err) || try == 10000 {
			return "", err
		}
	}
}

// DirFS returns the file system of everything below a directory.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (d dirFS) path(op, name string) (string, error) {
	if !fs.ValidPath(name) || d == "" {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	if name == "." {
		return string(d), nil
	}
	if d[len(d)-1] == '/' {
		return string(d) + name, nil
	}
	return string(d) + "/" + name, nil
}

func (d dirFS) Open(name string) (fs.File, error) {
	full, err := d.path("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(full)
	if err != nil {
		err.(*PathError).Path = name
		return nil, err
	}
	return f, nil
}

func (d dirFS) ReadFile(name string) ([]byte, error) {
	full, err := d.path("readfile", name)
	if err != nil {
		return nil, err
	}
	return ReadFile(full)
}

func (d dirFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := d.path("readdir", name)
	if err != nil {
		return nil, err
	}
	return ReadDir(full)
}

func (d dirFS) Stat(name string) (FileInfo, error) {
	full, err := d.path("stat", name)
	if err != nil {
		return nil, err
	}
	return Stat(full)
}

// CopyFS copies a file system into a directory. Existing files are not overwritten.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := dir + "/" + path
		if d.IsDir() {
			return MkdirAll(to, 0777)
		}
		if !d.Type().IsRegular() {
			return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
		}
		from, err := fsys.Open(path)
		if err != nil {
			return err
		}
		defer from.Close()
		info, err := from.Stat()
		if err != nil {
			return err
		}
		f, err := OpenFile(to, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
		if err != nil {
			return err
		}
		if _, err = io.Copy(f, from); err != nil {
			f.Close()
			return &PathError{Op: "Copy", Path: to, Err: err}
		}
		return f.Close()
	})
}
