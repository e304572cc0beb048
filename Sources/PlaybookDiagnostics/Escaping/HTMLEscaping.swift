extension [UInt8] {
  /// Appends text so that HTML shows it as text, in an element or in a quoted attribute.
  ///
  /// Walks bytes: a quotation mark with a combining mark after it is one `Character`, and a table
  /// of characters would let the pair through.
  package mutating func append(escaping text: some Sequence<UInt8>) {
    let isAppended: Void? = text.withContiguousStorageIfAvailable { append(escapingBytes: $0) }
    if isAppended == nil {
      for byte in text { append(escapingByte: byte) }
    }
  }

  /// Copies stretches without special characters as a whole.
  private mutating func append(escapingBytes bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in bytes.enumerated() where byte.growthInHTML > 0 {
      append(contentsOf: bytes[start..<index])
      append(escapingByte: byte)
      start = index + 1
    }
    append(contentsOf: bytes[start...])
  }

  private mutating func append(escapingByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
    case UInt8(ascii: "`"): append(contentsOf: "&#96;".utf8)
    default: append(byte)
    }
  }
}

extension UInt8 {
  /// How many bytes more than one escaping makes of this byte.
  fileprivate var growthInHTML: Int {
    // Letters first: nearly all bytes are some.
    guard self <= UInt8(ascii: ">") || self == UInt8(ascii: "`") else { return 0 }
    return switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "`"): 4
    case UInt8(ascii: "<"), UInt8(ascii: ">"): 3
    case UInt8(ascii: "\""): 5
    default: 0
    }
  }
}

extension Sequence<UInt8> {
  /// How many bytes escaping makes of these.
  package var countEscapedForHTML: Int {
    let count = withContiguousStorageIfAvailable { bytes in
      bytes.reduce(bytes.count) { $0 + $1.growthInHTML }
    }
    return count ?? reduce(0) { $0 + 1 + $1.growthInHTML }
  }
}

extension String {
  /// The text so that HTML shows it as text, in an element or in a quoted attribute.
  package var escapedForHTML: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 16)
    bytes.append(escaping: utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
