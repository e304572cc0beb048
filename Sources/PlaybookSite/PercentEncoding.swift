internal import PlaybookDiagnostics

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
        append(percentEscaping: byte)
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
package func percentDecoded(_ text: String) -> [UInt8] {
  text.withBytes { [UInt8](percentDecoding: $0) }
}
