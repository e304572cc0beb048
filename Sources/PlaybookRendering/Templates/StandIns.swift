/// Reads a signature back into a value with that structure, whose texts are numbers.
///
/// The library fills a layout with these stand-ins, and what it wrote says which text belongs where.
/// A list has one entry of each kind.
struct StandIns {
  private let signature: [UInt8]
  private var offset = 0
  /// How many texts were met so far, by depth in lists.
  private var counts: [Int] = [0]

  static func value(for signature: [UInt8], shape: Shape) -> LibraryValue {
    var reader = StandIns(signature: signature)
    return reader.value(shape, depth: 0) ?? .record([:])
  }

  private init(signature: [UInt8]) { self.signature = signature }

  private mutating func value(_ shape: Shape, depth: Int) -> LibraryValue? {
    switch shape {
    case .text, .url, .html: return leaf(depth: depth)
    case .flag: return .flag(next() == Sign.yes)
    case .record(let fields):
      var record: [String: LibraryValue] = [:]
      for field in fields { record[field.name] = value(field.shape, depth: depth) }
      return .record(record)
    case .list(let shape):
      var entries: [LibraryValue] = []
      if counts.count == depth + 1 { counts.append(0) }
      while next() == Sign.entry {
        counts[depth + 1] = 0
        if let entry = value(shape, depth: depth + 1) { entries.append(entry) }
      }
      return .list(entries)
    case .untyped: return untyped(next(), depth: depth)
    }
  }

  private mutating func untyped(_ sign: UInt8, depth: Int) -> LibraryValue? {
    switch sign {
    case Sign.leaf: return leaf(depth: depth)
    case Sign.yes, Sign.no: return .flag(sign == Sign.yes)
    case Sign.list:
      var values: [LibraryValue] = []
      while case let sign = next(), sign != Sign.end {
        if let value = untyped(sign, depth: depth) { values.append(value) }
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
        record[String(decoding: name, as: UTF8.self)] = untyped(next(), depth: depth)
      }
      return .record(record)
    default: return nil
    }
  }

  private mutating func leaf(depth: Int) -> LibraryValue {
    defer { counts[depth] += 1 }
    return .text("\(depth).\(counts[depth])")
  }

  /// The end sign past the end, so that nothing reads on forever.
  private mutating func next() -> UInt8 {
    guard offset < signature.count else { return Sign.end }
    defer { offset += 1 }
    return signature[offset]
  }
}
