internal import PlaybookDiagnostics

/// Why one part of a path cannot be written on every file system, in words that follow "because";
/// nothing where it can (the rules of Windows, the strictest of them).
func reasonAgainst(name: some StringProtocol) -> String? {
  let bytes = Array(name.utf8)
  let isOrdinary = bytes.withUnsafeBufferPointer { ordinary.containsAll($0) }
  // Names of devices are shorter, or have a full stop.
  if isOrdinary, (5...255).contains(bytes.count) { return nil }
  guard let last = bytes.last else { return "it is empty" }
  if bytes.count > 255 { return "it is longer than 255 bytes" }
  if last == UInt8(ascii: ".") { return "it ends with a full stop" }
  if last == UInt8(ascii: " ") { return "it ends with a space" }
  var hasNonASCII = false
  for byte in bytes {
    switch byte {
    case 0..<0x20, 0x7F: return "it holds a control character"
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"),
      UInt8(ascii: "/"):
      return "it holds '\(Unicode.Scalar(byte))'"
    default: if byte >= 0x80 { hasNonASCII = true }
    }
  }
  if hasNonASCII, name.unicodeScalars.contains(where: isControl) {
    return "it holds a control character"
  }
  return isReserved(bytes) ? "Windows keeps it for a device" : nil
}

/// Why a text cannot replace the last part of an address without leading somewhere else, in words
/// that follow "because"; nothing where it can.
func reasonAgainst(lastPart slug: String) -> String? {
  let bytes = Array(slug.utf8)
  if bytes.isEmpty { return "it is empty" }
  if bytes.first == UInt8(ascii: ".") { return "it begins with a full stop" }
  if bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: "\\")) {
    return "it has more than one part"
  }
  if bytes.contains(0) { return "it holds a null character" }
  if bytes.count >= 2, bytes[1] == UInt8(ascii: ":") { return "it begins with a drive" }
  for index in bytes.indices.dropLast(2) where bytes[index] == UInt8(ascii: "%") {
    if bytes[index + 1].hexadecimalValue != nil, bytes[index + 2].hexadecimalValue != nil {
      return "it is percent-encoded"
    }
  }
  return nil
}

/// What makes no name unsafe, wherever it stands.
private let ordinary = ByteSet(alphanumericsAnd: "-_+,;=@'()")

/// Characters that turn the direction of text or that no one sees, so that a name is not what it
/// seems.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// CON, PRN, AUX, NUL, COM1 to LPT9, with any extension.
private func isReserved(_ name: [UInt8]) -> Bool {
  guard name.count >= 3 else { return false }
  let stem = name.prefix { $0 != UInt8(ascii: ".") }
  guard stem.count == 3 || stem.count == 4 else { return false }
  let word = String(decoding: stem, as: UTF8.self).uppercased()
  if ["CON", "PRN", "AUX", "NUL"].contains(word) { return true }
  guard word.hasPrefix("COM") || word.hasPrefix("LPT"), let digit = word.utf8.last else {
    return false
  }
  return stem.count == 4 && (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit)
}
