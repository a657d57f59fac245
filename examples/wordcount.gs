#!/usr/bin/env -S gvm run
// Counts the words of files, or of standard input, and prints the most frequent ones.
//
//	gvm run wordcount.gs [-n COUNT] [FILE...]

type entry struct {
	word  string
	count int
}

args := os.Args[1:]
limit := 10
if len(args) >= 2 && args[0] == "-n" {
	n, err := strconv.Atoi(args[1])
	if err != nil || n < 1 {
		fail(fmt.Errorf("-n wants a positive number, not %q", args[1]))
	}
	limit, args = n, args[2:]
}

counts := map[string]int{}
if len(args) == 0 {
	count(os.Stdin, counts)
}
for _, name := range args {
	text, err := os.ReadFile(name)
	if err != nil {
		fail(err)
	}
	count(strings.NewReader(string(text)), counts)
}

entries := make([]entry, 0, len(counts))
for word, n := range counts {
	entries = append(entries, entry{word, n})
}
sort.Slice(entries, func(i, j int) bool {
	if entries[i].count != entries[j].count {
		return entries[i].count > entries[j].count
	}
	return entries[i].word < entries[j].word
})
for _, e := range entries[:min(limit, len(entries))] {
	fmt.Printf("%7d %s\n", e.count, e.word)
}

// count adds the words of r, in lower case and without punctuation around them.
func count(r io.Reader, counts map[string]int) {
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		for _, word := range strings.Fields(lines.Text()) {
			word = strings.TrimFunc(word, func(r rune) bool {
				return !unicode.IsLetter(r) && !unicode.IsDigit(r)
			})
			if word != "" {
				counts[strings.ToLower(word)]++
			}
		}
	}
	if err := lines.Err(); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "wordcount:", err)
	os.Exit(1)
}
