internal import PlaybookDiagnostics

extension Skeleton {
  /// The page with these texts; where it is longer than the limit, only one byte more than that.
  func fill(_ values: FlatValues, limit: Int) -> [UInt8] {
    var walk = SkeletonWalk(texts: texts, values: values)
    var size = PageSize()
    walk.write(steps, to: &size)
    var page = PageBytes(capacity: min(size.count, limit + 1), limit: limit + 1)
    walk.write(steps, to: &page)
    return page.bytes
  }
}

/// What a page is written to: first to count its bytes, then to have them.
private protocol PageSink {
  var isFull: Bool { get }
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>)
  mutating func append(escaping text: String)
  mutating func append(escaping bytes: [UInt8])
}

private struct PageSize: PageSink {
  var count = 0
  var isFull: Bool { false }

  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) { count += range.count }
  mutating func append(escaping text: String) { count += text.utf8.countEscapedForHTML }
  mutating func append(escaping bytes: [UInt8]) { count += bytes.countEscapedForHTML }
}

private struct PageBytes: PageSink {
  var bytes: [UInt8] = []
  private let limit: Int

  init(capacity: Int, limit: Int) {
    bytes.reserveCapacity(capacity)
    self.limit = limit
  }

  var isFull: Bool {
    bytes.count >= limit
  }

  mutating func append(_ text: [UInt8], _ range: Range<Int>) {
    bytes += text[range]
    cut()
  }

  mutating func append(escaping text: String) {
    bytes.append(escaping: text.utf8)
    cut()
  }

  mutating func append(escaping text: [UInt8]) {
    bytes.append(escaping: text)
    cut()
  }

  private mutating func cut() {
    if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
  }
}

/// Goes through a skeleton and keeps at which entry of each list it is.
private struct SkeletonWalk {
  let texts: [UInt8]
  let values: FlatValues
  /// For each list, the entry whose texts and lists are meant.
  private var current: [Int]

  init(texts: [UInt8], values: FlatValues) {
    self.texts = texts
    self.values = values
    current = [Int](repeating: 0, count: values.lists.count)
  }

  mutating func write(_ steps: [Skeleton.Step], to sink: inout some PageSink) {
    for step in steps where !sink.isFull {
      switch step {
      case .text(let range): sink.append(texts, range)
      case .leaf(let list, let index, let escaping):
        let first = values.lists[list].entries[current[list]].leaves
        write(values.lists[list].leaves[first + index], escaping, to: &sink)
      case .list(let list, let around, let kinds):
        let before = current[list]
        for entry in values.lists[list].runs[current[around]] {
          current[list] = entry
          write(kinds[values.lists[list].entries[entry].kind], to: &sink)
        }
        current[list] = before
      }
    }
  }

  private func write(
    _ value: TemplateValue, _ escaping: Skeleton.Escaping, to sink: inout some PageSink
  ) {
    switch (value, escaping) {
    case (.html(let bytes), .raw): sink.append(bytes, bytes.startIndex..<bytes.endIndex)
    case (.url(let text), .address): sink.append(escaping: text)
    case (_, .address): break
    case (.text(let text), _), (.url(let text), _): sink.append(escaping: text)
    case (.html(let bytes), .escaped): sink.append(escaping: bytes)
    case (.flag, _), (.list, _), (.record, _): break
    }
  }
}
