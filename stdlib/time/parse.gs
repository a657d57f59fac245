package time

import "errors"

// A ParseError says what Parse could not read.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message != "" {
		return "parsing time " + quote(e.Value) + e.Message
	}
	return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " +
		quote(e.ValueElem) + " as " + quote(e.LayoutElem)
}

// Parse reads a time written as the layout shows. What is missing is zero, a missing zone UTC. A fraction may follow the
// seconds even if the layout has none. The offset of a zone abbreviation is known only if it is the local one's.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation is Parse, with loc for missing zones and for the meaning of zone abbreviations.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

var errSyntax = errors.New("bad value for field")

// A reading is what has been parsed so far.
type reading struct {
	year, month, day, yday int // -1: not given
	hour, min, sec, nsec   int
	pm, am                 bool
	utc                    bool
	offset                 int
	hasOffset              bool
	zone                   string
	outOfRange             string
}

func parse(layout, value string, defaultLoc, local *Location) (Time, error) {
	r := reading{month: -1, day: -1, yday: -1}
	fullLayout, fullValue := layout, value
	for {
		before, e, after := nextToken(layout)
		rest, ok := skipText(value, before)
		if !ok {
			return Time{}, &ParseError{fullLayout, fullValue, before, rest, ""}
		}
		value = rest
		if e.kind == elemNone {
			if value != "" {
				return Time{}, &ParseError{fullLayout, fullValue, "", value, ": extra text: " + quote(value)}
			}
			break
		}
		layout = after
		rest, err := r.read(e, value, layout)
		if err != nil {
			return Time{}, &ParseError{fullLayout, fullValue, e.text, value, ""}
		}
		if r.outOfRange != "" {
			return Time{}, &ParseError{fullLayout, fullValue, e.text, value, ": " + r.outOfRange + " out of range"}
		}
		value = rest
	}
	if r.pm && r.hour < 12 {
		r.hour += 12
	} else if r.am && r.hour == 12 {
		r.hour = 0
	}
	if problem := r.settleDate(); problem != "" {
		return Time{}, &ParseError{fullLayout, fullValue, "", fullValue, ": " + problem}
	}
	return r.time(defaultLoc, local), nil
}

// skipText removes the layout's literal text from the value; a space there stands for any number of spaces.
func skipText(value, text string) (string, bool) {
	for text != "" {
		if text[0] == ' ' {
			if value != "" && value[0] != ' ' {
				return value, false
			}
			for text != "" && text[0] == ' ' {
				text = text[1:]
			}
			for value != "" && value[0] == ' ' {
				value = value[1:]
			}
			continue
		}
		if value == "" || value[0] != text[0] {
			return value, false
		}
		text, value = text[1:], value[1:]
	}
	return value, true
}

// number reads one or two digits; `two` wants both.
func number(s string, two bool) (int, string, error) {
	if s == "" || !isDigit(s[0]) {
		return 0, s, errSyntax
	}
	if len(s) == 1 || !isDigit(s[1]) {
		if two {
			return 0, s, errSyntax
		}
		return int(s[0] - '0'), s[1:], nil
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), s[2:], nil
}

// threeDigits reads one to three digits; `all` wants three.
func threeDigits(s string, all bool) (int, string, error) {
	v, n := 0, 0
	for n < 3 && n < len(s) && isDigit(s[n]) {
		v = v*10 + int(s[n]-'0')
		n++
	}
	if n == 0 || all && n < 3 {
		return 0, s, errSyntax
	}
	return v, s[n:], nil
}

// findName looks for one of the names, of which the first `length` bytes count (0: all), at the start of s, in any case.
func findName(names []string, length int, s string) (int, string, error) {
	for i, name := range names {
		if length > 0 {
			name = name[:length]
		}
		if len(s) >= len(name) && sameFold(s[:len(name)], name) {
			return i, s[len(name):], nil
		}
	}
	return 0, s, errSyntax
}

func sameFold(a, b string) bool {
	for i := 0; i < len(a); i++ {
		if x, y := a[i], b[i]; x != y && (x|32 != y|32 || x|32 < 'a' || x|32 > 'z') {
			return false
		}
	}
	return true
}

// read takes element e from the value and returns what is behind it; layout is what follows e.
func (r *reading) read(e token, value, layout string) (rest string, err error) {
	rest = value
	switch e.kind {
	case elemLongYear:
		if len(value) < 4 || !isDigit(value[0]) {
			return value, errSyntax
		}
		year := 0
		for i := 0; i < 4; i++ {
			if !isDigit(value[i]) {
				return value, errSyntax
			}
			year = year*10 + int(value[i]-'0')
		}
		r.year, rest = year, value[4:]
	case elemYear:
		r.year, rest, err = number(value, true)
		if r.year >= 69 {
			r.year += 1900
		} else {
			r.year += 2000
		}
	case elemLongMonth:
		r.month, rest, err = findName(monthNames[:], 0, value)
		r.month++
	case elemMonth:
		r.month, rest, err = findName(monthNames[:], 3, value)
		r.month++
	case elemNumMonth, elemZeroMonth:
		r.month, rest, err = number(value, e.kind == elemZeroMonth)
		if err == nil && (r.month < 1 || r.month > 12) {
			r.outOfRange = "month"
		}
	case elemLongWeekday:
		_, rest, err = findName(dayNames[:], 0, value)
	case elemWeekday:
		_, rest, err = findName(dayNames[:], 3, value)
	case elemDay, elemUnderDay, elemZeroDay:
		if e.kind == elemUnderDay && value != "" && value[0] == ' ' {
			value = value[1:]
		}
		r.day, rest, err = number(value, e.kind == elemZeroDay)
	case elemUnderYearDay, elemZeroYearDay:
		for i := 0; i < 2 && e.kind == elemUnderYearDay && value != "" && value[0] == ' '; i++ {
			value = value[1:]
		}
		r.yday, rest, err = threeDigits(value, e.kind == elemZeroYearDay)
	case elemHour:
		r.hour, rest, err = number(value, false)
		r.limit("hour", r.hour, 23)
	case elemHour12, elemZeroHour12:
		r.hour, rest, err = number(value, e.kind == elemZeroHour12)
		r.limit("hour", r.hour, 12)
	case elemMinute, elemZeroMinute:
		r.min, rest, err = number(value, e.kind == elemZeroMinute)
		r.limit("minute", r.min, 59)
	case elemSecond, elemZeroSecond:
		if r.sec, rest, err = number(value, e.kind == elemZeroSecond); err != nil {
			break
		}
		r.limit("second", r.sec, 59)
		if len(rest) >= 2 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1]) {
			if _, next, _ := nextToken(layout); next.kind != elemFixed && next.kind != elemTrimmed {
				n := 2
				for n < len(rest) && isDigit(rest[n]) {
					n++
				}
				err = r.fraction(rest[:n])
				rest = rest[n:]
			}
		}
	case elemPM, elempm:
		if len(value) < 2 {
			return value, errSyntax
		}
		word := value[:2]
		rest = value[2:]
		switch {
		case e.kind == elemPM && word == "PM", e.kind == elempm && word == "pm":
			r.pm = true
		case e.kind == elemPM && word == "AM", e.kind == elempm && word == "am":
			r.am = true
		default:
			return value, errSyntax
		}
	case elemZ, elemOffset:
		if e.kind == elemZ && value != "" && value[0] == 'Z' {
			r.utc = true
			return value[1:], nil
		}
		return r.readOffset(e, value)
	case elemZone:
		if hasPrefix(value, "UTC") {
			r.utc = true
			return value[3:], nil
		}
		n := zoneNameLength(value)
		if n == 0 {
			return value, errSyntax
		}
		r.zone, rest = value[:n], value[n:]
	case elemFixed:
		if len(value) < 1+e.digits {
			return value, errSyntax
		}
		err = r.fraction(value[:1+e.digits])
		rest = value[1+e.digits:]
	case elemTrimmed:
		if len(value) < 2 || value[0] != '.' && value[0] != ',' || !isDigit(value[1]) {
			break // there need not be any
		}
		n := 1
		for n < len(value) && isDigit(value[n]) {
			n++
		}
		err = r.fraction(value[:n])
		rest = value[n:]
	}
	return rest, err
}

func (r *reading) limit(what string, v, most int) {
	if v > most {
		r.outOfRange = what
	}
}

// fraction reads a point and digits.
func (r *reading) fraction(s string) error {
	if s[0] != '.' && s[0] != ',' {
		return errSyntax
	}
	v, unit := 0, 100000000
	for i := 1; i < len(s); i++ {
		if !isDigit(s[i]) {
			return errSyntax
		}
		v += int(s[i]-'0') * unit
		unit /= 10
	}
	r.nsec = v
	return nil
}

func (r *reading) readOffset(e token, value string) (rest string, err error) {
	size := len(e.text)
	if len(value) < size || value[0] != '+' && value[0] != '-' {
		return value, errSyntax
	}
	total, unit := 0, 3600
	for i := 1; i < size; {
		if e.text[i] == ':' {
			if value[i] != ':' {
				return value, errSyntax
			}
			i++
			continue
		}
		n, left, err := number(value[i:i+2], true)
		if err != nil || left != "" {
			return value, errSyntax
		}
		if unit == 3600 {
			r.limit("time zone offset hour", n, 24)
		} else if unit == 60 {
			r.limit("time zone offset minute", n, 60)
		} else {
			r.limit("time zone offset second", n, 60)
		}
		total += n * unit
		unit /= 60
		i += 2
	}
	if value[0] == '-' {
		total = -total
	}
	r.offset, r.hasOffset = total, true
	return value[size:], nil
}

// zoneNameLength returns how long the zone abbreviation at the start of s is: three or four capitals as they are in use, GMT
// with an offset, or an offset with a sign.
func zoneNameLength(s string) int {
	if len(s) < 3 {
		return 0
	}
	if hasPrefix(s, "ChST") || hasPrefix(s, "MeST") {
		return 4
	}
	if hasPrefix(s, "GMT") {
		return 3 + signedHours(s[3:])
	}
	if s[0] == '+' || s[0] == '-' {
		return signedHours(s)
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 3, n == 4 && (s[3] == 'T' || hasPrefix(s, "WITA")), n == 5 && s[4] == 'T':
		return n
	}
	return 0
}

// signedHours returns the length of a sign and an hour number of at most 23.
func signedHours(s string) int {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0
	}
	v, n := 0, 1
	for n < len(s) && isDigit(s[n]) {
		if v = v*10 + int(s[n]-'0'); v > 23 {
			return 0
		}
		n++
	}
	if n == 1 {
		return 0
	}
	return n
}

// settleDate checks the day, and brings day of the year and of the month together.
func (r *reading) settleDate() (problem string) {
	if r.yday >= 0 {
		days := 365
		if isLeap(r.year) {
			days = 366
		}
		if r.yday < 1 || r.yday > days {
			return "day-of-year out of range"
		}
		number := dayNumber(int64(r.year), January, 1) + int64(r.yday) - 1
		_, month, day, _ := dateOf(number)
		if r.month >= 0 && r.month != int(month) {
			return "day-of-year does not match month"
		}
		if r.day >= 0 && r.day != day {
			return "day-of-year does not match day"
		}
		r.month, r.day = int(month), day
	}
	if r.month < 0 {
		r.month = 1
	}
	if r.day < 0 {
		r.day = 1
	}
	if r.day < 1 || r.day > daysIn(Month(r.month), r.year) {
		return "day out of range"
	}
	return ""
}

func (r *reading) time(defaultLoc, local *Location) Time {
	date := func(loc *Location) Time {
		return Date(r.year, Month(r.month), r.day, r.hour, r.min, r.sec, r.nsec, loc)
	}
	switch {
	case r.utc:
		return date(UTC)
	case r.hasOffset:
		t := date(UTC)
		t.sec -= int64(r.offset)
		if p := local.lookup(t.sec - unixEpoch); p.offset == r.offset && (r.zone == "" || p.name == r.zone) {
			t.setLocation(local)
			return t
		}
		name := r.zone
		t.setLocation(FixedZone(name, r.offset))
		return t
	case r.zone != "":
		t := date(UTC)
		if offset, ok := local.offsetOf(r.zone, t.sec-unixEpoch); ok {
			t.sec -= int64(offset)
			t.setLocation(local)
			return t
		}
		offset := 0
		if len(r.zone) > 3 && r.zone[:3] == "GMT" {
			for _, c := range r.zone[4:] {
				offset = offset*10 + int(c-'0')
			}
			offset *= 3600
			if r.zone[3] == '-' {
				offset = -offset
			}
			t.sec -= int64(offset)
		}
		t.setLocation(FixedZone(r.zone, offset))
		return t
	}
	return date(defaultLoc)
}
