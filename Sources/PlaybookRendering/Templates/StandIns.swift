/// Reads a signature back into a value with that structure, whose texts are numbers.
///
/// The library fills a layout with these stand-ins, and what it wrote says which text belongs
/// where. A list has one entry of each kind.
struct StandIns {
  private let signature: [UInt8]
  private var offset = 0
  /// How many texts the current entry of each list had so far.
  private var counts: [Int]

  static func value(
    for signature: [UInt8], shape: NumberedShape, listCount: Int
  ) -> LibraryValue {
    var reader = StandIns(signature: signature, listCount: listCount)
    return reader.value(shape, in: 0) ?? .record([:])
  }

  private init(signature: [UInt8], listCount: Int) {
    self.signature = signature
    counts = [Int](repeating: 0, count: listCount + 1)
  }

  private mutating func value(_ shape: NumberedShape, in list: Int) -> LibraryValue? {
    switch shape {
    case .leaf: return leaf(in: list)
    case .flag: return .flag(next() == Sign.yes)
    case .record(let fields):
      var record: [String: LibraryValue] = [:]
      for (name, shape) in fields { record[name] = value(shape, in: list) }
      return .record(record)
    case .list(let number, let shape):
      var entries: [LibraryValue] = []
      while next() == Sign.entry {
        counts[number] = 0
        if let entry = value(shape, in: number) { entries.append(entry) }
      }
      return .list(entries)
    case .untyped: return untyped(next(), in: list)
    }
  }

  private mutating func untyped(_ sign: UInt8, in list: Int) -> LibraryValue? {
    switch sign {
    case Sign.leaf: return leaf(in: list)
    case Sign.yes, Sign.no: return .flag(sign == Sign.yes)
    case Sign.list:
      var values: [LibraryValue] = []
      while case let sign = next(), sign != Sign.end {
        if let value = untyped(sign, in: list) { values.append(value) }
      }
      return .list(values)
    case Sign.record:
      var record: [String: LibraryValue] = [:]
      while case let first = next(), first != Sign.end {
        var name: [UInt8] = []
        var byte = first
        while byte != Sign.nameEnd, byte != Sign.end {
          name.append(byte)
          byte = next()
        }
        record[String(decoding: name, as: UTF8.self)] = untyped(next(), in: list)
      }
      return .record(record)
    default: return nil
    }
  }

  private mutating func leaf(in list: Int) -> LibraryValue {
    defer { counts[list] += 1 }
    return .text("\(list).\(counts[list])")
  }

  /// The end sign past the end, so that nothing reads on forever.
  private mutating func next() -> UInt8 {
    guard offset < signature.count else { return Sign.end }
    defer { offset += 1 }
    return signature[offset]
  }
}
