internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let vendorNotAsked = LintRule(
    "vendor-not-asked", .warning,
    summary: "Every vendor of an evaluation was asked about every target",
    rationale: """
      A target that a vendor never saw is ours alone: where it is missed, we did not ask. To ask \
      costs a letter, and a no is worth as much as a yes.
      """,
    remedy: """
      Show the vendor the key results and write what it says to its commitments; `unanswered` \
      where it does not reply.
      """,
    examples: Examples(
      accepted: [
        // To be asked is enough; what it says is another matter.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate]
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: 92 }
          reliable-support/first-response: { answer: unanswered }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
        // A key result that is not measured, or belongs to another function, is not asked about.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate]
        -- content/data/objectives/ready-to-leave.yaml --
        function: it-support
        key_results: { exit-drill: { done: no } }
        -- content/data/objectives/fewer-errors.yaml --
        function: accounting
        key_results: { errors: { metric: errors, baseline: 12, target: 3 } }
        -- content/data/metrics/errors.yaml --
        direction: decrease
        \(SharedExamples.vendors)
        """,
        // A misspelt name is a mistake of its own: this sheet may be that of northgate.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate]
        -- content/data/commitments/northgate.yaml --
        alternative: northgat
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate]
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: 92 }
          reliable-support/first-respons: { answer: can, value: 30 }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, ¶northgate, ¶sierra-verde]
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: 92 }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """
      ])
  ) { playbook, figures in
    // A sheet that could not be read, or names nobody, may be that of any vendor.
    guard playbook.knowsAll(.commitment),
      playbook.commitments.allSatisfy({ playbook.mayExist($0.alternative.value) })
    else { return [] }
    return playbook.evaluations.flatMap { evaluation in
      let asked = figures.countingKeyResults(for: evaluation.function.value)
      return evaluation.alternatives.value.compactMap { alternative -> Violation? in
        guard playbook.isReadVendor(alternative.value),
          playbook.knowsAllAnswers(of: alternative.value)
        else { return nil }
        let missing = asked.filter { figures.answers[alternative.value, $0.reference] == nil }
        guard !missing.isEmpty else { return nil }
        return Violation(
          "'\(alternative.value)' was not asked about "
            + missing.map(\.reference.description).quotedList,
          at: alternative.position)
      }
    }
  }
}

extension Playbook {
  fileprivate func isReadVendor(_ alternative: Alternative) -> Bool {
    guard case .vendor(let id) = alternative else { return false }
    return find(Vendor.self, id) != nil
  }

  /// True where each of its answers is about a key result that may be there.
  fileprivate func knowsAllAnswers(of alternative: Alternative) -> Bool {
    commitments.filter { $0.alternative.value == alternative }.flatMap(\.answers)
      .allSatisfy { mayExist($0.keyResult.value) }
  }
}
