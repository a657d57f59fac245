// Return statements and missing returns.
package p

func a() int {
} // error: missing return

func b() int {
	for {
	}
}

func c(x int) int {
	if x > 0 {
		return 1
	} else if x < 0 {
		return 2
	}
} // error: missing return

func d(x int) int {
	switch x {
	case 1:
		return 1
	default:
		panic("x")
	}
}

func e(x int) int {
	switch x {
	case 1:
		return 1
	}
} // error: missing return

func f() (int, string) {
	return // error: not enough return values
	return 1 // error: not enough return values
	return 1, 2 // error: cannot use 2 (untyped int constant) as string value in return statement
	return 1, "a", 3 // error: too many return values
	return f()
	return a() // error: not enough return values
}

func g() {
	return 1 // error: too many return values
	return g() // error: g() (no value) used as value
	return a() // error: too many return values
}

func h() (x int, err error) {
	if true {
		x := 1
		return // error: result parameter x not in scope at return
		_ = x
	}
	return
}

func i() (int, error) {
	return nil, nil // error: cannot use nil as int value in return statement
}

func j() int {
	for {
		break
	}
} // error: missing return

func k() int {
L:
	for {
		for {
			break L
		}
	}
} // error: missing return

func l() func() int {
	return func() int {
	} // error: missing return
}

func m() int {
	goto end
end:
	return 1
}
