/// Every file of the site, each a path below the output folder and a function to its bytes.
///
/// A file's bytes are made when they are asked for, so that the pages of a large site need not be
/// in memory together; asking twice, or on two threads, gives the same bytes. What is served and
/// what is written are equal.
package struct RenderedSite: Sendable {
  /// Relative, with `/`; no two are equal.
  package let files: [String]
  package let bytes: @Sendable (_ index: Int) -> [UInt8]

  package init(files: [String], bytes: @escaping @Sendable (_ index: Int) -> [UInt8]) {
    self.files = files
    self.bytes = bytes
  }

  /// A site whose bytes are there already.
  package init(_ files: [(path: String, bytes: [UInt8])]) {
    let bytes = files.map(\.bytes)
    self.init(files: files.map(\.path)) { index in
      bytes.indices.contains(index) ? bytes[index] : []
    }
  }
}
