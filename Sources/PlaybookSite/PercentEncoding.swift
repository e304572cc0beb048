extension ByteSet {
  /// What a path keeps in a URL (RFC 3986): unreserved characters, sub-delimiters, `@` and `/`.
  ///
  /// A colon is encoded too, so that no first part is taken for a scheme.
  static let path = ByteSet(alphanumericsAnd: "-._~!$&'()*+,;=@/")
  static let fragment = ByteSet(alphanumericsAnd: "-._~!$&'()*+,;=@/:?")
  /// A query comes as its author wrote it, perhaps encoded already.
  static let query = ByteSet(alphanumericsAnd: "-._~!$&'()*+,;=@/:?%")
}

extension [UInt8] {
  /// Appends bytes as a URL writes them: those of the set as they stand, all others as the
  /// hexadecimal of their UTF-8. The result may hold `&` and `'`, which HTML must escape.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, percentEncodingAllBut kept: ByteSet) {
    if kept.containsAll(bytes) {
      append(contentsOf: bytes)
      return
    }
    for byte in bytes {
      if kept.contains(byte) {
        append(byte)
      } else {
        append(UInt8(ascii: "%"))
        append(hexadecimalDigit(byte >> 4))
        append(hexadecimalDigit(byte & 15))
      }
    }
  }
}

extension String {
  /// The text as the path of a URL; slashes stay. The result may hold `&` and `'`, which HTML must
  /// escape.
  package var percentEncodedPath: String {
    var path = self
    return path.withUTF8 { bytes in
      if ByteSet.path.containsAll(bytes) { return self }
      var encoded: [UInt8] = []
      encoded.append(bytes, percentEncodingAllBut: .path)
      return String(decoding: encoded, as: UTF8.self)
    }
  }
}

/// The bytes that `%41` and the like stand for; what is no escape stays as it is.
func percentDecoded(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = hexadecimalValue(bytes[index + 1]), let low = hexadecimalValue(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return decoded
}

func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
