/// Takes an address inside the site apart: path, query and fragment, path and fragment decoded once.
func siteTarget(_ address: some Collection<UInt8>) -> Reference.Target {
  var path: [UInt8] = []
  var query: [UInt8]?
  var fragment: [UInt8]?
  for byte in address {
    if fragment != nil {
      fragment?.append(byte)
    } else if byte == .numberSign {
      fragment = []
    } else if query != nil {
      query?.append(byte)
    } else if byte == .questionMark {
      query = []
    } else {
      path.append(byte)
    }
  }
  return .path(
    percentDecoded(path), query: query.map { String(decoding: $0, as: UTF8.self) },
    fragment: fragment.map(percentDecoded))
}

/// The text with every `%20` decoded once; as it was where the result would be no UTF-8.
func percentDecoded(_ bytes: [UInt8]) -> String {
  guard bytes.contains(.percent) else { return String(decoding: bytes, as: UTF8.self) }
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if bytes[index] == .percent, index + 2 < bytes.count,
      let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? String(decoding: bytes, as: UTF8.self)
}
