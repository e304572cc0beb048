internal import PlaybookDiagnostics
internal import PlaybookLoading

/// What files said when they were last loaded. Loading a file is a function of its bytes and the
/// options, so only a file whose bytes changed is loaded again.
struct LoadedFiles {
  private struct Known {
    let file: SourceFile
    let loaded: LoadedFile
  }

  private let options: LoadingOptions
  private var known: [ExactPath: Known] = [:]

  init(_ options: LoadingOptions) { self.options = options }

  /// What each file says, in their order; what other files said is forgotten.
  mutating func load(_ files: [SourceFile], on workers: Workers) -> [LoadedFile] {
    let options = options
    // Buffers that were kept are compared by their address, so a file that was not read again costs
    // nothing here.
    let before = files.map { file in
      known[ExactPath(file.path)].flatMap { $0.file.bytes == file.bytes ? $0.loaded : nil }
    }
    let changed = files.indices.filter { before[$0] == nil }
    let loaded = workers.map(changed) { loadFile(files[$0], options) }
    var result = before
    for (index, file) in zip(changed, loaded) { result[index] = file }
    let all = result.compactMap { $0 }
    known = [:]
    known.reserveCapacity(all.count)
    for (file, loaded) in zip(files, all) {
      known[ExactPath(file.path)] = Known(file: file, loaded: loaded)
    }
    return all
  }
}
