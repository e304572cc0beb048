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

  /// The place of a link in the block; the block's first line where it was not found.
  mutating func place(
    of node: Node, in block: Node, from start: Int, _ text: SourceText
  ) -> LinkPlace {
    if self.block != block { find(in: block, from: start, text) }
    if let place = places.first(where: { $0.node == node }) { return place }
    let line = text.line(text.lineNumber(at: start))
    return LinkPlace(node: node, form: .reference, destination: start..<max(start, line.upperBound))
  }

  /// Finds all links of a block, before its nodes are joined or split.
  mutating func find(in block: Node, from start: Int, _ text: SourceText) {
    self.block = block
    var finder = LinkFinder(block, from: start, text)
    finder.run()
    places = finder.places
  }
}

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
    guard let first = wanted.first else { return giveUp(index) }
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
    let start = text.start(of: block)
    places[index].form = .reference
    places[index].destination = start..<max(start, text.line(block.startLine).upperBound)
  }
}

/// What follows the text of a link: `(destination "title")`, `[label]` or nothing.
struct LinkTail {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var cursor: Int

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    cursor = start
  }

  private var byte: UInt8? { cursor < end ? bytes[cursor] : nil }

  /// Reads to the closing parenthesis and returns the destination, without angle brackets; where
  /// this is no tail of an inline link, nothing is read.
  mutating func readDestination() -> Range<Int>? {
    let start = cursor
    guard byte == .openParenthesis else { return nil }
    cursor += 1
    skipWhitespace()
    let destination = byte == .lessThan ? readAngled() : readPlain()
    if let destination {
      let afterDestination = cursor
      skipWhitespace()
      if cursor > afterDestination, let byte,
        byte == .quotationMark || byte == .apostrophe || byte == .openParenthesis
      {
        skipTitle()
        skipWhitespace()
      }
      if byte == .closeParenthesis {
        cursor += 1
        return destination
      }
    }
    cursor = start
    return nil
  }

  /// Reads `[label]` or `[]`.
  mutating func readLabel() {
    guard byte == .openBracket else { return }
    let start = cursor
    cursor += 1
    while let byte, cursor - start < 1_002 {
      if byte == .closeBracket {
        cursor += 1
        return
      }
      if byte == .openBracket { break }
      cursor += byte == .backslash && cursor + 1 < end ? 2 : 1
    }
    cursor = start
  }

  private mutating func readAngled() -> Range<Int>? {
    cursor += 1
    let start = cursor
    while let byte, byte != .lineFeed, byte != .lessThan {
      if byte == .greaterThan {
        cursor += 1
        return start..<cursor - 1
      }
      cursor += escapedLength
    }
    return nil
  }

  private mutating func readPlain() -> Range<Int>? {
    let start = cursor
    var depth = 0
    while let byte, byte > 0x20 {
      if byte == .openParenthesis { depth += 1 }
      if byte == .closeParenthesis {
        if depth == 0 { break }
        depth -= 1
      }
      cursor += escapedLength
    }
    return start..<cursor
  }

  /// Two for a backslash that escapes the byte after it.
  private var escapedLength: Int {
    byte == .backslash && cursor + 1 < end && bytes[cursor + 1].isPunctuation ? 2 : 1
  }

  private mutating func skipTitle() {
    guard let opening = byte else { return }
    let closing: UInt8 = opening == .openParenthesis ? .closeParenthesis : opening
    cursor += 1
    while let byte, byte != closing { cursor += escapedLength }
    if byte != nil { cursor += 1 }
  }

  /// Lines of quotations begin with their marks, which are no part of the link.
  private mutating func skipWhitespace() {
    var isLineStart = false
    while let byte {
      if byte == .lineFeed {
        isLineStart = true
      } else if !byte.isWhitespace, !(isLineStart && byte == .greaterThan) {
        return
      }
      cursor += 1
    }
  }
}
