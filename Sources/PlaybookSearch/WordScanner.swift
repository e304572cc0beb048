/// Takes the words that a scanner finds.
protocol WordSink {
  /// One word in UTF-8, folded, at most `WordScanner.longest` bytes.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>)
}

/// Splits text into the words that can be searched for: letters and digits, folded.
///
/// What is joined by a hyphen, an underscore or a full stop, as `reliable-support`, gives its parts
/// and the whole. Scripts without spaces give pairs of neighbours. A browser splits queries in the
/// same way.
struct WordScanner {
  /// Longer words are cut; a browser cuts the words of a query as well.
  static let longest = 60

  /// Room for a whole of which the last part is as long as a word may be.
  private var word: [UInt8] = Array(repeating: 0, count: 2 * longest + 8)
  private var count = 0
  /// Where the part after the last joiner begins.
  private var part = 0
  /// The letter before in a run without spaces.
  private var gram: Unicode.Scalar?
  private var isCut = false

  /// - Parameter isHTML: whether tags are skipped and references to characters are read.
  mutating func scan<Sink: WordSink>(
    _ bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool, into sink: inout Sink
  ) {
    var index = 0
    while index < bytes.count {
      // Most words are short, of small letters, and end at a space.
      if count == 0, gram == nil {
        let end = endOfPlainWord(bytes, from: index)
        if end > index {
          sink.add(UnsafeBufferPointer(rebasing: bytes[index..<end]))
          index = end + 1
          continue
        }
      }
      index = step(bytes, at: index, isHTML: isHTML, &sink)
    }
    end(&sink)
  }

  /// Takes what begins at a byte.
  ///
  /// - Returns: where it ends.
  private mutating func step<Sink: WordSink>(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isHTML: Bool, _ sink: inout Sink
  ) -> Int {
    let byte = bytes[index]
    let folded = byte.foldedForSearch
    if folded != 0 {
      if gram != nil { end(&sink) }
      append(folded)
      return index + 1
    }
    if byte >= 0x80 { return index + take(bytes, at: index, &sink) }
    if isHTML, byte == UInt8(ascii: "<") {
      let tag = HTMLTag(bytes, at: index)
      if !tag.isInline { end(&sink) }
      return tag.end
    }
    if isHTML, byte == UInt8(ascii: "&") {
      end(&sink)
      return endOfCharacterReference(bytes, at: index)
    }
    if count > 0, isJoiner(byte), count < Self.longest - 12, index + 1 < bytes.count,
      bytes[index + 1].foldedForSearch != 0 || bytes[index + 1] >= 0x80
    {
      join(byte, &sink)
    } else {
      end(&sink)
    }
    return index + 1
  }

  /// Where a word of ASCII's small letters and digits ends that begins at a byte and is followed by
  /// white space or a comma; the byte itself where there is none.
  private func endOfPlainWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isSmallForSearch { end += 1 }
    guard end < bytes.count, end - start <= Self.longest else { return start }
    switch bytes[end] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: ","): return end
    default: return start
    }
  }

  private mutating func append(_ byte: UInt8) {
    if count - part < Self.longest, !isCut {
      word[count] = byte
      count += 1
    } else {
      isCut = true
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard let encoded = UTF8.encode(scalar), !isCut,
      count - part + encoded.count <= Self.longest
    else {
      isCut = true
      return
    }
    for byte in encoded {
      word[count] = byte
      count += 1
    }
  }

  /// - Returns: the length of the scalar.
  private mutating func take<Sink: WordSink>(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ sink: inout Sink
  ) -> Int {
    let (scalar, length) = decodeScalar(bytes, at: index)
    switch Letter(scalar) {
    case .letter(let letter):
      if gram != nil { end(&sink) }
      append(letter)
    case .pair(let first, let second):
      if gram != nil { end(&sink) }
      append(first)
      append(second)
    case .mark: break
    case .gram(let letter):
      if let before = gram {
        count = 0
        append(before)
        append(letter)
        give(0..<count, &sink)
        count = 0
      } else {
        end(&sink)
      }
      gram = letter
    case .separator: end(&sink)
    }
    return length
  }

  private mutating func join<Sink: WordSink>(_ joiner: UInt8, _ sink: inout Sink) {
    give(part..<count, &sink)
    word[count] = joiner
    count += 1
    part = count
    isCut = false
  }

  private mutating func end<Sink: WordSink>(_ sink: inout Sink) {
    if let last = gram {
      gram = nil
      append(last)
    }
    if count > 0 {
      give(part..<count, &sink)
      if part > 0, part < count, count <= Self.longest { give(0..<count, &sink) }
    }
    count = 0
    part = 0
    isCut = false
  }

  private func give<Sink: WordSink>(_ range: Range<Int>, _ sink: inout Sink) {
    guard !range.isEmpty else { return }
    word.withUnsafeBufferPointer { sink.add(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func isJoiner(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}

extension UInt8 {
  fileprivate var isSmallForSearch: Bool { self &- 0x61 < 26 || self &- 0x30 < 10 }

  /// The folded form of ASCII's letters and digits, 0 for everything else.
  fileprivate var foldedForSearch: UInt8 {
    isSmallForSearch ? self : self &- 0x41 < 26 ? self | 0x20 : 0
  }
}

/// The scalar that begins at a byte, and how many bytes it takes; U+FFFD for what is not UTF-8.
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
  let first = bytes[index]
  let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard index + length <= bytes.count else { return ("\u{FFFD}", 1) }
  var value = UInt32(first) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
  for offset in 1..<max(length, 1) {
    value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
