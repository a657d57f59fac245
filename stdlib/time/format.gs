package time

// Layouts for Time.Format and Parse. A layout shows how the reference time, Mon Jan 2 15:04:05 MST 2006, is written.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// The elements of a layout.
const (
	elemNone = iota
	elemLongMonth
	elemMonth
	elemNumMonth
	elemZeroMonth
	elemLongWeekday
	elemWeekday
	elemDay
	elemUnderDay
	elemZeroDay
	elemUnderYearDay
	elemZeroYearDay
	elemHour
	elemHour12
	elemZeroHour12
	elemMinute
	elemZeroMinute
	elemSecond
	elemZeroSecond
	elemLongYear
	elemYear
	elemPM
	elempm
	elemZone
	elemZ       // Z0700 and its like: Z for UTC
	elemOffset  // -0700 and its like
	elemFixed   // .000: so many digits
	elemTrimmed // .999: without trailing zeros
)

// A token is an element of a layout as it stands there.
type token struct {
	kind    int
	text    string
	digits  int  // of fractions
	colon   bool // of offsets
	minutes bool
	seconds bool
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

// nextToken returns the first element of a layout, the text before it and the layout behind it.
func nextToken(layout string) (before string, t token, after string) {
	for i := 0; i < len(layout); i++ {
		if t = tokenAt(layout, i); t.kind != elemNone {
			if t.kind == elemLongYear && t.text == "_2006" { // the underscore stands for itself
				return layout[:i+1], token{kind: elemLongYear, text: "2006"}, layout[i+5:]
			}
			return layout[:i], t, layout[i+len(t.text):]
		}
	}
	return layout, token{}, ""
}

func tokenAt(layout string, i int) token {
	s := layout[i:]
	is := func(kind int, text string) (token, bool) {
		return token{kind: kind, text: text}, hasPrefix(s, text)
	}
	switch s[0] {
	case 'J':
		if t, ok := is(elemLongMonth, "January"); ok {
			return t
		}
		if t, ok := is(elemMonth, "Jan"); ok && !lowerFollows(s[3:]) {
			return t
		}
	case 'M':
		if t, ok := is(elemLongWeekday, "Monday"); ok {
			return t
		}
		if t, ok := is(elemWeekday, "Mon"); ok && !lowerFollows(s[3:]) {
			return t
		}
		if t, ok := is(elemZone, "MST"); ok {
			return t
		}
	case '0':
		if t, ok := is(elemZeroYearDay, "002"); ok {
			return t
		}
		if len(s) > 1 {
			kind := elemNone
			switch s[1] {
			case '1':
				kind = elemZeroMonth
			case '2':
				kind = elemZeroDay
			case '3':
				kind = elemZeroHour12
			case '4':
				kind = elemZeroMinute
			case '5':
				kind = elemZeroSecond
			case '6':
				kind = elemYear
			}
			return token{kind: kind, text: s[:2]}
		}
	case '1':
		if t, ok := is(elemHour, "15"); ok {
			return t
		}
		return token{kind: elemNumMonth, text: "1"}
	case '2':
		if t, ok := is(elemLongYear, "2006"); ok {
			return t
		}
		return token{kind: elemDay, text: "2"}
	case '_':
		if t, ok := is(elemLongYear, "_2006"); ok {
			return t
		}
		if t, ok := is(elemUnderDay, "_2"); ok {
			return t
		}
		if t, ok := is(elemUnderYearDay, "__2"); ok {
			return t
		}
	case '3':
		return token{kind: elemHour12, text: "3"}
	case '4':
		return token{kind: elemMinute, text: "4"}
	case '5':
		return token{kind: elemSecond, text: "5"}
	case 'P':
		if t, ok := is(elemPM, "PM"); ok {
			return t
		}
	case 'p':
		if t, ok := is(elempm, "pm"); ok {
			return t
		}
	case 'Z', '-':
		return offsetToken(s)
	case '.', ',':
		return fractionToken(s)
	}
	return token{}
}

func lowerFollows(s string) bool { return s != "" && 'a' <= s[0] && s[0] <= 'z' }

func offsetToken(s string) token {
	kind := elemOffset
	if s[0] == 'Z' {
		kind = elemZ
	}
	switch rest := s[1:]; {
	case hasPrefix(rest, "07:00:00"):
		return token{kind: kind, text: s[:9], colon: true, minutes: true, seconds: true}
	case hasPrefix(rest, "070000"):
		return token{kind: kind, text: s[:7], minutes: true, seconds: true}
	case hasPrefix(rest, "07:00"):
		return token{kind: kind, text: s[:6], colon: true, minutes: true}
	case hasPrefix(rest, "0700"):
		return token{kind: kind, text: s[:5], minutes: true}
	case hasPrefix(rest, "07"):
		return token{kind: kind, text: s[:3]}
	}
	return token{}
}

func fractionToken(s string) token {
	if len(s) < 2 || s[1] != '0' && s[1] != '9' {
		return token{}
	}
	n := 1
	for n < len(s) && s[n] == s[1] {
		n++
	}
	if n < len(s) && isDigit(s[n]) {
		return token{}
	}
	kind := elemFixed
	if s[1] == '9' {
		kind = elemTrimmed
	}
	return token{kind: kind, text: s[:n], digits: n - 1}
}

// appendInt appends a number with at least so many digits.
func appendInt(b []byte, v, width int) []byte {
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	var buf [20]byte
	i := putInteger(buf[:], uint64(v))
	for n := len(buf) - i; n < width; n++ {
		b = append(b, '0')
	}
	return append(b, buf[i:]...)
}

// Format returns t written as the layout shows.
func (t Time) Format(layout string) string {
	return string(t.AppendFormat(make([]byte, 0, len(layout)+10), layout))
}

// AppendFormat is Format that appends to b.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	p := t.loc.lookup(t.sec - unixEpoch)
	local := t.sec + int64(p.offset)
	number := floorDiv(local, secondsPerDay)
	year, month, day, yday := dateOf(number)
	s := int(local - number*secondsPerDay)
	hour, min, sec := s/3600, s/60%60, s%60
	hour12 := hour % 12
	if hour12 == 0 {
		hour12 = 12
	}
	for layout != "" {
		before, e, after := nextToken(layout)
		b = append(b, before...)
		layout = after
		switch e.kind {
		case elemLongYear:
			b = appendInt(b, year, 4)
		case elemYear:
			b = appendInt(b, max(year, -year)%100, 2)
		case elemLongMonth:
			b = append(b, month.String()...)
		case elemMonth:
			b = append(b, month.String()[:3]...)
		case elemNumMonth:
			b = appendInt(b, int(month), 0)
		case elemZeroMonth:
			b = appendInt(b, int(month), 2)
		case elemLongWeekday:
			b = append(b, weekdayOf(number).String()...)
		case elemWeekday:
			b = append(b, weekdayOf(number).String()[:3]...)
		case elemDay:
			b = appendInt(b, day, 0)
		case elemUnderDay:
			if day < 10 {
				b = append(b, ' ')
			}
			b = appendInt(b, day, 0)
		case elemZeroDay:
			b = appendInt(b, day, 2)
		case elemUnderYearDay:
			if yday < 99 {
				b = append(b, ' ')
			}
			if yday < 9 {
				b = append(b, ' ')
			}
			b = appendInt(b, yday+1, 0)
		case elemZeroYearDay:
			b = appendInt(b, yday+1, 3)
		case elemHour:
			b = appendInt(b, hour, 2)
		case elemHour12:
			b = appendInt(b, hour12, 0)
		case elemZeroHour12:
			b = appendInt(b, hour12, 2)
		case elemMinute:
			b = appendInt(b, min, 0)
		case elemZeroMinute:
			b = appendInt(b, min, 2)
		case elemSecond:
			b = appendInt(b, sec, 0)
		case elemZeroSecond:
			b = appendInt(b, sec, 2)
		case elemPM, elempm:
			switch {
			case e.kind == elemPM && hour >= 12:
				b = append(b, "PM"...)
			case e.kind == elemPM:
				b = append(b, "AM"...)
			case hour >= 12:
				b = append(b, "pm"...)
			default:
				b = append(b, "am"...)
			}
		case elemZone:
			if p.name != "" {
				b = append(b, p.name...)
			} else {
				b = appendOffset(b, p.offset, token{minutes: true})
			}
		case elemZ, elemOffset:
			if e.kind == elemZ && p.offset == 0 {
				b = append(b, 'Z')
			} else {
				b = appendOffset(b, p.offset, e)
			}
		case elemFixed, elemTrimmed:
			b = appendFraction(b, t.nsec, e)
		}
	}
	return b
}

func appendOffset(b []byte, offset int, e token) []byte {
	if offset < 0 {
		b = append(b, '-')
		offset = -offset
	} else {
		b = append(b, '+')
	}
	b = appendInt(b, offset/3600, 2)
	if e.minutes {
		if e.colon {
			b = append(b, ':')
		}
		b = appendInt(b, offset/60%60, 2)
	}
	if e.seconds {
		if e.colon {
			b = append(b, ':')
		}
		b = appendInt(b, offset%60, 2)
	}
	return b
}

func appendFraction(b []byte, nsec int64, e token) []byte {
	var digits [9]byte
	for i := 8; i >= 0; i-- {
		digits[i] = byte('0' + nsec%10)
		nsec /= 10
	}
	n := e.digits
	if e.kind == elemTrimmed {
		n = min(n, 9)
		for n > 0 && digits[n-1] == '0' {
			n--
		}
		if n == 0 {
			return b
		}
	}
	b = append(b, e.text[0])
	for i := 0; i < n; i++ {
		if i < 9 {
			b = append(b, digits[i])
		} else {
			b = append(b, '0')
		}
	}
	return b
}

// String returns t in the form "2006-01-02 15:04:05.999999999 -0700 MST", followed by the monotonic clock, if t has it, as
// seconds since the start of the program.
func (t Time) String() string {
	s := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.mono != 0 {
		since := t.mono - startMono
		sign := byte('+')
		if since < 0 {
			sign = '-'
			since = -since
		}
		b := append([]byte(s), " m="...)
		b = append(b, sign)
		b = appendInt(b, int(since/1e9), 0)
		b = append(b, '.')
		s = string(appendInt(b, int(since%1e9), 9))
	}
	return s
}

// GoString returns t as a Go expression.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	b := []byte("time.Date(")
	b = appendInt(b, year, 0)
	if month >= January && month <= December {
		b = append(b, ", time."...)
		b = append(b, month.String()...)
	}
	for _, v := range [...]int{day, hour, min, sec, int(t.nsec)} {
		b = append(b, ", "...)
		b = appendInt(b, v, 0)
	}
	switch t.Location() {
	case UTC:
		b = append(b, ", time.UTC)"...)
	case Local:
		b = append(b, ", time.Local)"...)
	default:
		b = append(b, ", time.Location("...)
		b = append(b, quote(t.loc.name)...)
		b = append(b, "))"...)
	}
	return string(b)
}
