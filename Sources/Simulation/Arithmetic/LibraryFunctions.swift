import Glibc

// The two functions that normal draws need of the C library, here so that no other file imports it.

/// ln a
func naturalLogarithm(_ a: Double) -> Double { log(a) }

/// cos a, a in radians
func cosine(_ a: Double) -> Double { cos(a) }
