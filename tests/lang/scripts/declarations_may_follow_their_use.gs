#!/usr/bin/env -S gvm run
// Functions, types, constants and methods are known everywhere; variables from their statement on.
fmt.Println(area(square{side}))
const side = 3

type square struct{ s int }

func (q square) area() int { return q.s * q.s }
func area(q square) int { return q.area() * factor }

const factor = double * 2
const double = 5

/* output:
90
*/
