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
      if byte == .openParenthesis {
        depth += 1
        // libcmark's own limit, without which looking for the end would cost the square.
        if depth > 32 { return nil }
      }
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
    let start = cursor
    while let byte, byte != closing, cursor - start < Limits.titleBytes { cursor += escapedLength }
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
