/// Walks the inline nodes of one block and its source side by side.
///
/// libcmark's own columns are right on the first line only, and tell nothing of a destination.
struct LinkFinder {
  private let text: SourceText
  private let block: Node
  private var containers: Containers?
  private var cursor: Int
  private let end: Int
  /// The line that the cursor is on.
  private var line: Int
  /// The text and the tree disagree; from here on destinations are searched for.
  private var isLost = false
  /// One destination was not found either; the others are not searched for.
  private var hasGivenUp = false
  private var open: [(index: Int, start: Int)] = []
  private(set) var places: [LinkPlace] = []

  init(_ block: Node, from start: Int, _ text: SourceText) {
    self.text = text
    self.block = block
    cursor = start
    line = text.lineNumber(at: start)
    end = max(start, text.line(max(block.endLine, block.startLine)).upperBound)
  }

  mutating func run() {
    // Behind a marker that was alone on its line, the text begins on the next.
    if byte == .lineFeed { nextLine() }
    var here: (node: Node, entered: Bool)? = (block, true)
    while let (node, entered) = here {
      if entered { enter(node) } else { leave(node) }
      here = node.step(entered: entered, below: block)
    }
  }

  private mutating func enter(_ node: Node) {
    switch node.kind {
    case .text: match(node.literal)
    case .softBreak, .lineBreak: skipLineEnd()
    case .code: skipCode()
    case .htmlInline:
      let start = cursor
      skipVerbatim(node.literal)
      places.append(LinkPlace(node: node, form: .bare, destination: start..<cursor))
    case .emphasis: skip(1)
    case .strong: skip(2)
    case .customInline: skipMarks()
    case .link, .image: openLink(node)
    default: break
    }
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case .emphasis: skip(1)
    case .strong: skip(2)
    case .customInline: skipMarks()
    case .link, .image: closeLink(node)
    default: break
    }
  }

  private var byte: UInt8? { cursor < end ? text.bytes[cursor] : nil }
  private func byte(_ distance: Int) -> UInt8? {
    cursor + distance < end ? text.bytes[cursor + distance] : nil
  }

  private mutating func skip(_ count: Int) {
    if !isLost { cursor = min(end, cursor + count) }
  }

  /// Skips the marks of what our extensions made: tildes, or a footnote's name in brackets.
  private mutating func skipMarks() {
    if isLost { return }
    while byte == .tilde { cursor += 1 }
    guard byte == .openBracket, byte(1) == .caret else { return }
    while let byte, byte != .closeBracket { cursor += 1 }
    cursor = min(end, cursor + 1)
  }
}

// MARK: Text

extension LinkFinder {
  private mutating func match(_ literal: NodeText) {
    var index = 0
    while index < literal.count, !isLost {
      index += matchPlain(literal, from: index)
      if index == literal.count { return }
      let wanted = literal[index]
      if byte == .backslash, let next = byte(1), next.isPunctuation, next == wanted {
        cursor += 2
        index += 1
      } else if byte == .ampersand, let length = entityLength(decodingTo: wanted) {
        cursor += length
        index += 1
        while index < literal.count, literal[index] & 0xC0 == 0x80 { index += 1 }
      } else if byte == wanted {
        cursor += 1
        index += 1
      } else {
        lose()
      }
    }
  }

  /// Moves over what is written as it is read, up to a backslash or an ampersand.
  ///
  /// - Returns: how many bytes that were.
  private mutating func matchPlain(_ literal: NodeText, from start: Int) -> Int {
    let count = text.bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      let limit = min(end - cursor, literal.count - start)
      while count < limit {
        let byte = bytes[cursor + count]
        if byte != literal[start + count] || byte == .backslash || byte == .ampersand { break }
        count += 1
      }
      return count
    }
    cursor += count
    return count
  }

  /// The length of an entity at the cursor, if it can stand for a text that begins with this byte.
  private func entityLength(decodingTo wanted: UInt8) -> Int? {
    var length = 1
    while let byte = byte(length), byte.isLetterOrDigit || byte == .numberSign, length < 40 {
      length += 1
    }
    guard length > 1, byte(length) == .semicolon else { return nil }
    let name = text.bytes[cursor + 1..<cursor + length]
    if wanted == .ampersand {
      let isAmpersand =
        name.equals("amp") || name.equals("AMP") || numericEntity(name) == UInt32(UInt8.ampersand)
      if !isAmpersand { return nil }
    }
    return length + 1
  }

  private mutating func skipLineEnd() {
    if isLost { return }
    while let byte, byte != .lineFeed { cursor += 1 }
    nextLine()
  }

  /// Moves to where the text of the next line begins.
  private mutating func nextLine() {
    line += 1
    if containers == nil { containers = Containers(around: block, in: text) }
    guard let start = containers?.strip(line: line).cursor.afterBlanks().offset else { return }
    cursor = min(end, max(cursor, start))
  }

  private mutating func skipCode() {
    if isLost { return }
    let length = run(of: .backtick)
    guard length > 0 else { return lose() }
    cursor += length
    while let byte {
      if byte == .lineFeed { line += 1 }
      guard byte == .backtick else {
        cursor += 1
        continue
      }
      let closing = run(of: .backtick)
      cursor += closing
      if closing == length { return }
    }
    lose()
  }

  private func run(of byte: UInt8) -> Int {
    var length = 0
    while self.byte(length) == byte { length += 1 }
    return length
  }

  /// Skips raw HTML, which stands in the tree as it does in the source but for prefixes of lines.
  private mutating func skipVerbatim(_ literal: NodeText) {
    if isLost { return }
    for wanted in literal {
      guard let byte, byte == wanted else { return lose() }
      if byte == .lineFeed { nextLine() } else { cursor += 1 }
    }
  }

  private mutating func lose() { isLost = true }
}

// MARK: Links

extension LinkFinder {
  private mutating func openLink(_ node: Node) {
    open.append((places.count, cursor))
    places.append(LinkPlace(node: node, form: .bare, destination: cursor..<cursor))
    if isLost { return }
    if node.kind == .image {
      guard byte == .exclamationMark, byte(1) == .openBracket else { return lose() }
      cursor += 2
    } else if byte == .openBracket {
      cursor += 1
    } else if byte == .lessThan {
      places[places.count - 1].form = .autolink
      cursor += 1
      return
    } else {
      return
    }
    places[places.count - 1].form = .inline
  }

  private mutating func closeLink(_ node: Node) {
    guard let (index, start) = open.popLast() else { return }
    if isLost { return search(for: node, index) }
    switch places[index].form {
    case .bare: places[index].destination = start..<cursor
    case .autolink:
      guard byte == .greaterThan else { return loseAndSearch(for: node, index) }
      places[index].destination = start + 1..<cursor
      cursor += 1
    case .inline, .reference:
      guard byte == .closeBracket else { return loseAndSearch(for: node, index) }
      cursor += 1
      var tail = LinkTail(text.bytes, from: cursor, to: end)
      if let destination = tail.readDestination() {
        places[index].destination = destination
      } else {
        tail.readLabel()
        places[index].form = .reference
        places[index].destination = start..<tail.cursor
      }
      for byte in text.bytes[cursor..<tail.cursor] where byte == .lineFeed { line += 1 }
      cursor = tail.cursor
    }
  }

  private mutating func loseAndSearch(for node: Node, _ index: Int) {
    lose()
    search(for: node, index)
  }

  /// The next place where the destination is written as libcmark has it, else what was left.
  private mutating func search(for node: Node, _ index: Int) {
    let wanted = node.destination
    guard let first = wanted.first, !hasGivenUp else { return giveUp(index) }
    var start = cursor
    while start + wanted.count <= end {
      if text.bytes[start] == first,
        text.bytes[start..<start + wanted.count].elementsEqual(wanted)
      {
        if places[index].form == .reference || places[index].form == .bare {
          places[index].form = .inline
        }
        places[index].destination = start..<start + wanted.count
        cursor = start + wanted.count
        return
      }
      start += 1
    }
    giveUp(index)
  }

  private mutating func giveUp(_ index: Int) {
    hasGivenUp = true
    let start = text.start(of: block)
    places[index].form = .reference
    places[index].destination = start..<max(start, text.line(block.startLine).upperBound)
  }
}
