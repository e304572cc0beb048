internal import PlaybookDiagnostics
package import PlaybookModel

extension Objective {
  /// True where the statement says nothing that could be false: without small words, nothing or
  /// only words like "better service" are left. The letter S of SMART asks for it.
  package var isVague: Bool {
    words(of: statement.value).allSatisfy { smallWords.contains($0) || vagueWords.contains($0) }
  }
}

/// The words of a text in lower case; a hyphen or an apostrophe inside belongs to a word.
private func words(of text: String) -> [Substring] {
  text.lowercased()
    .split { !$0.isPartOfWord && !"-'’".contains($0) }
    .compactMap { word in
      guard let first = word.firstIndex(where: \.isPartOfWord),
        let last = word.lastIndex(where: \.isPartOfWord)
      else { return nil }
      return word[first...last]
    }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}

private let smallWords = Set(
  """
  a an the to of and or for in on at by with our we us is are be that so it its as all every each
  more can will has have not no than
  """.split { $0.isWhitespace })

private let vagueWords = Set(
  """
  better best improve increase optimise optimize enhance excellent world-class leading great good
  quality performance efficiency service support more things everything
  """.split { $0.isWhitespace })
