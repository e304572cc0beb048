/// Where a link or an image stands in the text that was parsed.
struct LinkPlace {
  enum Form {
    /// `[text](destination)`
    case inline
    /// `[text][label]`, `[label][]` or `[label]`
    case reference
    /// `<scheme:destination>`
    case autolink
    /// An address that our extension found in the text.
    case bare
  }

  let node: Node
  var form: Form
  /// The bytes of the destination, or of the whole link where it is written elsewhere.
  var destination: Range<Int>

  /// True if the bytes are the destination itself.
  var isWritten: Bool { form != .reference }
}

/// The places of all links of one paragraph, heading or cell, found when the first is asked for.
struct LinkPlaces {
  private var block: Node?
  private var places: [LinkPlace] = []
  /// Where the search begins: most are asked for in order.
  private var next = 0

  /// The place of a link in the block; the block's first line where it was not found.
  mutating func place(
    of node: Node, in block: Node, from start: Int, _ text: SourceText
  ) -> LinkPlace {
    if self.block != block { find(in: block, from: start, text) }
    let found =
      places[next...].firstIndex { $0.node == node } ?? places.firstIndex { $0.node == node }
    if let found {
      next = found
      return places[found]
    }
    let line = text.line(text.lineNumber(at: start))
    return LinkPlace(node: node, form: .reference, destination: start..<max(start, line.upperBound))
  }

  /// Finds all links of a block, before its nodes are joined or split.
  mutating func find(in block: Node, from start: Int, _ text: SourceText) {
    self.block = block
    var finder = LinkFinder(block, from: start, text)
    finder.run()
    places = finder.places
    next = 0
  }
}
