// Package unicode tells the properties of characters, by Unicode 15.0.
package unicode

const (
	MaxRune         = '\U0010FFFF' // the largest character
	ReplacementChar = '\uFFFD'     // stands for what is no valid character
	MaxASCII        = '\u007F'     // the largest ASCII character
	MaxLatin1       = '\u00FF'     // the largest Latin-1 character
)

// Version is the version of Unicode that the tables are made from.
const Version = "15.0.0"

// RangeTable is a set of characters: ranges in ascending order, those within 16 bits apart from the
// others.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // how many of R16 end within Latin-1
}

// Range16 has the characters Lo, Lo+Stride, ... up to Hi.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// Range32 is Range16 for characters that need more than 16 bits.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// CaseRange gives for the characters Lo to Hi what to add to get each case. A delta of UpperLower
// means that upper- and lower-case letters alternate, beginning with an upper-case one.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// The cases, as indexes of CaseRange.Delta and for To.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower is the delta of alternating letters.
const UpperLower = MaxRune + 1

// SpecialCase has the case mappings of a language that differ from the usual ones.
type SpecialCase []CaseRange

// CaseRanges has the usual case mappings of all letters that have any.
var CaseRanges = caseRanges()

// TurkishCase has the dotted and dotless i.
var TurkishCase SpecialCase = SpecialCase{
	{'I', 'I', d{0, 'ı' - 'I', 0}},
	{'i', 'i', d{'İ' - 'i', 0, 'İ' - 'i'}},
	{'İ', 'İ', d{0, 'i' - 'İ', 0}},
	{'ı', 'ı', d{'I' - 'ı', 0, 'I' - 'ı'}},
}

// AzeriCase is the same as TurkishCase.
var AzeriCase SpecialCase = TurkishCase

// GraphicRanges are the tables of what IsGraphic accepts.
var GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}

// PrintRanges are the tables of what IsPrint accepts, without the ASCII space.
var PrintRanges = []*RangeTable{L, M, N, P, S}

func caseRanges() []CaseRange
func tableData(name string) (r16 []Range16, r32 []Range32, latin int)

func table(name string) *RangeTable {
	r16, r32, latin := tableData(name)
	return &RangeTable{r16, r32, latin}
}

// IsLetter reports whether r is a letter.
func IsLetter(r rune) bool

// IsUpper reports whether r is an upper-case letter.
func IsUpper(r rune) bool

// IsLower reports whether r is a lower-case letter.
func IsLower(r rune) bool

// IsTitle reports whether r is a title-case letter.
func IsTitle(r rune) bool

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool

// IsNumber reports whether r is a number of any kind.
func IsNumber(r rune) bool

// IsSpace reports whether r is white space.
func IsSpace(r rune) bool

// IsControl reports whether r is a control character.
func IsControl(r rune) bool

// IsPunct reports whether r is punctuation.
func IsPunct(r rune) bool

// IsSymbol reports whether r is a symbol.
func IsSymbol(r rune) bool

// IsMark reports whether r is a combining mark.
func IsMark(r rune) bool

// IsGraphic reports whether r is a letter, mark, number, punctuation, symbol or space.
func IsGraphic(r rune) bool

// IsPrint is IsGraphic with the ASCII space as the only space.
func IsPrint(r rune) bool

// ToUpper returns the upper-case form of r.
func ToUpper(r rune) rune

// ToLower returns the lower-case form of r.
func ToLower(r rune) rune

// ToTitle returns the title-case form of r.
func ToTitle(r rune) rune

// SimpleFold returns the next larger character that is the same as r but for case, or else the
// smallest such.
func SimpleFold(r rune) rune

func contains(r16 []Range16, r32 []Range32, r rune) bool

// Is reports whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool { return contains(rangeTab.R16, rangeTab.R32, r) }

// In reports whether r is in one of the tables.
func In(r rune, ranges ...*RangeTable) bool { return IsOneOf(ranges, r) }

// IsOneOf reports whether r is in one of the tables. In is the nicer way to ask.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// To returns the form of r in a case: UpperCase, LowerCase or TitleCase.
func To(_case int, r rune) rune {
	switch _case {
	case UpperCase:
		return ToUpper(r)
	case LowerCase:
		return ToLower(r)
	case TitleCase:
		return ToTitle(r)
	}
	return ReplacementChar
}

func (special SpecialCase) to(_case int, r rune) (mapped rune, found bool) {
	for _, c := range special {
		if uint32(r) < c.Lo || uint32(r) > c.Hi {
			continue
		}
		delta := c.Delta[_case]
		if delta > MaxRune {
			return rune(c.Lo) + ((r-rune(c.Lo))&^1 | rune(_case&1)), true
		}
		return r + delta, true
	}
	return r, false
}

// ToUpper returns the upper-case form of r in this language.
func (special SpecialCase) ToUpper(r rune) rune {
	if mapped, found := special.to(UpperCase, r); found {
		return mapped
	}
	return ToUpper(r)
}

// ToTitle returns the title-case form of r in this language.
func (special SpecialCase) ToTitle(r rune) rune {
	if mapped, found := special.to(TitleCase, r); found {
		return mapped
	}
	return ToTitle(r)
}

// ToLower returns the lower-case form of r in this language.
func (special SpecialCase) ToLower(r rune) rune {
	if mapped, found := special.to(LowerCase, r); found {
		return mapped
	}
	return ToLower(r)
}
