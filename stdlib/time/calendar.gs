package time

// A Month is a month of the year: January is 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var monthNames = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

// String returns the English name of the month.
func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + decimal(int64(m)) + ")"
}

// A Weekday is a day of the week: Sunday is 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var dayNames = [...]string{
	"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
}

// String returns the English name of the day.
func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + decimal(int64(d)) + ")"
}

func decimal(v int64) string {
	var buf [20]byte
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	i := putInteger(buf[:], u)
	if v < 0 {
		i--
		buf[i] = '-'
	}
	return string(buf[i:])
}

const secondsPerDay = 24 * 3600

// floorDiv divides by a positive number and rounds down.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Days are counted from March 1 of year 0: in years that begin in March the leap day is the last one, so that months and
// leap years follow from simple divisions. 400 years have 146097 days.
const (
	daysPer400Years = 146097
	dayOfYear1      = 306 // January 1 of year 1, in this count
)

// dayNumber returns the number of a day from January 1 of year 1, which is 0. The month is normal, the day any.
func dayNumber(year int64, month Month, day int64) int64 {
	m := int64(month) - 3
	if m < 0 {
		m += 12
		year--
	}
	era := floorDiv(year, 400)
	y := year - era*400
	return era*daysPer400Years + y*365 + y/4 - y/100 + (153*m+2)/5 + day - 1 - dayOfYear1
}

// dateOf is the opposite. yday counts from 0.
func dateOf(number int64) (year int, month Month, day, yday int) {
	number += dayOfYear1
	era := floorDiv(number, daysPer400Years)
	n := number - era*daysPer400Years
	y := (n - n/1460 + n/36524 - n/146096) / 365
	n -= y*365 + y/4 - y/100 // day of the year that begins in March
	m := (5*n + 2) / 153
	day = int(n-(153*m+2)/5) + 1
	year = int(era*400 + y)
	if m < 10 {
		month = Month(m + 3)
	} else {
		month = Month(m - 9)
		year++
	}
	if month <= February {
		yday = int(n) - 306
	} else {
		yday = int(n) + 59
		if isLeap(year) {
			yday++
		}
	}
	return year, month, day, yday
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(m Month, year int) int {
	switch m {
	case February:
		if isLeap(year) {
			return 29
		}
		return 28
	case April, June, September, November:
		return 30
	}
	return 31
}

// local returns t as seconds that the clocks at its location have counted since January 1 of year 1.
func (t Time) local() int64 {
	if t.loc == nil {
		return t.sec
	}
	return t.sec + int64(t.loc.lookup(t.sec-unixEpoch).offset)
}

// Date returns the year, month and day of t.
func (t Time) Date() (year int, month Month, day int) {
	year, month, day, _ = dateOf(floorDiv(t.local(), secondsPerDay))
	return year, month, day
}

// Year returns the year of t.
func (t Time) Year() int {
	year, _, _, _ := dateOf(floorDiv(t.local(), secondsPerDay))
	return year
}

// Month returns the month of t.
func (t Time) Month() Month {
	_, month, _, _ := dateOf(floorDiv(t.local(), secondsPerDay))
	return month
}

// Day returns the day of the month of t.
func (t Time) Day() int {
	_, _, day, _ := dateOf(floorDiv(t.local(), secondsPerDay))
	return day
}

// YearDay returns the day of the year of t; January 1 is 1.
func (t Time) YearDay() int {
	_, _, _, yday := dateOf(floorDiv(t.local(), secondsPerDay))
	return yday + 1
}

// Weekday returns the day of the week of t.
func (t Time) Weekday() Weekday { return weekdayOf(floorDiv(t.local(), secondsPerDay)) }

// January 1 of year 1 was a Monday.
func weekdayOf(number int64) Weekday {
	n := number + 1
	return Weekday(n - 7*floorDiv(n, 7))
}

// ISOWeek returns the ISO 8601 year and week of t. A week belongs to the year in which its Thursday lies.
func (t Time) ISOWeek() (year, week int) {
	number := floorDiv(t.local(), secondsPerDay)
	thursday := number + 3 - (int64(weekdayOf(number))+6)%7
	year, _, _, yday := dateOf(thursday)
	return year, yday/7 + 1
}

func (t Time) secondOfDay() int {
	s := t.local()
	return int(s - floorDiv(s, secondsPerDay)*secondsPerDay)
}

// Clock returns the hour, minute and second of t.
func (t Time) Clock() (hour, min, sec int) {
	s := t.secondOfDay()
	return s / 3600, s / 60 % 60, s % 60
}

// Hour returns the hour of t.
func (t Time) Hour() int { return t.secondOfDay() / 3600 }

// Minute returns the minute of t.
func (t Time) Minute() int { return t.secondOfDay() / 60 % 60 }

// Second returns the second of t.
func (t Time) Second() int { return t.secondOfDay() % 60 }

// Nanosecond returns the nanosecond of t within its second.
func (t Time) Nanosecond() int { return int(t.nsec) }

// carry moves what exceeds [0, base) in low over to high.
func carry(high, low, base int64) (int64, int64) {
	n := floorDiv(low, base)
	return high + n, low - n*base
}

// Date returns the time with this date and clock at loc. Values out of range carry over: October 32 is November 1. A time
// that a zone change leaves out or repeats is taken in one of the two zones.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	y, m := carry(int64(year), int64(month)-1, 12)
	s, ns := carry(int64(sec), int64(nsec), 1e9)
	mi, s := carry(int64(min), s, 60)
	h, mi := carry(int64(hour), mi, 60)
	d, h := carry(int64(day), h, 24)
	seconds := dayNumber(y, Month(m+1), d)*secondsPerDay + h*3600 + mi*60 + s
	t := Time{sec: seconds, nsec: ns}
	t.setLocation(loc)
	if t.loc != nil {
		// Guess the offset, and look again if it leads into another zone.
		unix := seconds - unixEpoch
		p := t.loc.lookup(unix)
		if p.offset != 0 {
			if utc := unix - int64(p.offset); utc < p.start || utc >= p.end {
				p = t.loc.lookup(utc)
			}
			t.sec -= int64(p.offset)
		}
	}
	return t
}

// AddDate returns t so many years, months and days later, with values out of range carried over as by Date.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec), t.Location())
}
