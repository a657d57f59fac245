package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

func where() (string, int) {
	_, file, line, ok := runtime.Caller(1)
	if !ok {
		return "", 0
	}
	return strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)), line
}

func names() []string {
	pcs := make([]uintptr, 10)
	n := runtime.Callers(1, pcs)
	frames := runtime.CallersFrames(pcs[:n])
	var list []string
	for {
		f, more := frames.Next()
		list = append(list, f.Function)
		if !more || f.Function == "main.main" {
			return list
		}
	}
}

type t struct{}

func (t) method() []string { return names() }

func main() {
	_, line := where()
	fmt.Println(line)
	fmt.Println(names())
	fmt.Println(t{}.method())
	fmt.Println(func() []string { return names() }())
	pc, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name())
	fmt.Println(runtime.GOOS, runtime.NumGoroutine(), runtime.NumCPU() > 0, runtime.GOMAXPROCS(0) > 0)
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("deferred", recover())
		runtime.Goexit()
		fmt.Println("never")
	}()
	<-done
	runtime.Gosched()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println(m.HeapAlloc > 0, m.NumGC > 0)
	buf := make([]byte, 1000)
	fmt.Println(strings.HasPrefix(string(buf[:runtime.Stack(buf, false)]), "goroutine 1 [running]:\nmain.main()"))
}

/* output:
37
[main.names main.main]
[main.names main.t.method main.main]
[main.names main.main.func1 main.main]
main.main
linux 1 true true
deferred <nil>
true true
true
*/
