package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, time.February, 29, 13, 4, 5, 678900000, time.UTC)
	for _, layout := range []string{time.ANSIC, time.RFC3339, time.RFC3339Nano, time.RFC1123Z, time.Kitchen, time.StampMicro, "2006-002 Monday Jan _2 3PM .000", "06/1/2 15h04 MST Z07:00"} {
		fmt.Println(t.Format(layout))
	}
	fmt.Println(t, t.Unix(), t.UnixMilli(), t.Weekday(), t.YearDay())
	fmt.Println(t.ISOWeek())
	fmt.Println(t.AddDate(1, 0, 0), t.AddDate(0, 1, 1), t.Add(-36*time.Hour))
	fmt.Println(t.Truncate(time.Hour), t.Round(time.Hour), t.Sub(time.Unix(1700000000, 0)))
	zone := time.FixedZone("XYZ", -(3*3600 + 1800))
	u := t.In(zone)
	fmt.Println(u, u.Equal(t), u == t, u.Location(), t.Before(u.Add(1)))
	fmt.Println(time.Date(2023, 14, -3, 25, 61, 61, -1, time.UTC))
	fmt.Println(time.Time{}, time.Time{}.IsZero(), time.Unix(0, 0).UTC())
	for _, s := range []string{"2024-02-29T13:04:05Z", "2024-02-30T13:04:05Z", "2024-13-01T00:00:00Z", "2024-01-01T00:00:00.25+02:00", "soon", "2024-01-01T00:00:00Zx"} {
		p, err := time.Parse(time.RFC3339, s)
		fmt.Println(p.UTC(), err)
	}
	fmt.Println(time.Parse("Jan 2, 2006 at 3:04pm (MST)", "Feb 3, 2013 at 7:54pm (UTC)"))
	fmt.Println(time.March, time.Sunday, time.Month(13), time.Weekday(9))
	b, err := t.MarshalJSON()
	fmt.Println(string(b), err)
	var back time.Time
	fmt.Println(back.UnmarshalJSON(b), back.Equal(t))
	fmt.Printf("%v %s %#v\n", t, time.Minute, time.Date(2020, 1, 2, 3, 4, 5, 6, time.UTC))
}

/* output:
Thu Feb 29 13:04:05 2024
2024-02-29T13:04:05Z
2024-02-29T13:04:05.6789Z
Thu, 29 Feb 2024 13:04:05 +0000
1:04PM
Feb 29 13:04:05.678900
2024-060 Thursday Feb 29 1PM .678
24/2/29 13h04 UTC Z
2024-02-29 13:04:05.6789 +0000 UTC 1709211845 1709211845678 Thursday 60
2024 9
2025-03-01 13:04:05.6789 +0000 UTC 2024-03-30 13:04:05.6789 +0000 UTC 2024-02-28 01:04:05.6789 +0000 UTC
2024-02-29 13:00:00 +0000 UTC 2024-02-29 13:00:00 +0000 UTC 2558h50m45.6789s
2024-02-29 09:34:05.6789 -0330 XYZ true false XYZ true
2024-01-29 02:02:00.999999999 +0000 UTC
0001-01-01 00:00:00 +0000 UTC true 1970-01-01 00:00:00 +0000 UTC
2024-02-29 13:04:05 +0000 UTC <nil>
0001-01-01 00:00:00 +0000 UTC parsing time "2024-02-30T13:04:05Z": day out of range
0001-01-01 00:00:00 +0000 UTC parsing time "2024-13-01T00:00:00Z": month out of range
2023-12-31 22:00:00.25 +0000 UTC <nil>
0001-01-01 00:00:00 +0000 UTC parsing time "soon" as "2006-01-02T15:04:05Z07:00": cannot parse "soon" as "2006"
0001-01-01 00:00:00 +0000 UTC parsing time "2024-01-01T00:00:00Zx": extra text: "x"
2013-02-03 19:54:00 +0000 UTC <nil>
March Sunday %!Month(13) %!Weekday(9)
"2024-02-29T13:04:05.6789Z" <nil>
<nil> true
2024-02-29 13:04:05.6789 +0000 UTC 1m0s time.Date(2020, time.January, 2, 3, 4, 5, 6, time.UTC)
*/
