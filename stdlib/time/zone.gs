package time

import (
	"errors"
	"sync"
	"syscall"
)

// A Location is a place with its time zones, past and to come.
type Location struct {
	name    string
	zones   []zone
	changes []change
	rule    *zoneRule // for times after the last change; nil: none
	first   int       // the zone before the first change
}

// A zone is a time that clocks are set to.
type zone struct {
	name   string
	offset int
	dst    bool
}

// A change is the moment from which on a zone is in effect.
type change struct {
	when int64
	zone int
}

// A period is a zone with the times between which it is in effect.
type period struct {
	zone
	start, end int64
}

const (
	beginning = -1 << 63
	forever   = 1<<63 - 1
)

var (
	utcLocation   = Location{name: "UTC"}
	localLocation = Location{name: "Local"}
	localOnce     sync.Once
)

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLocation

// Local is the system's local time zone: $TZ, or what the system is set to.
var Local *Location = &localLocation

// String returns the location's name.
func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	return l.name
}

// FixedZone returns a Location with always the same zone.
func FixedZone(name string, offset int) *Location {
	return &Location{name: name, zones: []zone{{name, offset, false}}}
}

// lookup returns the zone in effect at a time in Unix seconds.
func (l *Location) lookup(unix int64) period {
	if l == nil || l == &utcLocation {
		return period{zone{"UTC", 0, false}, beginning, forever}
	}
	if l == &localLocation {
		localOnce.Do(loadLocal)
	}
	if len(l.zones) == 0 {
		return period{zone{"UTC", 0, false}, beginning, forever}
	}
	if len(l.changes) == 0 || unix < l.changes[0].when {
		end := int64(forever)
		if len(l.changes) > 0 {
			end = l.changes[0].when
		} else if l.rule != nil {
			return l.rule.lookup(unix, beginning)
		}
		return period{l.zones[l.first], beginning, end}
	}
	lo, hi := 0, len(l.changes) // the last change that is not after unix is in [lo, hi)
	for hi-lo > 1 {
		m := int(uint(lo+hi) >> 1)
		if unix < l.changes[m].when {
			hi = m
		} else {
			lo = m
		}
	}
	c := l.changes[lo]
	if hi == len(l.changes) {
		if l.rule != nil {
			return l.rule.lookup(unix, c.when)
		}
		return period{l.zones[c.zone], c.when, forever}
	}
	return period{l.zones[c.zone], c.when, l.changes[hi].when}
}

// offsetOf returns the offset that a zone abbreviation means at the location, around a time in seconds of its clocks.
func (l *Location) offsetOf(name string, clocks int64) (offset int, ok bool) {
	if l == &localLocation {
		localOnce.Do(loadLocal)
	}
	if l == nil || len(l.zones) == 0 {
		return 0, name == "UTC"
	}
	for _, z := range l.zones {
		if z.name == name {
			if p := l.lookup(clocks - int64(z.offset)); p.name == name {
				return p.offset, true
			}
		}
	}
	for _, z := range l.zones {
		if z.name == name {
			return z.offset, true
		}
	}
	return 0, false
}

var zoneDirs = [...]string{
	"/usr/share/zoneinfo/",
	"/usr/share/lib/zoneinfo/",
	"/usr/lib/locale/TZ/",
	"/etc/zoneinfo/",
}

func readZoneFile(path string) (data string, ok bool)

func loadLocal() {
	tz, found := syscall.Getenv("TZ")
	if found && tz != "" && tz[0] == ':' {
		tz = tz[1:]
	}
	switch {
	case !found:
		if data, ok := readZoneFile("/etc/localtime"); ok {
			if l, err := LoadLocationFromTZData("Local", []byte(data)); err == nil {
				localLocation = *l
				return
			}
		}
	case tz != "" && tz[0] == '/':
		if data, ok := readZoneFile(tz); ok {
			if l, err := LoadLocationFromTZData(tz, []byte(data)); err == nil {
				localLocation = *l
				if tz == "/etc/localtime" {
					localLocation.name = "Local"
				}
				return
			}
		}
	case tz != "" && tz != "UTC":
		if l, err := loadNamed(tz); err == nil {
			localLocation = *l
			localLocation.name = "Local"
			return
		}
	}
	localLocation.name = "UTC"
	if !found {
		localLocation.name = "Local"
	}
}

// LoadLocation returns the location with this name in the IANA time zone database, such as "Europe/Vienna"; UTC for "" and
// "UTC", Local for "Local". $ZONEINFO may name a directory to look in first.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	if name[0] == '/' || name[0] == '\\' {
		return nil, errBadName
	}
	for i := 0; i < len(name); i++ {
		if name[i] == '\\' || name[i] == '.' && i+1 < len(name) && name[i+1] == '.' {
			return nil, errBadName
		}
	}
	return loadNamed(name)
}

var errBadName = errors.New("time: invalid location name")

func loadNamed(name string) (*Location, error) {
	dirs := zoneDirs[:]
	if dir, _ := syscall.Getenv("ZONEINFO"); dir != "" {
		dirs = append([]string{dir + "/"}, dirs...)
	}
	for _, dir := range dirs {
		if data, ok := readZoneFile(dir + name); ok {
			return LoadLocationFromTZData(name, []byte(data))
		}
	}
	return nil, errors.New("unknown time zone " + name)
}

var errZoneData = errors.New("malformed time zone information")

// A tzReader reads big-endian numbers; after the end it yields zeros and is bad.
type tzReader struct {
	data []byte
	bad  bool
}

func (r *tzReader) bytes(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.bad = true
		r.data = nil
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *tzReader) number(size int) int64 {
	var v int64
	for i, c := range r.bytes(size) {
		if i == 0 {
			v = int64(int8(c))
		} else {
			v = v<<8 | int64(c)
		}
	}
	return v
}

// LoadLocationFromTZData returns a location with this name from the content of a time zone file (TZif, RFC 8536).
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := tzReader{data: data}
	size := 4 // of times
	version := 1
	var counts [6]int // UTC indicators, standard indicators, leap seconds, changes, zones, characters
	for block := 1; ; block++ {
		if string(r.bytes(4)) != "TZif" {
			return nil, errZoneData
		}
		if head := r.bytes(16); head != nil && head[0] >= '2' {
			version = int(head[0] - '0')
		}
		for i := range counts {
			if counts[i] = int(r.number(4)); counts[i] < 0 {
				return nil, errZoneData
			}
		}
		if r.bad {
			return nil, errZoneData
		}
		if version == 1 || block == 2 {
			break
		}
		// Newer files repeat everything with 64-bit times.
		r.bytes(counts[3]*5 + counts[4]*6 + counts[5] + counts[2]*8 + counts[1] + counts[0])
		size = 8
	}
	times := tzReader{data: r.bytes(counts[3] * size)}
	indices := r.bytes(counts[3])
	zones := tzReader{data: r.bytes(counts[4] * 6)}
	names := r.bytes(counts[5])
	r.bytes(counts[2]*(size+4) + counts[1] + counts[0])
	if r.bad || counts[4] == 0 {
		return nil, errZoneData
	}
	l := &Location{name: name}
	for i := 0; i < counts[4]; i++ {
		z := zone{offset: int(zones.number(4)), dst: zones.number(1) != 0}
		start := int(uint8(zones.number(1)))
		if start > len(names) {
			return nil, errZoneData
		}
		end := start
		for end < len(names) && names[end] != 0 {
			end++
		}
		z.name = string(names[start:end])
		l.zones = append(l.zones, z)
	}
	for i := 0; i < counts[3]; i++ {
		if int(indices[i]) >= len(l.zones) {
			return nil, errZoneData
		}
		l.changes = append(l.changes, change{times.number(size), int(indices[i])})
	}
	for i, z := range l.zones {
		if !z.dst {
			l.first = i
			break
		}
	}
	if size == 8 && len(r.data) > 2 && r.data[0] == '\n' {
		footer := r.data[1:]
		for i, c := range footer {
			if c == '\n' {
				l.rule = parseRule(string(footer[:i]))
				break
			}
		}
	}
	return l, nil
}
