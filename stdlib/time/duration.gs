package time

import "errors"

// A Duration is a time span in nanoseconds.
type Duration int64

// Common durations. There is none for days: with daylight saving time they are not all alike.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// Nanoseconds returns the duration as a number of nanoseconds.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds returns the duration as a number of whole microseconds.
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }

// Milliseconds returns the duration as a number of whole milliseconds.
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds returns the duration as a number of seconds.
func (d Duration) Seconds() float64 { return d.in(Second) }

// Minutes returns the duration as a number of minutes.
func (d Duration) Minutes() float64 { return d.in(Minute) }

// Hours returns the duration as a number of hours.
func (d Duration) Hours() float64 { return d.in(Hour) }

// in divides whole units and the rest by themselves, which keeps the precision of long durations.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

// Truncate rounds d toward zero to a multiple of m; d itself if m <= 0.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero; d itself if m <= 0. Out of range results become the
// longest duration.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		rest = -rest
		if rest < m-rest {
			return d + rest
		}
		if up := d - (m - rest); up < d {
			return up
		}
		return minDuration
	}
	if rest < m-rest {
		return d - rest
	}
	if up := d + (m - rest); up > d {
		return up
	}
	return maxDuration
}

// Abs returns the magnitude of d; the longest duration for the one that has no opposite.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// String returns the duration in the form "72h3m0.5s", or with a smaller unit below a second: "1.5ms".
func (d Duration) String() string {
	var buf [32]byte
	i := len(buf)
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	i--
	buf[i] = 's'
	if u < uint64(Second) {
		if u == 0 {
			return "0s"
		}
		digits := 0
		switch {
		case u < uint64(Microsecond):
			i--
			buf[i] = 'n'
		case u < uint64(Millisecond):
			digits = 3
			i -= 2
			copy(buf[i:], "µ")
		default:
			digits = 6
			i--
			buf[i] = 'm'
		}
		i, u = putFraction(buf[:i], u, digits)
		i = putInteger(buf[:i], u)
	} else {
		i, u = putFraction(buf[:i], u, 9)
		i = putInteger(buf[:i], u%60)
		if u /= 60; u > 0 {
			i--
			buf[i] = 'm'
			i = putInteger(buf[:i], u%60)
			if u /= 60; u > 0 {
				i--
				buf[i] = 'h'
				i = putInteger(buf[:i], u)
			}
		}
	}
	if d < 0 {
		i--
		buf[i] = '-'
	}
	return string(buf[i:])
}

// putFraction writes the last `digits` digits of v behind a point to the end of buf, without trailing zeros, and returns
// where it begins and the digits before.
func putFraction(buf []byte, v uint64, digits int) (int, uint64) {
	i := len(buf)
	printing := false
	for ; digits > 0; digits-- {
		digit := v % 10
		v /= 10
		if printing = printing || digit != 0; printing {
			i--
			buf[i] = byte('0' + digit)
		}
	}
	if printing {
		i--
		buf[i] = '.'
	}
	return i, v
}

// putInteger writes v to the end of buf and returns where it begins.
func putInteger(buf []byte, v uint64) int {
	i := len(buf) - 1
	for ; v >= 10; v /= 10 {
		buf[i] = byte('0' + v%10)
		i--
	}
	buf[i] = byte('0' + v)
	return i
}

func unitOf(name string) uint64 {
	switch name {
	case "ns":
		return 1
	case "us", "µs", "μs": // micro sign, or the Greek letter
		return 1e3
	case "ms":
		return 1e6
	case "s":
		return 1e9
	case "m":
		return 60e9
	case "h":
		return 3600e9
	}
	return 0
}

// ParseDuration reads a duration: an optional sign, then numbers with units, such as "300ms", "-1.5h" or "2h45m". The units
// are ns, us (or µs), ms, s, m and h.
func ParseDuration(s string) (Duration, error) {
	invalid := func() (Duration, error) {
		return 0, errors.New("time: invalid duration " + quote(s))
	}
	rest := s
	negative := false
	if rest != "" && (rest[0] == '-' || rest[0] == '+') {
		negative = rest[0] == '-'
		rest = rest[1:]
	}
	if rest == "0" {
		return 0, nil
	}
	if rest == "" {
		return invalid()
	}
	const limit = 1 << 63
	var total uint64
	for rest != "" {
		var whole, fraction uint64
		scale := 1.0
		digits := 0
		i := 0
		for ; i < len(rest) && isDigit(rest[i]); i++ {
			if whole > limit/10 {
				return invalid()
			}
			if whole = whole*10 + uint64(rest[i]-'0'); whole > limit {
				return invalid()
			}
			digits++
		}
		if i < len(rest) && rest[i] == '.' {
			full := false // further digits would not change anything
			for i++; i < len(rest) && isDigit(rest[i]); i++ {
				digits++
				if full || fraction > (limit-1)/10 {
					full = true
					continue
				}
				if next := fraction*10 + uint64(rest[i]-'0'); next <= limit {
					fraction = next
					scale *= 10
				} else {
					full = true
				}
			}
		}
		if digits == 0 {
			return invalid()
		}
		start := i
		for i < len(rest) && rest[i] != '.' && !isDigit(rest[i]) {
			i++
		}
		name := rest[start:i]
		if name == "" {
			return 0, errors.New("time: missing unit in duration " + quote(s))
		}
		unit := unitOf(name)
		if unit == 0 {
			return 0, errors.New("time: unknown unit " + quote(name) + " in duration " + quote(s))
		}
		if whole > limit/unit {
			return invalid()
		}
		whole *= unit
		if fraction > 0 {
			whole += uint64(float64(fraction) * (float64(unit) / scale))
			if whole > limit {
				return invalid()
			}
		}
		if total += whole; total > limit {
			return invalid()
		}
		rest = rest[i:]
	}
	if negative {
		return -Duration(total), nil
	}
	if total > limit-1 {
		return invalid()
	}
	return Duration(total), nil
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// quote returns s in double quotes, with escapes for what does not print.
func quote(s string) string {
	const hex = "0123456789abcdef"
	buf := []byte{'"'}
	for i, c := range s {
		if c == 0xFFFD || c >= 0x80 || c < ' ' {
			width := 1
			if c >= 0x80 && (c != 0xFFFD || i+2 < len(s) && s[i:i+3] == "\uFFFD") {
				width = len(string(c))
			}
			for j := 0; j < width; j++ {
				b := s[i+j]
				buf = append(buf, '\\', 'x', hex[b>>4], hex[b&15])
			}
			continue
		}
		if c == '"' || c == '\\' {
			buf = append(buf, '\\')
		}
		buf = append(buf, byte(c))
	}
	return string(append(buf, '"'))
}
