// The only use of the C library here: logarithms and powers.
import Glibc

/// The base-10 logarithm.
func decimalLogarithm(_ value: Double) -> Double { log10(value) }

func powerOfTen(_ exponent: Double) -> Double { pow(10, exponent) }

func hyperbolicSine(_ value: Double) -> Double { sinh(value) }

func inverseHyperbolicSine(_ value: Double) -> Double { asinh(value) }
