package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key int

func main() {
	fmt.Println(context.Background(), context.TODO())
	ctx, cancel := context.WithCancel(context.Background())
	child, cancelChild := context.WithTimeout(context.WithValue(ctx, key(1), "one"), time.Hour)
	defer cancelChild()
	fmt.Println(child.Value(key(1)), child.Value(key(2)), child.Err())
	_, has := child.Deadline()
	fmt.Println(has)
	stopped := make(chan bool)
	context.AfterFunc(child, func() { close(stopped) })
	cancel()
	<-child.Done()
	<-stopped
	fmt.Println(ctx.Err(), child.Err(), context.Cause(child))
	short, cancelShort := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancelShort()
	<-short.Done()
	fmt.Println(short.Err(), errors.Is(short.Err(), context.DeadlineExceeded))
	why, cancelWhy := context.WithCancelCause(context.Background())
	cancelWhy(errors.New("because"))
	fmt.Println(why.Err(), context.Cause(why))
	late, cancelLate := context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	defer cancelLate()
	fmt.Println(late.Err())
	fmt.Println(context.WithoutCancel(why).Err())
	stop := context.AfterFunc(context.Background(), func() { fmt.Println("never") })
	fmt.Println(stop(), stop())
}

/* output:
context.Background context.TODO
one <nil> <nil>
true
context canceled context canceled context canceled
context deadline exceeded true
context canceled because
context deadline exceeded
<nil>
true false
*/
