internal import PlaybookDiagnostics

/// The value of a numeric entity, given what stands between `&` and `;`: `#58` or `#x3a`.
///
/// Digits end at the first byte that is none, as they do in browsers. Too large a value is U+FFFD.
func numericEntity(_ body: some Collection<UInt8>) -> UInt32? {
  var iterator = body.makeIterator()
  guard iterator.next() == .numberSign, let first = iterator.next() else { return nil }
  var value: UInt32 = 0
  var digits = 0
  let isHexadecimal = first | 0x20 == 0x78
  var next = isHexadecimal ? iterator.next() : first
  while let byte = next {
    guard let digit = byte.hexadecimalValue, isHexadecimal || digit < 10 else { break }
    value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
    digits += 1
    next = iterator.next()
  }
  if digits == 0 { return nil }
  return value > 0x10FFFF ? 0xFFFD : value
}

/// The bytes with numeric entities and those named ones decoded that addresses are written with.
/// Any other stays as it is written.
func decodingEntities(_ bytes: some Collection<UInt8>) -> [UInt8] {
  guard bytes.contains(.ampersand) else { return Array(bytes) }
  let bytes = Array(bytes)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == .ampersand, let length = entityLength(bytes, at: index),
      let scalar = entityScalar(bytes[index + 1..<index + length - 1])
    {
      decoded.append(contentsOf: String(scalar).utf8)
      index += length
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return decoded
}

/// The length of `&name;` or `&#number;` here, if it has that form.
func entityLength(_ bytes: [UInt8], at start: Int) -> Int? {
  var end = start + 1
  if end < bytes.count, bytes[end] == .numberSign { end += 1 }
  let nameStart = end
  while end < bytes.count, end - start < 34, bytes[end].isLetterOrDigit { end += 1 }
  guard end > nameStart, end < bytes.count, bytes[end] == .semicolon else { return nil }
  if nameStart == start + 2, numericEntity(bytes[start + 1..<end]) == nil { return nil }
  return end + 1 - start
}

private func entityScalar(_ body: ArraySlice<UInt8>) -> Unicode.Scalar? {
  if let value = numericEntity(body) {
    return Unicode.Scalar(value == 0 ? 0xFFFD : value) ?? "\u{FFFD}"
  }
  return switch String(decoding: body, as: UTF8.self) {
  case "amp", "AMP": "&"
  case "lt", "LT": "<"
  case "gt", "GT": ">"
  case "quot", "QUOT": "\""
  case "apos": "'"
  case "colon": ":"
  case "Tab": "\t"
  case "NewLine": "\n"
  case "sol": "/"
  case "bsol": "\\"
  case "num": "#"
  case "quest": "?"
  case "equals": "="
  case "lpar": "("
  case "rpar": ")"
  case "comma": ","
  case "period": "."
  case "lowbar": "_"
  case "percnt": "%"
  case "nbsp": "\u{A0}"
  default: nil
  }
}
