/// The same value, where it is finite; a result of finite inputs that is not has overflown.
func finite(_ value: Double) throws(InputFailure) -> Double {
  guard value.isFinite else { throw .overflow }
  return value
}

/// Fails where an input is infinite or not a number.
func requireFinite(_ values: [Double]) throws(InputFailure) {
  guard values.allSatisfy(\.isFinite) else { throw .notFinite }
}

/// Fails where a count is so large that to list so many things would exhaust the memory.
func requireListable(_ count: Int) throws(InputFailure) {
  guard (0...1_000_000).contains(count) else { throw .outOfRange }
}

/// The number of columns of a matrix whose rows are equally long and whose known cells are finite.
func columnCount(of matrix: [[Double?]]) throws(InputFailure) -> Int {
  guard let width = matrix.first?.count, width > 0 else { throw .empty }
  guard matrix.allSatisfy({ $0.count == width }) else { throw .sizesDiffer }
  guard matrix.allSatisfy({ $0.allSatisfy { $0?.isFinite ?? true } }) else { throw .notFinite }
  return width
}
