internal import PlaybookAnalysis
internal import PlaybookModel

extension ViewCell {
  /// A day, on one line.
  static func day(_ day: Day) -> ViewCell {
    .text(day.inWords.replacing(" ", with: "\u{A0}"))
  }

  /// A day, and that it is over where it should not be.
  static func day(_ day: Day, isOver: Bool, _ word: String) -> ViewCell {
    isOver ? .stack([.day(day), .pill(Pill(word: word, tone: .bad))]) : .day(day)
  }
}

extension LinkScope {
  /// What an option is called within a sentence.
  func name(of alternative: Alternative) -> String {
    let title = playbook.title(of: alternative)
    return switch alternative {
    case .vendor: title
    case .inHouse, .doNothing: title.prefix(1).lowercased() + title.dropFirst()
    }
  }
}
