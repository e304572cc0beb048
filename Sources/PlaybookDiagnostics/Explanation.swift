/// What people learn about one kind of finding: why it matters, how to put it right, examples.
package struct Explanation: Sendable, Hashable {
  /// Why anybody should care: one short paragraph of plain text.
  package let rationale: String
  /// How to put it right: one or two sentences in the imperative.
  package let remedy: String
  /// Files without the finding. A line `-- path --` opens a file.
  package let accepted: [String]
  /// Files with the finding, a `¶` before each place where it must be.
  package let rejected: [String]

  package init(
    rationale: String, remedy: String, accepted: [String] = [], rejected: [String] = []
  ) {
    self.rationale = rationale
    self.remedy = remedy
    self.accepted = accepted
    self.rejected = rejected
  }
}
