// Package tabwriter aligns text in columns.
//
// Cells end with a tab. Cells of adjacent lines that stand at the same place form a column, which
// gets the width of its widest cell; what follows a line's last tab is in no column.
package tabwriter

import (
	"fmt"
	"io"
	"unicode/utf8"
)

// Flags of Init.
const (
	FilterHTML          uint = 1 << iota // tags have no width, entities that of one character
	StripEscape                          // leave the Escape bytes out of the output
	AlignRight                           // text stands at the right of its cell
	DiscardEmptyColumns                  // columns of empty cells that end with \v take no room
	TabIndent                            // empty cells at the start of a line are padded with tabs
	Debug                                // write | between columns, and --- where \f separates sections
)

// Escape stands before and after text in which tabs and line ends have no meaning.
const Escape = '\xff'

type cell struct {
	text  []byte
	width int  // of the text, in characters
	room  int  // of the column; -1: in no column
	tab   bool // ended with \t
}

// Writer aligns what is written to it and passes it on. Call Flush at the end.
type Writer struct {
	out      io.Writer
	minWidth int
	tabWidth int
	padding  int
	padChar  byte
	flags    uint

	lines   [][]cell // the last one is unfinished
	current cell
	start   int  // of that part of the current cell whose width is not counted yet
	end     byte // of the escape in progress; 0: none
}

// NewWriter returns a Writer to output, set up as by Init.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets up w: the least width of a cell, the width of a tab, what is added to the width of a
// cell's text, the character to pad with (a tab: columns begin at multiples of tabwidth, on the
// left), and flags.
func (w *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*w = Writer{out: output, minWidth: minwidth, tabWidth: tabwidth, padding: padding, padChar: padchar, flags: flags}
	w.reset()
	return w
}

func (w *Writer) reset() {
	w.lines = [][]cell{nil}
	w.current = cell{}
	w.start = 0
	w.end = 0
}

// Says where a panic of the output came from.
func explain(method string) {
	if err := recover(); err != nil {
		panic(fmt.Sprintf("tabwriter: panic during %s (%v)", method, err))
	}
}

// Counts the width of the text added since the last time.
func (w *Writer) measure() {
	w.current.width += utf8.RuneCount(w.current.text[w.start:])
	w.start = len(w.current.text)
}

func (w *Writer) endEscape() {
	switch w.end {
	case Escape:
		w.measure()
		if w.flags&StripEscape == 0 {
			w.current.width -= 2
		}
	case ';':
		w.current.width++
	}
	w.start = len(w.current.text)
	w.end = 0
}

// Ends the current cell and returns the number of cells in its line.
func (w *Writer) endCell(tab bool) int {
	w.measure()
	w.current.tab = tab
	last := len(w.lines) - 1
	w.lines[last] = append(w.lines[last], w.current)
	w.current = cell{}
	w.start = 0
	return len(w.lines[last])
}

// Flush passes on what is buffered; an unfinished line counts as its own.
func (w *Writer) Flush() error {
	defer explain("Flush")
	if len(w.current.text) > 0 {
		if w.end != 0 {
			w.endEscape()
		}
		w.endCell(false)
	}
	return w.write("")
}

// Lays out and writes all lines, and then suffix.
func (w *Writer) write(suffix string) error {
	w.layOut()
	var text []byte
	for i, line := range w.lines {
		text = w.appendLine(text, line)
		if i+1 < len(w.lines) {
			text = append(text, '\n')
		}
	}
	text = append(text, suffix...)
	w.reset()
	if len(text) == 0 {
		return nil
	}
	n, err := w.out.Write(text)
	if n != len(text) && err == nil {
		err = io.ErrShortWrite
	}
	return err
}

// Gives each cell the width of its column: column c is a run of lines with cells behind c.
func (w *Writer) layOut() {
	for column, found := 0, true; found; column++ {
		found = false
		for i := 0; i < len(w.lines); i++ {
			if column >= len(w.lines[i])-1 {
				if column == len(w.lines[i])-1 {
					w.lines[i][column].room = -1
				}
				continue
			}
			found = true
			first := i
			room := w.minWidth
			empty := true
			for ; i < len(w.lines) && column < len(w.lines[i])-1; i++ {
				c := w.lines[i][column]
				room = max(room, c.width+w.padding)
				if c.width > 0 || c.tab {
					empty = false
				}
			}
			if empty && w.flags&DiscardEmptyColumns != 0 {
				room = 0
			}
			for j := first; j < i; j++ {
				w.lines[j][column].room = room
			}
			i-- // this line, if any, is looked at for being unaligned, too
		}
	}
}

func (w *Writer) appendLine(text []byte, line []cell) []byte {
	tabs := w.flags&TabIndent != 0
	for i, c := range line {
		if i > 0 && w.flags&Debug != 0 {
			text = append(text, '|')
		}
		if len(c.text) > 0 {
			tabs = false
		}
		if w.flags&AlignRight == 0 || len(c.text) == 0 {
			text = append(text, c.text...)
			text = w.appendPadding(text, c, tabs)
		} else {
			text = w.appendPadding(text, c, tabs)
			text = append(text, c.text...)
		}
	}
	return text
}

func (w *Writer) appendPadding(text []byte, c cell, tabs bool) []byte {
	if c.room < 0 {
		return text
	}
	if w.padChar != '\t' && !tabs {
		for n := c.room - c.width; n > 0; n-- {
			text = append(text, w.padChar)
		}
		return text
	}
	if w.tabWidth == 0 {
		return text
	}
	room := (c.room + w.tabWidth - 1) / w.tabWidth * w.tabWidth
	for n := room - c.width; n > 0; n -= w.tabWidth {
		text = append(text, '\t')
	}
	return text
}

// Write takes text; what later lines cannot change any more is passed on.
func (w *Writer) Write(buf []byte) (n int, err error) {
	defer explain("Write")
	for i, c := range buf {
		if w.end != 0 {
			if c != w.end {
				w.current.text = append(w.current.text, c)
				continue
			}
			if c != Escape || w.flags&StripEscape == 0 {
				w.current.text = append(w.current.text, c)
			}
			w.endEscape()
			continue
		}
		switch c {
		case '\t', '\v':
			w.endCell(c == '\t')
		case '\n', '\f':
			cells := w.endCell(false)
			w.lines = append(w.lines, nil)
			if c == '\n' && cells > 1 {
				break
			}
			suffix := ""
			if c == '\f' && w.flags&Debug != 0 {
				suffix = "---\n"
			}
			if err := w.write(suffix); err != nil {
				return i, err
			}
		case Escape:
			w.measure()
			w.end = Escape
			if w.flags&StripEscape == 0 {
				w.current.text = append(w.current.text, c)
			}
		case '<', '&':
			if w.flags&FilterHTML != 0 {
				w.measure()
				w.end = '>'
				if c == '&' {
					w.end = ';'
				}
			}
			w.current.text = append(w.current.text, c)
		default:
			w.current.text = append(w.current.text, c)
		}
	}
	return len(buf), nil
}
