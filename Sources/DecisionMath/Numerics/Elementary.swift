#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

// The functions that the standard library lacks. This is the one file that imports the C library.

/// e to the power of x.
func exponential(_ x: Double) -> Double { exp(x) }

/// e to the power of x, less 1: exact where x is near 0.
func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }

/// The natural logarithm; not a number below 0.
func naturalLogarithm(_ x: Double) -> Double { log(x) }

/// The base to the power of the exponent; not a number for a root of a negative base.
func raise(_ base: Double, to exponent: Double) -> Double { pow(base, exponent) }

/// 2/√π times the integral of exp(−t²) from x to infinity.
func complementaryError(_ x: Double) -> Double { erfc(x) }
