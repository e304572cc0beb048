extension MarkdownExtension {
  /// Turns text between `~~` or `~` into deleted text.
  static let strikethrough = MarkdownExtension(
    name: "strikethrough", trigger: .tilde,
    inlines: { block, writer in
      guard block.containsText(where: { $0.contains(.tilde) }) else { return }
      block.joinTexts()
      var parents: [Node] = [block]
      block.forEachNode { node in
        if node.kind == .emphasis || node.kind == .strong || node.kind == .link {
          parents.append(node)
        }
      }
      for parent in parents { strike(in: parent, isBlock: parent == block, &writer) }
    })
}

/// One or two tildes among the children of a node, in a text of their own.
private struct TildeRun {
  let node: Node
  let length: Int
  let canOpen: Bool
  let canClose: Bool
}

/// Pairs the runs of tildes among the children of one node, as GFM does: of one length, one or two,
/// the first left-flanking and the second right-flanking.
private func strike(in parent: Node, isBlock: Bool, _ writer: inout HTMLWriter) {
  var openers: [TildeRun] = []
  // How many openers there are of each length, so that no closer looks for one in vain.
  var counts = [0, 0, 0]
  for run in separateRuns(in: parent, isBlock: isBlock) {
    if run.canClose, counts[run.length] > 0,
      let index = openers.lastIndex(where: { $0.length == run.length })
    {
      guard let deletion = Node.make(.customInline) else { return }
      writer.annotations.set(.deletion, on: deletion)
      let opener = openers[index].node
      deletion.insert(before: opener)
      while let next = opener.next, next != run.node { deletion.append(next) }
      opener.remove()
      run.node.remove()
      for opener in openers[index...] { counts[opener.length] -= 1 }
      openers.removeSubrange(index...)
    } else if run.canOpen {
      openers.append(run)
      counts[run.length] += 1
    }
  }
}

/// Puts every run of tildes into a text of its own, and returns those that may pair.
private func separateRuns(in parent: Node, isBlock: Bool) -> [TildeRun] {
  var runs: [TildeRun] = []
  var child = parent.firstChild
  while let node = child {
    child = node.next
    guard node.kind == .text, node.literal.contains(.tilde) else { continue }
    let literal = Array(node.literal)
    let before = node.previous?.edge(isStart: false) ?? (isBlock ? .white : .punctuation)
    let after = node.next?.edge(isStart: true) ?? (isBlock ? .white : .punctuation)
    var index = 0
    while index < literal.count {
      let start = index
      let isRun = literal[start] == .tilde
      while index < literal.count, (literal[index] == .tilde) == isRun { index += 1 }
      guard let piece = Node.make(.text) else { return runs }
      piece.setLiteral(literal[start..<index])
      piece.insert(before: node)
      guard isRun, index - start <= 2 else { continue }
      let left = start > 0 ? CharacterClass(endOf: literal[..<start]) : before
      let right = index < literal.count ? CharacterClass(startOf: literal[index...]) : after
      runs.append(
        TildeRun(
          node: piece, length: index - start,
          canOpen: right != .white && (right != .punctuation || left != .other),
          canClose: left != .white && (left != .punctuation || right != .other)))
    }
    node.remove()
  }
  return runs
}

/// What a character is to the rules of flanking.
enum CharacterClass {
  case white, punctuation, other

  init(endOf bytes: ArraySlice<UInt8>) {
    var start = bytes.endIndex - 1
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(startOf: bytes[start...])
  }

  init(startOf bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else {
      self = .white
      return
    }
    if first < 0x80 {
      self = first.isWhitespace ? .white : first.isPunctuation ? .punctuation : .other
      return
    }
    let scalar = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first ?? "a"
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .white
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .other
    }
  }
}

extension Node {
  /// What the node looks like from beside it: the marks of code, emphasis and links are punctuation.
  fileprivate func edge(isStart: Bool) -> CharacterClass {
    switch kind {
    case .text:
      isStart
        ? CharacterClass(startOf: Array(literal.prefix(4))[...])
        : CharacterClass(endOf: Array(literal.suffix(4))[...])
    case .softBreak, .lineBreak: .white
    default: .punctuation
    }
  }

  /// True if the literal of any text below the node fulfils the condition.
  func containsText(where condition: (NodeText) -> Bool) -> Bool {
    var here: (node: Node, entered: Bool)? = (self, true)
    while let (node, entered) = here {
      if entered, node.kind == .text, condition(node.literal) { return true }
      here = node.step(entered: entered, below: self)
    }
    return false
  }

  /// Calls the body once for each node below this one and for itself, in document order.
  func forEachNode(_ body: (Node) -> Void) {
    var here: (node: Node, entered: Bool)? = (self, true)
    while let (node, entered) = here {
      if entered { body(node) }
      here = node.step(entered: entered, below: self)
    }
  }
}
