package strconv

// The numbers of the native QuoteMode.
const (
	quotePrintable = iota
	quoteASCII
	quoteGraphic
)

func quoteString(s string, mode int) string
func quoteRune(r rune, mode int) string
func appendQuoteString(dst []byte, s string, mode int) []byte
func appendQuoteRune(dst []byte, r rune, mode int) []byte
func unquote(s string) (string, bool)
func quotedPrefix(s string) int
func unquoteOne(s string, quote byte) (value rune, multibyte bool, used int)

// Quote returns s as a Go string literal in double quotes; what is not printable is escaped.
func Quote(s string) string { return quoteString(s, quotePrintable) }

// QuoteToASCII is Quote with everything outside of ASCII escaped.
func QuoteToASCII(s string) string { return quoteString(s, quoteASCII) }

// QuoteToGraphic is Quote, leaving every graphic character as it is.
func QuoteToGraphic(s string) string { return quoteString(s, quoteGraphic) }

// AppendQuote appends what Quote returns.
func AppendQuote(dst []byte, s string) []byte { return appendQuoteString(dst, s, quotePrintable) }

// AppendQuoteToASCII appends what QuoteToASCII returns.
func AppendQuoteToASCII(dst []byte, s string) []byte { return appendQuoteString(dst, s, quoteASCII) }

// AppendQuoteToGraphic appends what QuoteToGraphic returns.
func AppendQuoteToGraphic(dst []byte, s string) []byte {
	return appendQuoteString(dst, s, quoteGraphic)
}

// QuoteRune returns r as a Go rune literal in single quotes.
func QuoteRune(r rune) string { return quoteRune(r, quotePrintable) }

// QuoteRuneToASCII is QuoteRune with everything outside of ASCII escaped.
func QuoteRuneToASCII(r rune) string { return quoteRune(r, quoteASCII) }

// QuoteRuneToGraphic is QuoteRune, leaving every graphic character as it is.
func QuoteRuneToGraphic(r rune) string { return quoteRune(r, quoteGraphic) }

// AppendQuoteRune appends what QuoteRune returns.
func AppendQuoteRune(dst []byte, r rune) []byte { return appendQuoteRune(dst, r, quotePrintable) }

// AppendQuoteRuneToASCII appends what QuoteRuneToASCII returns.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return appendQuoteRune(dst, r, quoteASCII) }

// AppendQuoteRuneToGraphic appends what QuoteRuneToGraphic returns.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return appendQuoteRune(dst, r, quoteGraphic)
}

// CanBackquote reports whether s can stand unchanged between backquotes, on one line.
func CanBackquote(s string) bool

// IsPrint reports whether r is a letter, mark, number, punctuation, symbol or the ASCII space.
func IsPrint(r rune) bool

// IsGraphic is IsPrint, with all kinds of spaces.
func IsGraphic(r rune) bool

// Unquote returns the value of a Go string or rune literal.
func Unquote(s string) (string, error) {
	value, ok := unquote(s)
	if !ok {
		return "", ErrSyntax
	}
	return value, nil
}

// QuotedPrefix returns the Go string or rune literal at the start of s, quotes included.
func QuotedPrefix(s string) (string, error) {
	n := quotedPrefix(s)
	if n == 0 {
		return "", ErrSyntax
	}
	return s[:n], nil
}

// UnquoteChar reads the first character of a literal's text s: its value, whether that needs
// several bytes of UTF-8, and the rest of s. quote is the kind of literal; 0 allows both quotes
// unescaped.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	value, multibyte, used := unquoteOne(s, quote)
	if used == 0 {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s[used:], nil
}
