package checks

// value is a number as a fraction in lowest terms, so that 1.5 million, 1.500.000 and
// "milion i po" are the same without rounding. The zero value is no number. A number
// that 64 bits cannot hold wraps around: it is compared with others, never counted with.
type value struct{ num, den uint64 }

func whole(n uint64) value { return value{n, 1} }

func fraction(num, den uint64) value {
	a, b := num, den
	for b != 0 {
		a, b = b, a%b
	}
	if a == 0 {
		return value{0, 1}
	}
	return value{num / a, den / a}
}

func (v value) times(n uint64) value {
	if v.den == 0 {
		return v
	}
	return fraction(v.num*n, v.den)
}

func (v value) plusHalf() value { return fraction(2*v.num+v.den, 2*v.den) }

func (v value) float() float64 {
	if v.den == 0 {
		return 0
	}
	return float64(v.num) / float64(v.den)
}

// isWhole tells a number without a fraction between two others.
func (v value) isWhole(low, high uint64) bool { return v.den == 1 && low <= v.num && v.num <= high }

// significant returns the number without the zeros at its end: 15 for 1500.
func (v value) significant() value {
	for v.num != 0 && v.num%10 == 0 {
		v.num /= 10
	}
	for v.den != 0 && v.den%10 == 0 {
		v.den /= 10
	}
	return v
}
