internal import PlaybookDiagnostics
package import PlaybookModel

/// What alternatives have answered about key results; of two answers to one question the first
/// counts, and a rule reports the second.
package struct AnswerTable: Sendable {
  /// An answer with the sheet that it stands on.
  package struct Entry: Sendable {
    package let sheet: Commitment
    package let answer: Commitment.Answer
  }

  private struct Key: Hashable {
    let alternative: Alternative
    let keyResult: KeyResultReference
  }

  private var entries: [Key: Entry] = [:]
  private var byKeyResult: [KeyResultReference: [Entry]] = [:]

  init(_ sheets: [Commitment]) {
    for sheet in sheets {
      for answer in sheet.answers {
        let key = Key(alternative: sheet.alternative.value, keyResult: answer.keyResult.value)
        if entries[key] != nil { continue }
        let entry = Entry(sheet: sheet, answer: answer)
        entries[key] = entry
        byKeyResult[key.keyResult, default: []].append(entry)
      }
    }
  }

  package subscript(alternative: Alternative, keyResult: KeyResultReference) -> Entry? {
    entries[Key(alternative: alternative, keyResult: keyResult)]
  }

  /// Everybody's answers about a key result, in the order of the sheets.
  package func all(about keyResult: KeyResultReference) -> [Entry] {
    byKeyResult[keyResult] ?? []
  }
}
