package time

// A zoneRule says which zones are in effect in all years to come: the footer of a time zone file, such as
// "CET-1CEST,M3.5.0,M10.5.0/3".
type zoneRule struct {
	standard, daylight zone
	hasDaylight        bool
	start, end         ruleDate // of daylight saving time
}

// A ruleDate is a moment of every year.
type ruleDate struct {
	kind             byte // 'M': week of a month; 'J': day without leap days, from 1; 'D': day, from 0
	month, week, day int
	second           int // of the day
}

// A ruleReader takes a rule apart.
type ruleReader struct {
	s   string
	bad bool
}

func (r *ruleReader) peek() byte {
	if r.s == "" {
		return 0
	}
	return r.s[0]
}

func (r *ruleReader) take(c byte) bool {
	if r.peek() != c {
		return false
	}
	r.s = r.s[1:]
	return true
}

func (r *ruleReader) name() string {
	n := 0
	if r.take('<') {
		for n < len(r.s) && r.s[n] != '>' {
			n++
		}
		name := r.s[:n]
		r.s = r.s[n:]
		r.bad = r.bad || !r.take('>')
		return name
	}
	for n < len(r.s) && r.s[n]|32 >= 'a' && r.s[n]|32 <= 'z' {
		n++
	}
	name := r.s[:n]
	r.s = r.s[n:]
	r.bad = r.bad || n < 3
	return name
}

func (r *ruleReader) number(most int) int {
	v, n := 0, 0
	for n < len(r.s) && isDigit(r.s[n]) && v <= most {
		v = v*10 + int(r.s[n]-'0')
		n++
	}
	r.bad = r.bad || n == 0 || v > most
	r.s = r.s[n:]
	return v
}

// seconds reads [+-]hh[:mm[:ss]].
func (r *ruleReader) seconds() int {
	sign := 1
	if r.take('-') {
		sign = -1
	} else {
		r.take('+')
	}
	v := r.number(24*7) * 3600
	if r.take(':') {
		v += r.number(59) * 60
		if r.take(':') {
			v += r.number(59)
		}
	}
	return sign * v
}

func (r *ruleReader) date() ruleDate {
	d := ruleDate{second: 2 * 3600}
	switch {
	case r.take('M'):
		d.kind = 'M'
		d.month = r.number(12)
		r.bad = r.bad || !r.take('.') || d.month < 1
		d.week = r.number(5)
		r.bad = r.bad || !r.take('.') || d.week < 1
		d.day = r.number(6)
	case r.take('J'):
		d.kind = 'J'
		d.day = r.number(365)
		r.bad = r.bad || d.day < 1
	default:
		d.kind = 'D'
		d.day = r.number(365)
	}
	if r.take('/') {
		d.second = r.seconds()
	}
	return d
}

// parseRule returns nil for a rule that is malformed or empty.
func parseRule(s string) *zoneRule {
	if s == "" {
		return nil
	}
	r := ruleReader{s: s}
	rule := &zoneRule{}
	rule.standard.name = r.name()
	rule.standard.offset = -r.seconds() // west of UTC counts positive there
	if r.s != "" && !r.bad {
		rule.hasDaylight = true
		rule.daylight = zone{r.name(), rule.standard.offset + 3600, true}
		if c := r.peek(); c != ',' && c != 0 {
			rule.daylight.offset = -r.seconds()
		}
		if r.s == "" {
			r.s = ",M3.2.0,M11.1.0" // the customary default
		}
		r.bad = r.bad || !r.take(',')
		rule.start = r.date()
		r.bad = r.bad || !r.take(',')
		rule.end = r.date()
	}
	if r.bad || r.s != "" {
		return nil
	}
	return rule
}

// at returns the moment in a year, in seconds of local clocks since January 1 of year 1.
func (d ruleDate) at(year int) int64 {
	var number int64
	switch d.kind {
	case 'J':
		number = dayNumber(int64(year), January, 1) + int64(d.day) - 1
		if isLeap(year) && d.day > 59 {
			number++
		}
	case 'D':
		number = dayNumber(int64(year), January, 1) + int64(d.day)
	default:
		first := dayNumber(int64(year), Month(d.month), 1)
		day := (d.day-int(weekdayOf(first))+7)%7 + (d.week-1)*7
		if day >= daysIn(Month(d.month), year) { // week 5 is the last one
			day -= 7
		}
		number = first + int64(day)
	}
	return number*secondsPerDay + int64(d.second)
}

// lookup returns the zone in effect at a time in Unix seconds; the rule holds from `since` on.
func (rule *zoneRule) lookup(unix, since int64) period {
	if !rule.hasDaylight {
		return period{rule.standard, since, forever}
	}
	year, _, _, _ := dateOf(floorDiv(unix+unixEpoch+int64(rule.standard.offset), secondsPerDay))
	best := period{rule.standard, since, forever}
	for y := year - 1; y <= year+1; y++ {
		start := rule.start.at(y) - unixEpoch - int64(rule.standard.offset)
		end := rule.end.at(y) - unixEpoch - int64(rule.daylight.offset)
		for _, c := range [...]struct {
			when int64
			zone zone
		}{{start, rule.daylight}, {end, rule.standard}} {
			if c.when <= unix && c.when >= best.start {
				best.zone, best.start = c.zone, c.when
			}
			if c.when > unix && c.when < best.end {
				best.end = c.when
			}
		}
	}
	return best
}
