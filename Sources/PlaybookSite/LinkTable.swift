internal import PlaybookDiagnostics
internal import PlaybookModel

/// What a link may lead to.
enum Destination: Sendable, Equatable {
  /// An index in `Outline.nodes`.
  case node(Int)
  /// An index in the planned assets.
  case asset(Int)
}

/// The first of two tables that links are looked up in: files and folders by the very path.
///
/// Almost every link of a sound site is found here, so it is a table of bytes in three arrays: no
/// text is made for a look, and little memory is touched. Names that only Unicode's normalisation
/// makes equal are for the second table.
struct LinkTable: Sendable {
  private struct Entry: Sendable {
    let hash: Int
    let start: Int
    let end: Int
    /// A node, or an asset's index below zero.
    let code: Int
  }

  /// All paths, one after the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Indices of entries, or -1: a power of two of them, at least twice as many as entries. An entry
  /// stands at its hash or in the next free slot.
  private var slots: [Int32]

  init(_ outline: Outline, assets: [Asset]) {
    let count = outline.nodes.count + outline.folders.count + assets.count
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    entries.reserveCapacity(count)
    bytes.reserveCapacity(count * 48)
    for (node, value) in outline.nodes.enumerated() {
      switch value.origin {
      case .page(let page): insert(outline.pages[page].path, node)
      case .entity(let kind, let index):
        let core = outline.entities[kind][index].core
        if core.isMarkdownPage { insert(core.path, node) }
      case .generated: break
      }
    }
    for (index, asset) in assets.enumerated() { insert(asset.file.path, ~index) }
    for folder in outline.folders { insert(folder.path, folder.index) }
  }

  /// The first to take a path keeps it.
  private mutating func insert(_ path: String, _ code: Int) {
    path.withBytes { path in
      let hash = hash(of: path)
      let slot = slot(of: path, hash)
      guard slots[slot] < 0 else { return }
      slots[slot] = Int32(truncatingIfNeeded: entries.count)
      entries.append(
        Entry(hash: hash, start: bytes.count, end: bytes.count + path.count, code: code))
      bytes.append(contentsOf: path)
    }
  }

  /// Swift's own hash, seeded for each process, so that nobody can choose names that collide.
  private func hash(of path: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(path))
    return hasher.finalize()
  }

  /// The slot in which a path stands, or would.
  private func slot(of path: UnsafeBufferPointer<UInt8>, _ hash: Int) -> Int {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.end - entry.start == path.count {
        let isSame = bytes.withUnsafeBufferPointer { bytes in
          commonPrefix(UnsafeBufferPointer(rebasing: bytes[entry.start..<entry.end]), path)
            == path.count
        }
        if isSame { break }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func find(_ path: [UInt8]) -> Destination? {
    let index = path.withUnsafeBufferPointer { slots[slot(of: $0, hash(of: $0))] }
    guard index >= 0 else { return nil }
    let code = entries[Int(index)].code
    return code < 0 ? .asset(~code) : .node(code)
  }

  /// The file or folder with a path, else the Markdown file without its ending, which the path then
  /// ends with.
  func destination(at path: inout [UInt8]) -> Destination? {
    if let found = find(path) { return found }
    let count = path.count
    path.append(contentsOf: ".md".utf8)
    if let found = find(path) { return found }
    path.removeSubrange(count...)
    return nil
  }

  func destination(at path: String) -> Destination? {
    var bytes = Array(path.utf8)
    return destination(at: &bytes)
  }
}
