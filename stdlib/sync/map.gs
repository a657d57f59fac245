package sync

// A Map is a map[any]any that several goroutines may use at once. The zero value is empty.
type Map struct {
	m       RWMutex
	entries map[any]any
}

// Load returns the value of a key, and whether there is one.
func (m *Map) Load(key any) (value any, ok bool) {
	m.m.RLock()
	defer m.m.RUnlock() // a key that cannot be hashed panics
	value, ok = m.entries[key]
	return value, ok
}

// Store sets the value of a key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

// Clear removes everything.
func (m *Map) Clear() {
	m.m.Lock()
	m.entries = nil
	m.m.Unlock()
}

// LoadOrStore returns the value of a key if it has one (loaded is true), else sets it.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	m.m.Lock()
	defer m.m.Unlock()
	if actual, loaded = m.entries[key]; loaded {
		return actual, true
	}
	m.put(key, value)
	return value, false
}

// LoadAndDelete removes a key and returns the value that it had, if any.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	m.m.Lock()
	defer m.m.Unlock()
	value, loaded = m.entries[key]
	delete(m.entries, key)
	return value, loaded
}

// Delete removes a key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// Swap sets the value of a key and returns the one that it had, if any.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	m.m.Lock()
	defer m.m.Unlock()
	previous, loaded = m.entries[key]
	m.put(key, value)
	return previous, loaded
}

// CompareAndSwap sets the value of a key if it is old, which must be comparable, and tells whether it was.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	m.m.Lock()
	defer m.m.Unlock()
	value, found := m.entries[key]
	if !found || value != old {
		return false
	}
	m.put(key, new)
	return true
}

// CompareAndDelete removes a key if its value is old, which must be comparable, and tells whether it was.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	m.m.Lock()
	defer m.m.Unlock()
	value, found := m.entries[key]
	if !found || value != old {
		return false
	}
	delete(m.entries, key)
	return true
}

// Range calls f for the keys until it returns false. Keys that are stored or deleted meanwhile may be seen or not.
func (m *Map) Range(f func(key, value any) bool) {
	m.m.RLock()
	keys := make([]any, 0, len(m.entries))
	for key := range m.entries {
		keys = append(keys, key)
	}
	m.m.RUnlock()
	for _, key := range keys {
		if value, ok := m.Load(key); ok && !f(key, value) {
			return
		}
	}
}

func (m *Map) put(key, value any) {
	if m.entries == nil {
		m.entries = map[any]any{}
	}
	m.entries[key] = value
}
