internal import PlaybookDiagnostics

extension Skeleton {
  /// The page with these texts; where it is longer than the limit, only one byte more than that.
  func fill(_ values: FlatValues, limit: Int) -> [UInt8] {
    var writer = PageWriter(texts: texts, values: values)
    let size = writer.size(of: steps)
    writer.reserve(min(size, limit + 1))
    writer.write(steps)
    return writer.bytes
  }
}

/// Joins the bytes of one page, and keeps at which entry of each list it is.
private struct PageWriter {
  private(set) var bytes: [UInt8] = []
  private let texts: [UInt8]
  private let values: FlatValues
  /// For each list, the entry whose texts and lists are meant.
  private var current: [Int]
  private var limit = 0

  init(texts: [UInt8], values: FlatValues) {
    self.texts = texts
    self.values = values
    current = [Int](repeating: 0, count: values.lists.count)
  }

  /// Makes room for a page of this size; whatever is longer is cut off there.
  mutating func reserve(_ size: Int) {
    limit = size
    bytes.reserveCapacity(size)
  }

  /// How many bytes the steps write.
  mutating func size(of steps: [Skeleton.Step]) -> Int {
    var size = 0
    for step in steps {
      switch step {
      case .text(let range): size += range.count
      case .leaf(let list, let index, let escaping):
        size += self.size(of: values.lists[list].leaves[place(index, in: list)], escaping)
      case .list(let list, let around, let kinds):
        let before = current[list]
        for entry in values.lists[list].runs[current[around]] {
          current[list] = entry
          size += self.size(of: kinds[values.lists[list].entries[entry].kind])
        }
        current[list] = before
      }
    }
    return size
  }

  mutating func write(_ steps: [Skeleton.Step]) {
    for step in steps where bytes.count < limit {
      switch step {
      case .text(let range): bytes += texts[range]
      case .leaf(let list, let index, let escaping):
        write(values.lists[list].leaves[place(index, in: list)], escaping)
      case .list(let list, let around, let kinds):
        let before = current[list]
        for entry in values.lists[list].runs[current[around]] {
          current[list] = entry
          write(kinds[values.lists[list].entries[entry].kind])
        }
        current[list] = before
      }
      if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
    }
  }

  private func place(_ index: Int, in list: Int) -> Int {
    values.lists[list].entries[current[list]].leaves + index
  }

  private func size(of leaf: FlatValues.Leaf, _ escaping: Skeleton.Escaping) -> Int {
    switch (leaf.value, escaping) {
    case (.html, .raw): leaf.count
    case (.html(let bytes), .escaped): bytes.countEscapedForHTML
    case (.text, .address), (.html, .address): 0
    default: leaf.escapedCount ?? 0
    }
  }

  private mutating func write(_ leaf: FlatValues.Leaf, _ escaping: Skeleton.Escaping) {
    switch (leaf.value, escaping) {
    case (.html(let markup), .raw): bytes += markup
    case (.html(let markup), .escaped): bytes.append(escaping: markup)
    case (.text, .address), (.html, .address): break
    case (.text(let text), _), (.url(let text), _):
      if leaf.escapedCount == leaf.count {
        bytes += text.utf8
      } else {
        bytes.append(escaping: text.utf8)
      }
    case (.flag, _), (.list, _), (.record, _): break
    }
  }
}
