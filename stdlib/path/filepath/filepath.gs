// Package filepath works on the paths of files.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"sort"
	"strings"
	"syscall"
)

const (
	// Separator stands between the elements of a path.
	Separator = '/'
	// ListSeparator stands between the paths of a list.
	ListSeparator = ':'
)

// ErrBadPattern is the error for a malformed pattern.
var ErrBadPattern = path.ErrBadPattern

// What a walk function returns to leave out the directory at hand, or everything that is left.
var (
	SkipDir = fs.SkipDir
	SkipAll = fs.SkipAll
)

// Clean returns the shortest path that names the same by its text alone.
func Clean(name string) string { return path.Clean(name) }

// Split splits a path behind its last separator.
func Split(name string) (dir, file string) { return path.Split(name) }

// Join joins elements with separators and cleans the result; empty elements are left out.
func Join(elem ...string) string { return path.Join(elem...) }

// Ext returns the file name extension: from the last dot of the last element on.
func Ext(name string) string { return path.Ext(name) }

// Base returns the last element of a path.
func Base(name string) string { return path.Base(name) }

// Dir returns all but the last element of a path, cleaned.
func Dir(name string) string { return path.Dir(name) }

// IsAbs tells whether a path begins at the root.
func IsAbs(name string) bool { return path.IsAbs(name) }

// Match tells whether the whole of name matches the shell pattern; see path.Match.
func Match(pattern, name string) (matched bool, err error) { return path.Match(pattern, name) }

// ToSlash returns the path with slashes for separators.
func ToSlash(name string) string { return name }

// FromSlash returns the path with separators for slashes.
func FromSlash(name string) string { return name }

// VolumeName returns the name of the volume that the path begins with; there are none here.
func VolumeName(name string) string { return "" }

// SplitList splits a list of paths such as $PATH.
func SplitList(list string) []string {
	if list == "" {
		return []string{}
	}
	return strings.Split(list, ":")
}

// IsLocal tells whether the path stays below the directory in which it is looked up.
func IsLocal(name string) bool {
	if name == "" || path.IsAbs(name) {
		return false
	}
	clean := path.Clean(name)
	return clean != ".." && !strings.HasPrefix(clean, "../")
}

// Localize turns a slash-separated path, valid for io/fs, into one of the system.
func Localize(name string) (string, error) {
	if !fs.ValidPath(name) || strings.IndexByte(name, 0) >= 0 {
		return "", errors.New("invalid path")
	}
	return name, nil
}

// Abs returns the path seen from the root.
func Abs(name string) (string, error) {
	if path.IsAbs(name) {
		return path.Clean(name), nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return path.Join(dir, name), nil
}

// Rel returns a path that leads from base to target.
func Rel(base, target string) (string, error) {
	impossible := errors.New("Rel: can't make " + target + " relative to " + base)
	base, target = path.Clean(base), path.Clean(target)
	if base == target {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	if path.IsAbs(base) != path.IsAbs(target) {
		return "", impossible
	}
	from, to := elements(base), elements(target)
	same := 0
	for same < len(from) && same < len(to) && from[same] == to[same] {
		same++
	}
	var out []string
	for _, e := range from[same:] {
		if e == ".." {
			return "", impossible
		}
		out = append(out, "..")
	}
	return strings.Join(append(out, to[same:]...), "/"), nil
}

func elements(name string) []string {
	name = strings.TrimPrefix(name, "/")
	if name == "" || name == "." {
		return nil
	}
	return strings.Split(name, "/")
}

// EvalSymlinks returns the path with all symbolic links followed.
func EvalSymlinks(name string) (string, error) {
	if name == "" {
		return "", nil
	}
	rest := strings.Split(name, "/")
	done := ""
	if path.IsAbs(name) {
		done = "/"
	}
	for links := 0; len(rest) > 0; {
		elem := rest[0]
		rest = rest[1:]
		if elem == "" || elem == "." {
			continue
		}
		if elem == ".." && done != "/" && done != "" && path.Base(done) != ".." {
			if done = path.Dir(done); done == "." {
				done = ""
			}
			continue
		}
		next := path.Join(done, elem)
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if len(rest) > 0 && !info.IsDir() {
				return "", syscall.ENOTDIR
			}
			done = next
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		link, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if path.IsAbs(link) {
			done = "/"
		}
		rest = append(strings.Split(link, "/"), rest...)
	}
	if done == "" {
		done = "."
	}
	return done, nil
}

// Glob goes down one level of recursion for each element of a pattern.
const maxElements = 10000

// Glob returns the names of all files that match the pattern, nil if there is none. The only error is a malformed pattern.
func Glob(pattern string) (matches []string, err error) {
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if strings.Count(pattern, "/") > maxElements {
		return nil, ErrBadPattern
	}
	if !strings.ContainsAny(pattern, `*?[\`) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := path.Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	dirs := []string{dir}
	if strings.ContainsAny(dir, `*?[\`) {
		if dirs, err = Glob(dir); err != nil {
			return nil, err
		}
	}
	for _, d := range dirs {
		list, err := os.ReadDir(d)
		if err != nil {
			continue
		}
		for _, entry := range list {
			if ok, err := path.Match(file, entry.Name()); err != nil {
				return matches, err
			} else if ok {
				matches = append(matches, path.Join(d, entry.Name()))
			}
		}
	}
	return matches, nil
}

// A WalkFunc is called by Walk for every file and directory. err tells that the path could not be read.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for root and everything below it, in the order of names. Links are not followed.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(name string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(name, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			return nil
		}
		return err
	}
	list, err := os.ReadDir(name)
	if err != nil {
		if err = fn(name, d, err); err != nil {
			if err == SkipDir {
				return nil
			}
			return err
		}
	}
	for _, entry := range list {
		if err := walkDir(path.Join(name, entry.Name()), entry, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// Walk is WalkDir with a FileInfo for each file, which costs a system call more.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(name string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(name, info, nil)
	}
	list, readErr := os.ReadDir(name)
	if err := fn(name, info, readErr); err != nil || readErr != nil {
		return err
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name() < list[j].Name() })
	for _, entry := range list {
		below := path.Join(name, entry.Name())
		childInfo, err := os.Lstat(below)
		if err != nil {
			if err = fn(below, childInfo, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err = walk(below, childInfo, fn); err != nil {
			if err != SkipDir {
				return err
			}
			if !childInfo.IsDir() {
				break // a file skips what is left of its directory
			}
		}
	}
	return nil
}
