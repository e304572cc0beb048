extension RenderedSite {
  /// The first file that another making of the site has otherwise; nothing where both are equal,
  /// byte for byte.
  package func difference(from other: RenderedSite, on workers: Workers) -> String? {
    guard files.elementsEqual(other.files, by: { $0.utf8.elementsEqual($1.utf8) }) else {
      return zip(files, other.files).first { $0 != $1 }?.0 ?? (files + other.files).last
    }
    let areEqual = workers.map(count: files.count) { self.bytes($0) == other.bytes($0) }
    return areEqual.firstIndex(of: false).map { files[$0] }
  }
}
