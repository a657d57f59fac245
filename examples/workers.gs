#!/usr/bin/env -S gvm run
// A worker pool: a few goroutines share the jobs of one channel and answer on another. Shows
// closing as the end of work, a WaitGroup, and select with a deadline.
//
//	gvm run workers.gs [workers] [jobs]

type job struct{ id, number int }

type result struct {
	job
	steps, worker int
}

workers, jobs := argument(1, 4), argument(2, 20)

todo := make(chan job)
done := make(chan result, workers)
var pool sync.WaitGroup

for w := 1; w <= workers; w++ {
	pool.Add(1)
	go func() {
		defer pool.Done()
		for j := range todo { // ends when todo is closed and drained
			done <- result{j, collatz(j.number), w}
		}
	}()
}

go func() {
	for id := 1; id <= jobs; id++ {
		todo <- job{id, id * 7919}
	}
	close(todo)
	pool.Wait()
	close(done) // the last worker has left: nobody sends any more
}()

best, shares := result{}, make(map[int]int)
deadline := time.After(10 * time.Second)

collect:
for {
	select {
	case r, open := <-done:
		if !open {
			break collect
		}
		shares[r.worker]++
		if r.steps > best.steps {
			best = r
		}
	case <-deadline:
		fmt.Println("too slow, giving up")
		os.Exit(1)
	}
}

total := 0
for _, n := range shares {
	total += n
}
fmt.Printf("%d jobs by %d workers\n", total, workers)
fmt.Printf("the longest way to 1 is from %d: %d steps\n", best.number, best.steps)

// collatz counts the steps from n to 1: halve what is even, else triple and add one.
func collatz(n int) (steps int) {
	for ; n != 1; steps++ {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
	}
	return
}

// argument is the i-th one as a positive number, or the default.
func argument(i, otherwise int) int {
	if i < len(os.Args) {
		if n, err := strconv.Atoi(os.Args[i]); err == nil && n > 0 {
			return n
		}
	}
	return otherwise
}
