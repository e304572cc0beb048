/// The HTML of all pages of one structure, with gaps where their texts stand.
///
/// It was written once by the library; filling it is joining bytes.
final class Skeleton: Sendable {
  enum Escaping: Sendable {
    case escaped
    /// Markup as it is; anything else is escaped all the same.
    case raw
    /// An address; nothing where the value is none.
    case address
  }

  enum Step: Sendable {
    /// A range of ``texts``.
    case text(Range<Int>)
    /// One of the texts of the current entry of a list, or of the page.
    case leaf(list: Int, index: Int, Escaping)
    /// A list in the current entry of another, with what is written for each kind of entry.
    case list(Int, around: Int, kinds: [[Step]])
  }

  let texts: [UInt8]
  let steps: [Step]

  /// Reads what the library wrote for a layout.
  ///
  /// - Parameter layoutTexts: what the numbers in it stand for.
  init(reading output: String, with layoutTexts: [[UInt8]]) {
    var reader = MarkReader(output, layoutTexts)
    steps = reader.steps()
    texts = reader.texts
  }
}

/// Reads the marks in what the library wrote.
private struct MarkReader {
  private let bytes: [UInt8]
  private let layoutTexts: [[UInt8]]
  private var offset = 0
  private(set) var texts: [UInt8] = []

  init(_ output: String, _ layoutTexts: [[UInt8]]) {
    bytes = Array(output.utf8)
    self.layoutTexts = layoutTexts
  }

  /// Everything up to the end of the current entry or list.
  mutating func steps() -> [Skeleton.Step] {
    var steps: [Skeleton.Step] = []
    while offset < bytes.count, bytes[offset] != Mark.entry, bytes[offset] != Mark.listEnd {
      let mark = bytes[offset]
      let content = content()
      switch mark {
      case Mark.text: addText(content, to: &steps)
      case Mark.escaped: addLeaf(content, .escaped, to: &steps)
      case Mark.raw: addLeaf(content, .raw, to: &steps)
      case Mark.address: addLeaf(content, .address, to: &steps)
      case Mark.listStart:
        var kinds: [[Skeleton.Step]] = []
        while offset < bytes.count, bytes[offset] == Mark.entry {
          _ = self.content()
          kinds.append(self.steps())
        }
        _ = self.content()  // the end of the list
        guard let (list, around) = pair(content), !kinds.isEmpty else { continue }
        steps.append(.list(list, around: around, kinds: kinds))
      default: continue
      }
    }
    return steps
  }

  /// What stands between the mark at the offset and its end; moves behind it.
  private mutating func content() -> Range<Int> {
    let start = min(offset + 1, bytes.count)
    let end = bytes[start...].firstIndex(of: Mark.end) ?? bytes.count
    offset = min(end + 1, bytes.count)
    return start..<end
  }

  private mutating func addText(_ content: Range<Int>, to steps: inout [Skeleton.Step]) {
    guard let number = number(bytes[content]), layoutTexts.indices.contains(number) else {
      return
    }
    append(layoutTexts[number], to: &steps)
  }

  /// Joins what stands directly behind another text of the same steps.
  private mutating func append(_ text: some Collection<UInt8>, to steps: inout [Skeleton.Step]) {
    let start = texts.count
    texts += text
    if case .text(let last)? = steps.last, last.upperBound == start {
      steps[steps.count - 1] = .text(last.lowerBound..<texts.count)
    } else {
      steps.append(.text(start..<texts.count))
    }
  }

  private mutating func addLeaf(
    _ content: Range<Int>, _ escaping: Skeleton.Escaping, to steps: inout [Skeleton.Step]
  ) {
    if let (list, index) = pair(content) {
      steps.append(.leaf(list: list, index: index, escaping))
    } else if bytes[content].elementsEqual("true".utf8)
      || bytes[content].elementsEqual("false".utf8)
    {
      append(bytes[content], to: &steps)
    }
    // Anything else is a name without a value, or a list or record that the author of a page gave
    // where the template wants a text: it prints nothing.
  }

  private func pair(_ content: Range<Int>) -> (Int, Int)? {
    guard let dot = bytes[content].firstIndex(of: UInt8(ascii: ".")),
      let first = number(bytes[content.lowerBound..<dot]),
      let second = number(bytes[(dot + 1)..<content.upperBound])
    else { return nil }
    return (first, second)
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }
}
