internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let commitmentBelowTarget = LintRule(
    "commitment-below-target", .warning,
    summary: "What a vendor commits to reaches the target",
    rationale: """
      The vendor told us that it will fall short. That is honest and useful: either the target is \
      too high, or this is the wrong vendor for it, and it is cheaper to find out which before \
      signing.
      """,
    remedy: """
      Talk to the vendor about what it would take, or lower the `target` if the market says that \
      it is too high.
      """,
    examples: Examples(
      accepted: [
        // Equal is enough, whatever the word.
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: partly, value: 92.0 }
          reliable-support/first-response: { answer: partly, value: 25 }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
        // Nothing is wanted of a vendor that was rejected, and of ourselves we know.
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers: { reliable-support/resolved: { answer: partly, value: 85 } }
        -- content/data/vendors/northgate.yaml --
        status: rejected
        -- content/data/commitments/in-house.yaml --
        alternative: in-house
        answers: { reliable-support/resolved: { answer: partly, value: 85 } }
        \(SharedExamples.targets)
        """,
      ],
      rejected: [
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: partly, value: ¶90 }
          reliable-support/first-response: { answer: partly, value: ¶45 }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """
      ])
  ) { playbook, figures in
    figures.judgedAnswers.compactMap { judged in
      guard judged.answer.reply.value == .partly, let value = judged.answer.value,
        case .vendor(let id) = judged.alternative, let vendor = playbook.find(Vendor.self, id),
        !vendor.status.value.isOut, judged.meetsTarget == false
      else { return nil }
      let target = judged.result.measured.target
      return Violation(
        "'\(id)' commits to \(value.value); the target is \(target.value)", at: value.position,
        restsOn: [target.position], notes: [.init("the target is set here", at: target.position)])
    }
  }
}
