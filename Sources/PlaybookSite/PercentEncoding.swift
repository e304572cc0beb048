extension [UInt8] {
  /// Appends a path as a URL writes it (RFC 3986): unreserved characters, sub-delimiters, `@` and `/`
  /// as they stand, everything else as the hexadecimal of its UTF-8.
  ///
  /// A colon is encoded too, so that no first part is taken for a scheme. The result may hold `&` and
  /// `'`, which HTML must escape.
  mutating func append(percentEncodingPath path: some Collection<UInt8>) {
    if path.allSatisfy(isKeptInPath) {
      append(contentsOf: path)
    } else {
      for byte in path { append(byte, encodedUnless: isKeptInPath(byte)) }
    }
  }

  /// Appends a decoded fragment, without its `#`.
  mutating func append(percentEncodingFragment fragment: some Sequence<UInt8>) {
    for byte in fragment { append(byte, encodedUnless: isKeptInFragment(byte)) }
  }

  /// Appends a query as its author wrote it, with what no URL may hold encoded.
  mutating func append(percentEncodingQuery query: some Sequence<UInt8>) {
    for byte in query {
      append(byte, encodedUnless: isKeptInFragment(byte) || byte == UInt8(ascii: "%"))
    }
  }

  private mutating func append(_ byte: UInt8, encodedUnless isKept: Bool) {
    if isKept {
      append(byte)
    } else {
      append(UInt8(ascii: "%"))
      append(hexadecimalDigit(byte >> 4))
      append(hexadecimalDigit(byte & 15))
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

private func isKeptInPath(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"),
    // From & to , stand & ' ( ) * + and the comma.
    UInt8(ascii: "&")...UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="),
    UInt8(ascii: "@"), UInt8(ascii: "/"):
    true
  default: false
  }
}

private func isKeptInFragment(_ byte: UInt8) -> Bool {
  isKeptInPath(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?")
}
