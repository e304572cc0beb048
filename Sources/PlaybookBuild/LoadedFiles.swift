internal import PlaybookDiagnostics
internal import PlaybookLoading

/// What files said when they were last loaded. Loading a file is a function of its bytes and the
/// options, so only a file whose bytes changed is loaded again.
struct LoadedFiles {
  private let options: LoadingOptions
  private var files: [SourceFile] = []
  private var loaded: [LoadedFile] = []

  init(_ options: LoadingOptions) { self.options = options }

  /// What each file says, in their order; what other files said is forgotten.
  ///
  /// - Parameter files: in the order of their paths' bytes; others are loaded all the same.
  mutating func load(_ files: [SourceFile], on workers: Workers) -> [LoadedFile] {
    var known: [Int?] = []
    known.reserveCapacity(files.count)
    var next = 0
    for file in files {
      while next < self.files.count, self.files[next].path.precedesByBytes(file.path) { next += 1 }
      // Buffers that were kept are compared by their address, so a file that was not read again
      // costs nothing here.
      known.append(next < self.files.count && self.files[next] == file ? next : nil)
    }
    let (options, places, before) = (self.options, known, loaded)
    loaded = workers.map(count: files.count) { index in
      places[index].map { before[$0] } ?? loadFile(files[index], options)
    }
    self.files = files
    return loaded
  }
}
