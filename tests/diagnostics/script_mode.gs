// A script: statements in order, declarations anywhere, package-level variables.
println(later) // error: undefined: later
later := 1
later := 2 // error: no new variables on left side of :=
var later int // error: later redeclared in this block
func f() int { return later + missing } // error: undefined: missing
func g() int {
} // error: missing return
f := 3 // error: cannot assign to f
unused := 4
for i := range 3 {
	inner := i
}
println(inner) // error: undefined: inner
strings.Nope() // error: undefined: strings.Nope
nopackage.F() // error: undefined: nopackage
1 + 2 // error: 1 + 2 (untyped int constant 3) is not used
break // error: break is not in a loop, switch, or select
return 1 // error: too many return values
