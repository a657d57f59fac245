package strings

import "io"

// Replacer replaces a list of strings in one pass. Several goroutines may use it at once.
type Replacer struct {
	pairs []string
	index []int32 // made by a native
}

func replacerIndex(pairs []string) []int32
func replacerReplace(s string, pairs []string, index []int32) string

// NewReplacer returns a Replacer for pairs of an old and a new string. At each place of the text
// the first pair whose old string stands there is taken. It panics unless the number of strings is
// even.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	pairs := append([]string(nil), oldnew...)
	return &Replacer{pairs, replacerIndex(pairs)}
}

// Replace returns s with all replacements done.
func (r *Replacer) Replace(s string) string {
	if len(r.pairs) == 0 {
		return s
	}
	return replacerReplace(s, r.pairs, r.index)
}

// WriteString writes s to w with all replacements done.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
