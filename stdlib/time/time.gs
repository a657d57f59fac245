// Package time measures and shows time. The calendar is always the Gregorian one, without leap seconds.
//
// A Time that Now returned also holds a reading of a monotonic clock, which differences and comparisons with other such
// times use, so that setting the system's clock does not matter to them.
package time

// A Time is an instant, with nanosecond precision, and a location to show it in. The zero value is January 1 of year 1,
// 00:00:00 UTC.
type Time struct {
	sec  int64     // seconds since the zero Time
	nsec int64     // within [0, 1e9)
	mono int64     // the monotonic clock in nanoseconds; 0: none
	loc  *Location // nil: UTC
}

// unixEpoch is January 1 of 1970, as Time.sec.
const unixEpoch = 62135596800

func clock() (sec, nsec, mono int64)

// startMono is the monotonic clock at the start of the program, for Time.String.
var startMono = monotonic()

func monotonic() int64

// Now returns the current time, in the local time zone.
func Now() Time {
	sec, nsec, mono := clock()
	return Time{sec + unixEpoch, nsec, mono, Local}
}

// Unix returns the time that is so many seconds and nanoseconds after January 1 of 1970 UTC, in the local time zone. nsec
// may be of any size.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		n := nsec / 1e9
		sec += n
		if nsec -= n * 1e9; nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return Time{sec + unixEpoch, nsec, 0, Local}
}

// UnixMilli is Unix for milliseconds.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro is Unix for microseconds.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// Since returns the time that has passed since t.
func Since(t Time) Duration {
	if t.mono != 0 {
		return difference(monotonic(), t.mono)
	}
	return Now().Sub(t)
}

// Until returns the time that has still to pass until t.
func Until(t Time) Duration {
	if t.mono != 0 {
		return difference(t.mono, monotonic())
	}
	return t.Sub(Now())
}

// difference returns a-b, limited to what a Duration can hold.
func difference(a, b int64) Duration {
	d := Duration(a - b)
	if a < b && d > 0 {
		return minDuration
	}
	if a > b && d < 0 {
		return maxDuration
	}
	return d
}

// IsZero tells whether t is the zero Time.
func (t Time) IsZero() bool { return t.sec == 0 && t.nsec == 0 }

// Compare returns -1 if t is before u, 0 if both are the same instant, 1 if t is after u.
func (t Time) Compare(u Time) int {
	a, b := t.sec, u.sec
	if t.mono != 0 && u.mono != 0 {
		a, b = t.mono, u.mono
	} else if a == b {
		a, b = t.nsec, u.nsec
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// After tells whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before tells whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal tells whether t and u are the same instant, whatever their locations.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// Add returns t+d.
func (t Time) Add(d Duration) Time {
	t.sec += int64(d / 1e9)
	t.nsec += int64(d % 1e9)
	if t.nsec >= 1e9 {
		t.sec++
		t.nsec -= 1e9
	} else if t.nsec < 0 {
		t.sec--
		t.nsec += 1e9
	}
	if t.mono != 0 {
		moved := t.mono + int64(d)
		if d < 0 && moved > t.mono || d > 0 && moved < t.mono {
			moved = 0 // out of range: only the wall clock goes on
		}
		t.mono = moved
	}
	return t
}

// Sub returns t-u, limited to what a Duration can hold.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		return difference(t.mono, u.mono)
	}
	d := Duration(t.sec-u.sec)*Second + Duration(t.nsec-u.nsec)
	if u.Add(d).sameWall(t) {
		return d
	}
	if t.Before(u) {
		return minDuration
	}
	return maxDuration
}

func (t Time) sameWall(u Time) bool { return t.sec == u.sec && t.nsec == u.nsec }

// remainder returns how far past a multiple of d, counted from the zero Time, an instant is.
func remainder(sec, nsec int64, d Duration) Duration

// Truncate returns t rounded down to a multiple of d since the zero Time, without monotonic clock; t itself if d <= 0.
func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.Add(-remainder(t.sec, t.nsec, d))
}

// Round returns t rounded to the nearest multiple of d since the zero Time, halves up, without monotonic clock; t itself if
// d <= 0.
func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	rest := remainder(t.sec, t.nsec, d)
	if rest < d-rest {
		return t.Add(-rest)
	}
	return t.Add(d - rest)
}

// UTC returns t in UTC.
func (t Time) UTC() Time {
	t.loc = nil
	return t
}

// Local returns t in the local time zone.
func (t Time) Local() Time {
	t.loc = Local
	return t
}

// In returns t in this location.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLocation(loc)
	return t
}

func (t *Time) setLocation(loc *Location) {
	if loc == UTC {
		loc = nil
	}
	t.loc = loc
}

// Location returns the location of t.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the abbreviated name of the time zone at t, and its offset in seconds east of UTC.
func (t Time) Zone() (name string, offset int) {
	p := t.loc.lookup(t.sec - unixEpoch)
	return p.name, p.offset
}

// ZoneBounds returns when the zone that is in effect at t began and when it ends; the zero Time if it does not.
func (t Time) ZoneBounds() (start, end Time) {
	p := t.loc.lookup(t.sec - unixEpoch)
	if p.start != beginning {
		start = Unix(p.start, 0)
		start.loc = t.loc
	}
	if p.end != forever {
		end = Unix(p.end, 0)
		end.loc = t.loc
	}
	return start, end
}

// IsDST tells whether daylight saving time is in effect at t.
func (t Time) IsDST() bool { return t.loc.lookup(t.sec - unixEpoch).dst }

// Unix returns t as seconds since January 1 of 1970 UTC.
func (t Time) Unix() int64 { return t.sec - unixEpoch }

// UnixMilli returns t as milliseconds since January 1 of 1970 UTC.
func (t Time) UnixMilli() int64 { return (t.sec-unixEpoch)*1e3 + t.nsec/1e6 }

// UnixMicro returns t as microseconds since January 1 of 1970 UTC.
func (t Time) UnixMicro() int64 { return (t.sec-unixEpoch)*1e6 + t.nsec/1e3 }

// UnixNano returns t as nanoseconds since January 1 of 1970 UTC, which fit from 1678 to 2262.
func (t Time) UnixNano() int64 { return (t.sec-unixEpoch)*1e9 + t.nsec }

// MarshalText returns t in RFC 3339 format.
func (t Time) MarshalText() ([]byte, error) {
	if err := t.checkRFC3339("MarshalText"); err != nil {
		return nil, err
	}
	return t.AppendFormat(nil, RFC3339Nano), nil
}

// UnmarshalText reads RFC 3339 format.
func (t *Time) UnmarshalText(data []byte) error {
	parsed, err := Parse(RFC3339, string(data))
	if err == nil {
		*t = parsed
	}
	return err
}

// MarshalJSON returns t as a JSON string in RFC 3339 format.
func (t Time) MarshalJSON() ([]byte, error) {
	if err := t.checkRFC3339("MarshalJSON"); err != nil {
		return nil, err
	}
	return append(t.AppendFormat([]byte{'"'}, RFC3339Nano), '"'), nil
}

// UnmarshalJSON reads a JSON string in RFC 3339 format; null changes nothing.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return &textError{"Time.UnmarshalJSON: input is not a JSON string"}
	}
	return t.UnmarshalText(data[1 : len(data)-1])
}

func (t Time) checkRFC3339(method string) error {
	if year := t.Year(); year < 0 || year > 9999 {
		return &textError{"Time." + method + ": year outside of range [0,9999]"}
	}
	if _, offset := t.Zone(); offset <= -24*3600 || offset >= 24*3600 {
		return &textError{"Time." + method + ": timezone hour outside of range [0,23]"}
	}
	return nil
}

type textError struct {
	text string
}

func (e *textError) Error() string { return e.text }
