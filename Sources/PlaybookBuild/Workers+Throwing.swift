extension Workers {
  /// What the function makes of each value, in their order; else the first value's error.
  package func map<Value: Sendable, Result: Sendable>(
    _ values: [Value],
    trying transform: @escaping @Sendable (Value) throws(FileSystemError) -> Result
  ) throws(FileSystemError) -> [Result] {
    let results = map(values) { value in
      Swift.Result { () throws(FileSystemError) in try transform(value) }
    }
    var all: [Result] = []
    all.reserveCapacity(results.count)
    for result in results { all.append(try result.get()) }
    return all
  }
}
