internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a commitment: one answer sheet.
enum CommitmentPage {
  static let fields = Fields<Commitment> {
    Field.ofEveryEntity
    Field.record("alternative", "Who answers", of: Link.fields) { sheet, scope in
      scope.link(to: sheet.alternative.value)
    }
    Field.text("asked", "When we asked") { sheet, _ in sheet.asked.value.inWords }
    Field.text("can_count", "How many targets it says it can meet") { it, _ in it.count(of: .can) }
    Field.text("partly_count", "How many in part") { it, _ in it.count(of: .partly) }
    Field.text("cannot_count", "How many not") { it, _ in it.count(of: .cannot) }
    Field.text("unanswered_count", "How many without a reply") { it, _ in
      it.count(of: .unanswered)
    }
  }

  static let details = Fields(fields) {
    Field.list("answers", "The answers, in the order of the file", of: AnswerFields.fields) {
      sheet, _ in sheet.answers
    }
    Field.list("results", "The same against what we want and what came", of: JudgedPromise.fields) {
      sheet, scope in
      sheet.answers.compactMap { answer in
        scope.figures.commitments[sheet.alternative.value, answer.keyResult.value].map {
          JudgedPromise(answer: $0, page: sheet.reference)
        }
      }
    }
  }
}

extension Commitment {
  fileprivate func count(of reply: Reply) -> String {
    String(answers.count { $0.reply.value == reply })
  }
}
