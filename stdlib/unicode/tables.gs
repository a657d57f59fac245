package unicode

// The general categories.
var (
	C  = table("C")  // control and other characters
	Cc = table("Cc") // control characters
	Cf = table("Cf") // formatting characters
	Co = table("Co") // private use
	Cs = table("Cs") // surrogates
	L  = table("L")  // letters
	Ll = table("Ll") // lower-case letters
	Lm = table("Lm") // modifier letters
	Lo = table("Lo") // other letters
	Lt = table("Lt") // title-case letters
	Lu = table("Lu") // upper-case letters
	M  = table("M")  // marks
	Mc = table("Mc") // spacing combining marks
	Me = table("Me") // enclosing marks
	Mn = table("Mn") // non-spacing marks
	N  = table("N")  // numbers
	Nd = table("Nd") // decimal digits
	Nl = table("Nl") // letters that are numbers
	No = table("No") // other numbers
	P  = table("P")  // punctuation
	Pc = table("Pc") // connectors
	Pd = table("Pd") // dashes
	Pe = table("Pe") // closing punctuation
	Pf = table("Pf") // final quotation marks
	Pi = table("Pi") // initial quotation marks
	Po = table("Po") // other punctuation
	Ps = table("Ps") // opening punctuation
	S  = table("S")  // symbols
	Sc = table("Sc") // currency signs
	Sk = table("Sk") // modifier symbols
	Sm = table("Sm") // mathematical symbols
	So = table("So") // other symbols
	Z  = table("Z")  // separators
	Zl = table("Zl") // the line separator
	Zp = table("Zp") // the paragraph separator
	Zs = table("Zs") // spaces
)

// Longer names of some categories.
var (
	Letter = L
	Upper  = Lu
	Title  = Lt
	Lower  = Ll
	Digit  = Nd
	Mark   = M
	Number = N
	Other  = C
	Punct  = P
	Space  = Z
	Symbol = S
)

// Categories has the tables of all general categories, by their short names.
var Categories = map[string]*RangeTable{
	"C":  C,
	"Cc": Cc,
	"Cf": Cf,
	"Co": Co,
	"Cs": Cs,
	"L":  L,
	"Ll": Ll,
	"Lm": Lm,
	"Lo": Lo,
	"Lt": Lt,
	"Lu": Lu,
	"M":  M,
	"Mc": Mc,
	"Me": Me,
	"Mn": Mn,
	"N":  N,
	"Nd": Nd,
	"Nl": Nl,
	"No": No,
	"P":  P,
	"Pc": Pc,
	"Pd": Pd,
	"Pe": Pe,
	"Pf": Pf,
	"Pi": Pi,
	"Po": Po,
	"Ps": Ps,
	"S":  S,
	"Sc": Sc,
	"Sk": Sk,
	"Sm": Sm,
	"So": So,
	"Z":  Z,
	"Zl": Zl,
	"Zp": Zp,
	"Zs": Zs,
}

// Tables of single properties.
var (
	ASCII_Hex_Digit                    = table("ASCII_Hex_Digit")
	Bidi_Control                       = table("Bidi_Control")
	Dash                               = table("Dash")
	Deprecated                         = table("Deprecated")
	Diacritic                          = table("Diacritic")
	Extender                           = table("Extender")
	Hex_Digit                          = table("Hex_Digit")
	Hyphen                             = table("Hyphen")
	IDS_Binary_Operator                = table("IDS_Binary_Operator")
	IDS_Trinary_Operator               = table("IDS_Trinary_Operator")
	Ideographic                        = table("Ideographic")
	Join_Control                       = table("Join_Control")
	Logical_Order_Exception            = table("Logical_Order_Exception")
	Noncharacter_Code_Point            = table("Noncharacter_Code_Point")
	Other_Alphabetic                   = table("Other_Alphabetic")
	Other_Default_Ignorable_Code_Point = table("Other_Default_Ignorable_Code_Point")
	Other_Grapheme_Extend              = table("Other_Grapheme_Extend")
	Other_ID_Continue                  = table("Other_ID_Continue")
	Other_ID_Start                     = table("Other_ID_Start")
	Other_Lowercase                    = table("Other_Lowercase")
	Other_Math                         = table("Other_Math")
	Other_Uppercase                    = table("Other_Uppercase")
	Pattern_Syntax                     = table("Pattern_Syntax")
	Pattern_White_Space                = table("Pattern_White_Space")
	Prepended_Concatenation_Mark       = table("Prepended_Concatenation_Mark")
	Quotation_Mark                     = table("Quotation_Mark")
	Radical                            = table("Radical")
	Regional_Indicator                 = table("Regional_Indicator")
	STerm                              = Sentence_Terminal
	Sentence_Terminal                  = table("Sentence_Terminal")
	Soft_Dotted                        = table("Soft_Dotted")
	Terminal_Punctuation               = table("Terminal_Punctuation")
	Unified_Ideograph                  = table("Unified_Ideograph")
	Variation_Selector                 = table("Variation_Selector")
	White_Space                        = table("White_Space")
)

// Properties has the tables of all properties, by name.
var Properties = map[string]*RangeTable{
	"ASCII_Hex_Digit":                    ASCII_Hex_Digit,
	"Bidi_Control":                       Bidi_Control,
	"Dash":                               Dash,
	"Deprecated":                         Deprecated,
	"Diacritic":                          Diacritic,
	"Extender":                           Extender,
	"Hex_Digit":                          Hex_Digit,
	"Hyphen":                             Hyphen,
	"IDS_Binary_Operator":                IDS_Binary_Operator,
	"IDS_Trinary_Operator":               IDS_Trinary_Operator,
	"Ideographic":                        Ideographic,
	"Join_Control":                       Join_Control,
	"Logical_Order_Exception":            Logical_Order_Exception,
	"Noncharacter_Code_Point":            Noncharacter_Code_Point,
	"Other_Alphabetic":                   Other_Alphabetic,
	"Other_Default_Ignorable_Code_Point": Other_Default_Ignorable_Code_Point,
	"Other_Grapheme_Extend":              Other_Grapheme_Extend,
	"Other_ID_Continue":                  Other_ID_Continue,
	"Other_ID_Start":                     Other_ID_Start,
	"Other_Lowercase":                    Other_Lowercase,
	"Other_Math":                         Other_Math,
	"Other_Uppercase":                    Other_Uppercase,
	"Pattern_Syntax":                     Pattern_Syntax,
	"Pattern_White_Space":                Pattern_White_Space,
	"Prepended_Concatenation_Mark":       Prepended_Concatenation_Mark,
	"Quotation_Mark":                     Quotation_Mark,
	"Radical":                            Radical,
	"Regional_Indicator":                 Regional_Indicator,
	"STerm":                              STerm,
	"Sentence_Terminal":                  Sentence_Terminal,
	"Soft_Dotted":                        Soft_Dotted,
	"Terminal_Punctuation":               Terminal_Punctuation,
	"Unified_Ideograph":                  Unified_Ideograph,
	"Variation_Selector":                 Variation_Selector,
	"White_Space":                        White_Space,
}

// FoldCategory has, by category, what lies outside of it but is the same but for case as something
// inside.
var FoldCategory = map[string]*RangeTable{
	"L":  table("Fold_L"),
	"Ll": table("Fold_Ll"),
	"Lt": table("Fold_Lt"),
	"Lu": table("Fold_Lu"),
	"M":  table("Fold_M"),
	"Mn": table("Fold_Mn"),
}

// FoldScript has, by script, what lies outside of it but is the same but for case as something
// inside.
var FoldScript = map[string]*RangeTable{
	"Common":    table("Fold_Common"),
	"Greek":     table("Fold_Greek"),
	"Inherited": table("Fold_Inherited"),
}
