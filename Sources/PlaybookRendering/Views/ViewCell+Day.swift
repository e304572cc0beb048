internal import PlaybookAnalysis
internal import PlaybookModel

extension ViewCell {
  /// A day, on one line.
  static func day(_ day: Day) -> ViewCell {
    .value(.day(day), .text(day.inWords.replacing(" ", with: "\u{A0}")))
  }

  /// A day, and what is to be said of it.
  static func day(_ day: Day, _ pill: Pill?) -> ViewCell {
    pill.map { .stack([.day(day), .pill($0)]) } ?? .day(day)
  }
}

extension LinkScope {
  /// What an option is called within a sentence.
  func name(of alternative: Alternative) -> String {
    let title = playbook.title(of: alternative)
    return switch alternative {
    case .vendor: title
    case .inHouse, .doNothing: title.lowercasedFirst
    }
  }

  /// What several are called within a sentence, one after the other.
  func names(of alternatives: [Alternative]) -> String {
    alternatives.map { name(of: $0) }.joined(separator: ", ")
  }
}

extension Alternative {
  /// A verb of which it is the subject: a vendor costs, our own people cost.
  func verb(_ one: String, _ several: String) -> String { self == .inHouse ? several : one }
}
