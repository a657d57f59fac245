package main

import (
	"fmt"
	"os"
	"testing"
)

var order []string

func testPlain(t *testing.T) {
	t.Cleanup(func() { order = append(order, "cleanup 1") })
	t.Cleanup(func() { order = append(order, "cleanup 2") })
	ok := t.Run("sub", func(t *testing.T) { order = append(order, t.Name()) })
	bad := t.Run("a skip", func(t *testing.T) {
		t.Skip("not now")
		order = append(order, "unreachable")
	})
	order = append(order, fmt.Sprint(ok, bad))
}

func testFatal(t *testing.T) {
	defer func() { order = append(order, fmt.Sprint("failed ", t.Failed())) }()
	check(t, 1, 2)
	order = append(order, "unreachable")
}

func check(t testing.TB, a, b int) {
	t.Helper()
	if a != b {
		t.Fatalf("%d is not %d", a, b)
	}
}

func testParallel(t *testing.T) {
	ready := make(chan bool)
	t.Run("group", func(t *testing.T) {
		t.Run("waits", func(t *testing.T) {
			t.Parallel()
			<-ready
		})
		t.Run("wakes", func(t *testing.T) {
			t.Parallel()
			ready <- true
		})
		order = append(order, "both started")
	})
	order = append(order, "both done")
}

func testDir(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/f", []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GVM_TESTING_VALUE", "set")
	order = append(order, os.Getenv("GVM_TESTING_VALUE"))
	t.Cleanup(func() { // runs before the removal
		_, err := os.Stat(dir + "/f")
		order = append(order, fmt.Sprint("file ", err == nil))
	})
}

func main() {
	all := func(pattern, name string) (bool, error) { return true, nil }
	ok := testing.RunTests(all, []testing.InternalTest{{"TestPlain", testPlain}, {"TestParallel", testParallel}, {"TestDir", testDir}})
	fmt.Println(ok)
	for _, line := range order {
		fmt.Println(line)
	}
	fmt.Println(os.Getenv("GVM_TESTING_VALUE") == "")

	var sink []byte
	fmt.Println(testing.AllocsPerRun(100, func() { sink = make([]byte, 1000) }) >= 1, len(sink))
	r := testing.BenchmarkResult{N: 10, T: 2000, MemAllocs: 25, MemBytes: 90}
	fmt.Println(r.NsPerOp(), r.AllocsPerOp(), r.AllocedBytesPerOp())
	fmt.Println(r, r.MemString())
}

/* output:
true
TestPlain/sub
true true
cleanup 2
cleanup 1
both started
both done
set
file true
true
true 1000
200 2 9
      10	     200.0 ns/op        9 B/op	       2 allocs/op
*/
