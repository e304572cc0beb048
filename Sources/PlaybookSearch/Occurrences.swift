/// Where a word stands on a page and how often, in one byte.
struct Occurrences: Equatable {
  private var bits: UInt8 = 0

  enum Field {
    case title
    /// Identifiers, which count as much as a title.
    case id
    case heading, description, text
  }

  init() {}

  init(_ field: Field) { add(field) }

  mutating func add(_ field: Field) {
    switch field {
    case .text: if bits & 7 < 7 { bits += 1 }
    case .heading: if bits >> 3 & 3 < 3 { bits += 8 }
    case .description: bits |= 32
    case .title: bits |= 64
    case .id: bits |= 128
    }
  }

  var isInTitle: Bool { bits & 0xC0 != 0 }

  /// The weighted count: a title or an id counts eight times, a heading thrice, a description
  /// twice.
  var weight: Int {
    Int(bits & 7) + 3 * Int(bits >> 3 & 3) + (bits & 32 == 0 ? 0 : 2) + (isInTitle ? 8 : 0)
  }

  /// How well a page answers this word alone, 1 to 63.
  ///
  /// More occurrences count less and less, and on a long page less than on a short one, as in
  /// BM25F. A word of the title beats any number in the text; the fewer words the title has, the
  /// more.
  ///
  /// - Parameters:
  ///   - length: the page's words.
  ///   - average: the words of the site's average page.
  ///   - titleWords: how many words the page's title has.
  func score(length: Int, average: Int, titleWords: Int) -> Int {
    let relative = min(400, length * 100 / max(1, average))
    let saturation = weight * 3100 / max(1, weight * 100 + 48 + relative * 72 / 100)
    let title = isInTitle ? 20 + 12 / max(1, titleWords) : 0
    return max(1, min(63, saturation + title))
  }
}
