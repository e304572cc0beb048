/// What the bytes of a body hold, so that extensions without work cost nothing.
struct Features: OptionSet {
  let rawValue: UInt16

  static let tilde = Features(rawValue: 1 << 0)
  static let escapedTilde = Features(rawValue: 1 << 1)
  /// `[ ]`, `[x]` or `[X]`.
  static let taskMarker = Features(rawValue: 1 << 2)
  /// `://`, `www.` or `@`.
  static let address = Features(rawValue: 1 << 3)
  /// `[!`.
  static let alert = Features(rawValue: 1 << 4)
  /// `[^`.
  static let footnote = Features(rawValue: 1 << 5)
  /// `{#`.
  static let explicitID = Features(rawValue: 1 << 6)
  /// A line that may be the delimiter row of a table.
  static let table = Features(rawValue: 1 << 7)
  /// `![`.
  static let image = Features(rawValue: 1 << 8)
  /// `]:`.
  static let definition = Features(rawValue: 1 << 9)
  static let nul = Features(rawValue: 1 << 10)
}

/// One pass over the bytes before libcmark sees them: the limits, the lines, the features.
struct InputGuard {
  enum Violation: Equatable {
    case depth, imageOpeners
  }

  private(set) var lineStarts: [Int] = [0]
  private(set) var features: Features = []
  /// The first limit that the body exceeds, and its 1-based line.
  private(set) var violation: (Violation, line: Int)?
  /// The greatest bound on the depth of blocks of any line.
  private(set) var depthBound = 0

  private var itemsOpen = 0
  private var imageOpeners = 0
  private var followsBlank = false
  /// False once the line was found to be a delimiter row or none.
  private var mayBeDelimiterRow = true

  init(_ bytes: [UInt8]) {
    lineStarts.reserveCapacity(bytes.count / 32 + 8)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = readLine(bytes, from: start)
        if end < bytes.count { lineStarts.append(end + 1) }
        start = end + 1
      }
    }
  }

  /// Reads one line and returns where its line feed stands, or the end of the bytes.
  private mutating func readLine(_ bytes: NodeText, from start: Int) -> Int {
    let prefix = ContainerPrefix(bytes, from: start)
    let contentStart = prefix.end
    let isBlank = contentStart >= bytes.count || bytes[contentStart] == .lineFeed
    if isBlank && prefix.quotes == 0 && prefix.items == 0 {
      followsBlank = true
      imageOpeners = 0
      return contentStart
    }
    // Any line may be lazy, and then all items stay open, except this one: unindented, unmarked and
    // after a blank line, it can continue nothing.
    if followsBlank && contentStart == start { itemsOpen = 0 }
    followsBlank = false
    let carried = min(itemsOpen, prefix.indentation / 2)
    itemsOpen = max(itemsOpen, carried + prefix.items)
    let depth = prefix.quotes + prefix.items + carried
    depthBound = max(depthBound, depth)
    if depth > Limits.blockDepth { report(.depth) }
    return readContent(bytes, from: contentStart)
  }

  private mutating func readContent(_ bytes: NodeText, from start: Int) -> Int {
    var index = start
    mayBeDelimiterRow = !features.contains(.table)
    while index < bytes.count {
      let byte = bytes[index]
      if Self.mayMatter(byte) {
        if byte == .lineFeed { break }
        note(byte, at: index, in: bytes, from: start)
      }
      index += 1
    }
    return index
  }

  /// True for the line feed and the bytes that a feature is known by, NUL `.` `:` `@` `[` `]` `{`
  /// `|` `~`; and for some bytes of longer characters, because one test less makes a faster loop.
  @inline(__always)
  private static func mayMatter(_ byte: UInt8) -> Bool {
    let low: UInt64 = 1 << 0x00 | 1 << 0x0A | 1 << 0x2E | 1 << 0x3A
    let high: UInt64 = 1 << 0x00 | 1 << 0x1B | 1 << 0x1D | 1 << 0x3B | 1 << 0x3C | 1 << 0x3E
    return (byte & 0x40 == 0 ? low : high) &>> UInt64(byte & 0x3F) & 1 != 0
  }

  private mutating func note(_ byte: UInt8, at index: Int, in bytes: NodeText, from start: Int) {
    let next = index + 1 < bytes.count ? bytes[index + 1] : .lineFeed
    switch byte {
    case 0: features.insert(.nul)
    case .at: features.insert(.address)
    case .tilde:
      features.insert(index > start && bytes[index - 1] == .backslash ? .escapedTilde : .tilde)
    case .openBrace: if next == .numberSign { features.insert(.explicitID) }
    case .dot: if index >= 3, bytes[index - 3..<index].hasWWW { features.insert(.address) }
    case .closeBracket: if next == .colon { features.insert(.definition) }
    case .colon:
      if next == .slash {
        features.insert(.address)
      } else if next == .hyphen || next == .pipe || next == .lineFeed || next.isBlank {
        noteDelimiterRow(in: bytes, from: start)
      }
    case .pipe: noteDelimiterRow(in: bytes, from: start)
    case .openBracket: noteBracket(at: index, next: next, in: bytes)
    default: break
    }
  }

  private mutating func noteBracket(at index: Int, next: UInt8, in bytes: NodeText) {
    if index > 0, bytes[index - 1] == .exclamationMark {
      features.insert(.image)
      imageOpeners += 1
      if imageOpeners > Limits.imageOpeners { report(.imageOpeners) }
    }
    switch next {
    case .exclamationMark: features.insert(.alert)
    case .caret: features.insert(.footnote)
    case .space, 0x78, 0x58:
      if index + 2 < bytes.count, bytes[index + 2] == .closeBracket { features.insert(.taskMarker) }
    default: break
    }
  }

  /// Asked at a line's first pipe or colon: a delimiter row holds these, hyphens and blanks alone.
  private mutating func noteDelimiterRow(in bytes: NodeText, from start: Int) {
    guard mayBeDelimiterRow else { return }
    mayBeDelimiterRow = false
    var index = start
    var hasHyphen = false
    while index < bytes.count, bytes[index] != .lineFeed {
      let byte = bytes[index]
      if byte == .hyphen { hasHyphen = true }
      guard byte == .hyphen || byte == .pipe || byte == .colon || byte.isWhitespace else { return }
      index += 1
    }
    if hasHyphen { features.insert(.table) }
  }

  private mutating func report(_ problem: Violation) {
    if violation == nil { violation = (problem, lineStarts.count) }
  }
}

extension Collection<UInt8> {
  /// True for `www` in any letter case.
  fileprivate var hasWWW: Bool { allSatisfy { $0 | 0x20 == 0x77 } }
}

/// What stands before the text of a line: indentation, quotation marks and list markers, as many as
/// could be read as such.
struct ContainerPrefix {
  private(set) var quotes = 0
  private(set) var items = 0
  /// Columns of white space, tabs to stops of four.
  private(set) var indentation = 0
  /// Where the text begins, or the line ends.
  private(set) var end: Int

  init(_ bytes: NodeText, from start: Int) {
    end = start
    var column = 0
    while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case .space:
        indentation += 1
        column += 1
        end += 1
      case .tab:
        let width = 4 - column % 4
        indentation += width
        column += width
        end += 1
      case .greaterThan:
        quotes += 1
        column += 1
        end += 1
      default:
        let marker = Self.markerLength(bytes, at: end)
        if marker == 0 { return }
        items += 1
        column += marker
        end += marker
      }
    }
  }

  /// The length of a list marker that white space or the line's end follows; else 0.
  static func markerLength(_ bytes: NodeText, at start: Int) -> Int {
    var index = start
    let byte = bytes[start]
    if byte == .hyphen || byte == .asterisk || byte == .plus {
      index += 1
    } else {
      while index < bytes.count, bytes[index].isDigit, index - start < 9 { index += 1 }
      guard index > start, index < bytes.count else { return 0 }
      guard bytes[index] == .dot || bytes[index] == .closeParenthesis else { return 0 }
      index += 1
    }
    guard index < bytes.count else { return index - start }
    return bytes[index].isBlank || bytes[index] == .lineFeed ? index - start : 0
  }
}
