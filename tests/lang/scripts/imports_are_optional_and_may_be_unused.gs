// A std package needs no import; an import may still be written, unused or renamed.
import "os"
import "sort"
import "unicode/utf8"
import (
	"math"
	"errors"
)

words := strings.Fields(" the quick  brown fox ")
sort.Strings(words)
fmt.Println(words, math.Sqrt(16), strconv.Quote("a\tb"))
neverUsed := 5
fmt.Println(utf8.RuneLen('é'), time.Duration(1500)*time.Millisecond)

/* output:
[brown fox quick the] 4 "a\tb"
2 1.5s
*/
