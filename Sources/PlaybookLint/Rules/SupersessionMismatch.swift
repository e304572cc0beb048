internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let supersessionMismatch = LintRule(
    "supersession-mismatch", .error,
    summary: "A decision has the status 'superseded' where another supersedes it, and only there",
    rationale: """
      The log is read by its statuses: a decision that was replaced and still reads as accepted \
      will be followed, and one that was replaced by nothing leaves a gap.
      """,
    remedy: """
      Set `status: superseded` on the older decision, and name it under `supersedes` of the newer \
      one.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/decisions/0001-keep-the-desk.yaml --
        status: superseded
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: accepted
        supersedes: [0001-keep-the-desk]
        """,
        // A proposal has not replaced anything yet.
        """
        -- content/data/decisions/0001-keep-the-desk.yaml --
        status: accepted
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: proposed
        supersedes: [0001-keep-the-desk]
        """,
        // A misspelt name is a mistake of its own.
        """
        -- content/data/decisions/0001-keep-the-desk.yaml --
        status: superseded
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: accepted
        supersedes: [0001-keep-desk]
        """,
      ],
      rejected: [
        """
        -- content/data/decisions/0001-keep-the-desk.yaml --
        status: ¶accepted
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: accepted
        supersedes: [0001-keep-the-desk]
        """,
        """
        -- content/data/decisions/0001-keep-the-desk.yaml --
        status: ¶superseded
        """,
      ])
  ) { playbook, _ in
    let supersession = Supersession(playbook.decisions)
    let ring = Set(supersession.cycles.joined().map(\.id))
    let claims = playbook.decisions.flatMap { $0.supersedes?.value ?? [] }
    let areAllKnown = playbook.knowsAll(.decision) && playbook.resolve(claims, to: .decision)
    return playbook.decisions.filter { !ring.contains($0.id) }.compactMap { decision in
      let claims = supersession.claims(on: decision.id)
      let status = decision.status
      if status.value == .superseded {
        guard claims.isEmpty, areAllKnown else { return nil }
        return Violation(
          "The status is 'superseded', but no decision supersedes '\(decision.id)'",
          at: status.position)
      }
      guard let claim = claims.first(where: \.isInForce) else { return nil }
      return Violation(
        "'\(claim.decision.id)' supersedes '\(decision.id)', but its status is "
          + "'\(status.value.rawValue)'",
        at: status.position, notes: [.init("it is superseded here", at: claim.target.position)])
    }
  }
}

extension Supersession.Claim {
  /// True where the decision that makes it was taken, even if it was replaced later.
  fileprivate var isInForce: Bool {
    switch decision.status.value {
    case .accepted, .deprecated, .superseded: true
    case .proposed, .rejected: false
    }
  }
}
