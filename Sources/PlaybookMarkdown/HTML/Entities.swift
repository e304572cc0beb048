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
