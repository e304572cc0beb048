internal import PlaybookDiagnostics
package import PlaybookModel

/// An answer with the measured key result that it is about, by which it can be judged.
package struct JudgedAnswer: Sendable {
  package let entry: AnswerTable.Entry
  package let result: MeasuredKeyResult

  package var alternative: Alternative { entry.sheet.alternative.value }
  package var answer: Commitment.Answer { entry.answer }

  /// True where the answer's value is as good as the target, or better; nothing without a value.
  package var meetsTarget: Bool? {
    answer.value.map { result.meets($0.value, result.measured.target.value) }
  }
}

extension Figures {
  /// Every first answer about a measured key result, in the order of objectives and of sheets.
  package var judgedAnswers: [JudgedAnswer] {
    keyResults.flatMap { result in
      answers.all(about: result.reference).map { JudgedAnswer(entry: $0, result: result) }
    }
  }
}

extension Metric.Direction {
  /// True where a value is better than another, and not equal to it.
  package func isBetter(_ value: DecimalNumber, than other: DecimalNumber) -> Bool {
    !isAtLeastAsGood(other, as: value)
  }
}
