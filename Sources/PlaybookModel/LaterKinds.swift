extension EntityKind {
  /// Kinds of the model that this version does not read yet.
  ///
  /// Their data is passed over, and pages in their folders are ordinary pages whose fields nobody
  /// complains about, so that a playbook may hold them already. A kind leaves both lists when it
  /// becomes a case of `EntityKind`.
  package static let laterPlurals = [
    "commitments", "costs", "evaluations", "risks", "pilots", "decisions", "engagements",
    "projects", "measurements",
  ]

  /// The words by which links name the later kinds: `decision:0001-keep-the-desk`. Measurements
  /// have no ids.
  package static let laterSingulars = [
    "commitment", "cost", "evaluation", "risk", "pilot", "decision", "engagement", "project",
  ]
}
