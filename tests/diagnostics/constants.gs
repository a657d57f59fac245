// Constants: representability, overflow, division by zero, iota.
package p

const big = 1 << 100

var a uint8 = 256 // error: cannot use 256 (untyped int constant) as uint8 value in variable declaration (overflows)
var b int8 = -129 // error: cannot use -129 (untyped int constant) as int8 value in variable declaration (overflows)
var c int = 1.5 // error: cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)
var d int32 = big // error: cannot use big (untyped int constant 1267650600228229401496703205376) as int32 value in variable declaration (overflows)
var e float32 = 1e40 // error: cannot use 1e40 (untyped float constant 1e+40) as float32 value in variable declaration (overflows)
var f string = 'x' // error: cannot use 'x' (untyped rune constant 120) as string value in variable declaration
var g = "a" + 1 // error: invalid operation: "a" + 1 (mismatched types untyped string and untyped int)
var h = 1 / 0 // error: invalid operation: division by zero
var i = 1.0 / 0.0 // error: invalid operation: division by zero
var j = int8(200) // error: constant 200 overflows int8
var k = uint(-1) // error: constant -1 overflows uint
var l = int(2.5) // error: cannot convert 2.5 (untyped float constant) to type int
var m = string("x") + 'y' // error: invalid operation: string("x") + 'y' (mismatched types string and untyped rune)
var n int = "a" // error: cannot use "a" (untyped string constant) as int value in variable declaration
var o = big // error: cannot use big (untyped int constant 1267650600228229401496703205376) as int value in variable declaration (overflows)
var p bool = 1 // error: cannot use 1 (untyped int constant) as bool value in variable declaration
var q = -uint8(1) // error: -uint8(1) (constant -1 of type uint8) overflows uint8
var r uint16 = 1 << 16 // error: cannot use 1 << 16 (untyped int constant 65536) as uint16 value in variable declaration (overflows)
var s = uint8(255) + 1 // error: uint8(255) + 1 (constant 256 of type uint8) overflows uint8
var t = ^uint8(0) << 1 // error: ^uint8(0) << 1 (constant 510 of type uint8) overflows uint8
var u = int64(1) << 63 // error: int64(1) << 63 (constant 9223372036854775808 of type int64) overflows int64
var v = 10 % 0 // error: invalid operation: division by zero
var w complex64 = 1e50 // error: cannot use 1e50 (untyped float constant 1e+50) as complex64 value in variable declaration (overflows)

const x = iota + len("abc")
const y int = "s" // error: cannot use "s" (untyped string constant) as int value in constant declaration
const z = f // error: f (variable of type string) is not constant
const aa []int = nil // error: invalid constant type []int

var ab = iota // error: cannot use iota outside constant declaration

const (
	ac = 1 << (10 * iota)
	ad
	ae, af // error: missing init expr for af
)

const (
	ag uint8 = 254 + iota
	ah
	ai // error: cannot use 254 + iota (untyped int constant 256) as uint8 value in constant declaration (overflows)
)

const huge = big << 500 // error: constant shift overflow
const okay = big >> 98
const _ = 1 << 2000 // error: invalid operation: invalid shift count 2000 (untyped int constant)
const _ = 1.5 << 2 // error: invalid operation: shifted operand 1.5 (untyped float constant) must be integer
const _ = "a" << 2 // error: invalid operation: shifted operand "a" (untyped string constant) must be integer
const _ = 1 << -1 // error: invalid operation: negative shift count -1 (untyped int constant)
const _ = 1 << 1.5 // error: 1.5 (untyped float constant) truncated to uint
const _ = !1 // error: invalid operation: operator ! not defined on 1 (untyped int constant)
const _ = -"a" // error: invalid operation: operator - not defined on "a" (untyped string constant)
const _ = ^1.5 // error: invalid operation: operator ^ not defined on 1.5 (untyped float constant)
