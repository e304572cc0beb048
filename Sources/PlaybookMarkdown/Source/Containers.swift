/// A place in a line that knows its column: tabs reach to stops of four, and may be half used.
struct LineCursor {
  private let bytes: [UInt8]
  let end: Int
  private(set) var offset: Int
  private(set) var column = 0
  /// The columns of the tab here that are used already.
  private(set) var partialColumns = 0

  init(_ bytes: [UInt8], line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  var byte: UInt8? { offset < end ? bytes[offset] : nil }
  var isBlank: Bool { afterBlanks().byte == nil }

  /// The columns of white space that stand here.
  var indentation: Int { afterBlanks().column - column }

  mutating func skipColumns(_ count: Int) {
    var left = count
    while left > 0, let byte {
      let width = byte == .tab ? 4 - column % 4 : 1
      column += min(width, left)
      if width <= left {
        offset += 1
        partialColumns = 0
      } else {
        partialColumns += left
      }
      left -= min(width, left)
    }
  }

  mutating func skipBlanks() { self = afterBlanks() }

  func afterBlanks() -> LineCursor {
    var cursor = self
    while let byte = cursor.byte, byte.isBlank {
      cursor.column += byte == .tab ? 4 - cursor.column % 4 : 1
      cursor.offset += 1
      cursor.partialColumns = 0
    }
    return cursor
  }
}

/// The quotations and list items around a block, to find where its text begins on each line.
///
/// libcmark keeps what it would take to know this to itself, so it is read from the source again.
struct Containers {
  enum Container: Equatable {
    case quote
    /// The columns by which a line has to be indented to belong to the item.
    case item(indentation: Int)
  }

  private let text: SourceText
  private(set) var stack: [Container] = []
  private var openingLine = 0
  private var openingColumn = 0

  init(around block: Node, in text: SourceText) {
    self.text = text
    var ancestors: [Node] = []
    var node = block.parent
    while let ancestor = node {
      if ancestor.kind == .quote || ancestor.kind == .item { ancestors.append(ancestor) }
      node = ancestor.parent
    }
    for ancestor in ancestors.reversed() { open(ancestor) }
  }

  /// Where a line's text begins after the prefixes of all containers.
  ///
  /// - Returns: the place after the last prefix that is there, before any further indentation, and
  ///   whether all were there; a line without all of them can only be a lazy one.
  func strip(line number: Int) -> (cursor: LineCursor, isComplete: Bool) {
    var cursor = LineCursor(text.bytes, line: text.line(number))
    for container in stack {
      switch container {
      case .quote:
        let marker = cursor.afterBlanks()
        guard marker.column - cursor.column <= 3, marker.byte == .greaterThan else {
          return (cursor, false)
        }
        cursor = marker
        cursor.skipColumns(1)
        if let byte = cursor.byte, byte.isBlank { cursor.skipColumns(1) }
      case .item(let indentation):
        if cursor.indentation >= indentation {
          cursor.skipColumns(indentation)
        } else if cursor.isBlank {
          cursor.skipBlanks()
        } else {
          return (cursor, false)
        }
      }
    }
    return (cursor, true)
  }

  private mutating func open(_ node: Node) {
    let line = node.startLine
    let base = line == openingLine ? openingColumn : strip(line: line).cursor.column
    var cursor = LineCursor(text.bytes, line: text.line(line))
    let marker = text.start(of: node)
    while cursor.offset < marker, cursor.offset < cursor.end {
      if cursor.byte?.isBlank == true {
        cursor = cursor.blankSkipped()
      } else {
        cursor.skipColumns(1)
      }
    }
    openingLine = line
    if node.kind == .quote {
      stack.append(.quote)
      openingColumn = cursor.column + 1
      cursor.skipColumns(1)
      if let byte = cursor.byte, byte.isBlank { openingColumn += 1 }
      return
    }
    let markerColumn = cursor.column
    let length = text.bytes.withUnsafeBufferPointer {
      marker < $0.count ? ContainerPrefix.markerLength($0, at: marker) : 0
    }
    cursor.skipColumns(length)
    let blanks = cursor.indentation
    let isEmpty = cursor.isBlank
    let padding = blanks >= 5 || blanks < 1 || isEmpty ? length + 1 : length + blanks
    openingColumn = markerColumn + padding
    stack.append(.item(indentation: markerColumn - base + padding))
  }
}

extension LineCursor {
  /// The place after one blank, a whole tab where it is one.
  fileprivate func blankSkipped() -> LineCursor {
    var cursor = self
    cursor.skipColumns(byte == .tab ? 4 - column % 4 : 1)
    return cursor
  }
}
