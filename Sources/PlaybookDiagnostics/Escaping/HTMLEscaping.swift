extension [UInt8] {
  /// Appends text so that HTML shows it as text, in an element or in a quoted attribute.
  ///
  /// Walks bytes: a quotation mark with a combining mark after it is one `Character`, and a table
  /// of characters would let the pair through.
  package mutating func append(escaping text: some Sequence<UInt8>) {
    for byte in text {
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
