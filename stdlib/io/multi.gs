package io

// A Reader at its end.
type ended struct{}

func (ended) Read([]byte) (int, error) { return 0, EOF }

type multiReader struct{ readers []Reader }

// MultiReader returns a Reader that reads the readers one after another.
func MultiReader(readers ...Reader) Reader {
	return &multiReader{append([]Reader(nil), readers...)}
}

func (m *multiReader) Read(p []byte) (n int, err error) {
	for len(m.readers) > 0 {
		if inner, ok := m.readers[0].(*multiReader); ok && len(m.readers) == 1 {
			m.readers = inner.readers // one level less for each Read
			continue
		}
		n, err = m.readers[0].Read(p)
		if err == EOF {
			m.readers[0] = ended{} // lets go of it; another reader may share the slice
			m.readers = m.readers[1:]
		}
		if n > 0 || err != EOF {
			if err == EOF && len(m.readers) > 0 {
				err = nil // there is more to come
			}
			return n, err
		}
	}
	return 0, EOF
}

func (m *multiReader) WriteTo(w Writer) (sum int64, err error) {
	for len(m.readers) > 0 {
		n, err := Copy(w, m.readers[0])
		sum += n
		if err != nil {
			return sum, err
		}
		m.readers[0] = ended{} // lets go of it; another reader may share the slice
		m.readers = m.readers[1:]
	}
	return sum, nil
}

type multiWriter struct{ writers []Writer }

// MultiWriter returns a Writer that writes to all of the writers, stopping at the first error.
func MultiWriter(writers ...Writer) Writer {
	all := make([]Writer, 0, len(writers))
	for _, w := range writers {
		if m, ok := w.(*multiWriter); ok {
			all = append(all, m.writers...)
		} else {
			all = append(all, w)
		}
	}
	return &multiWriter{all}
}

func (m *multiWriter) Write(p []byte) (n int, err error) {
	for _, w := range m.writers {
		n, err = w.Write(p)
		if err != nil {
			return n, err
		}
		if n != len(p) {
			return n, ErrShortWrite
		}
	}
	return len(p), nil
}

func (m *multiWriter) WriteString(s string) (n int, err error) {
	var bytes []byte // of s, once some writer wants them
	for _, w := range m.writers {
		if sw, ok := w.(StringWriter); ok {
			n, err = sw.WriteString(s)
		} else {
			if bytes == nil {
				bytes = []byte(s)
			}
			n, err = w.Write(bytes)
		}
		if err != nil {
			return n, err
		}
		if n != len(s) {
			return n, ErrShortWrite
		}
	}
	return len(s), nil
}
