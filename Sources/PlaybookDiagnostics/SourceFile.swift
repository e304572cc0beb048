/// One file as it was read: its path below the site's root, with `/`, and its bytes as they stand.
package struct SourceFile: Sendable, Equatable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
