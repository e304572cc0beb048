internal import PlaybookDiagnostics

/// Takes an address inside the site apart: path, query and fragment; all but the query decoded
/// once.
func siteTarget(_ address: NodeText) -> Reference.Target {
  let fragmentMark = address.firstIndex(of: .numberSign)
  let beforeFragment = address[..<(fragmentMark ?? address.endIndex)]
  let queryMark = beforeFragment.firstIndex(of: .questionMark)
  let path = beforeFragment[..<(queryMark ?? beforeFragment.endIndex)]
  return .path(
    percentDecoded(NodeText(rebasing: path)),
    query: queryMark.map {
      String(decoding: NodeText(rebasing: beforeFragment[($0 + 1)...]), as: UTF8.self)
    },
    fragment: fragmentMark.map { percentDecoded(NodeText(rebasing: address[($0 + 1)...])) })
}

/// The text with every `%20` decoded once; as it was where the result would be no UTF-8.
func percentDecoded(_ bytes: NodeText) -> String {
  guard bytes.contains(.percent) else { return String(decoding: bytes, as: UTF8.self) }
  let decoded = [UInt8](percentDecoding: bytes)
  return String(validating: decoded, as: UTF8.self) ?? String(decoding: bytes, as: UTF8.self)
}
