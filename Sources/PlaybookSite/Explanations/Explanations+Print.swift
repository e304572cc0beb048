internal import PlaybookDiagnostics

/// What is found where the board pack is put together.
extension Explanation {
  static let packTooLarge = Explanation(
    rationale: """
      The board pack is one document that is read or printed from front to back. It holds at most \
      \(Pack.mostPages) pages and \(Pack.mostBytes >> 20) MiB of text; of a larger site somebody \
      has to choose.
      """,
    remedy: """
      List the pages and folders that belong in it under `print` in the settings, write \
      `print: false` in the front matter of folders that do not, or `print: false` in the settings \
      where no pack is wanted.
      """)

  static let unknownPrintPath = Explanation(
    rationale: "Readers of the board pack would miss a page without knowing it.",
    remedy: "Correct the path, which begins at `content/`, or remove it from `print`.",
    accepted: [
      """
      -- content/playbook.yaml --
      print: [index.md, costs.md]
      -- content/index.md --
      # Home
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- content/playbook.yaml --
      print: [index.md, ¶prices.md]
      -- content/index.md --
      # Home
      -- content/costs.md --
      # Costs
      """
    ])
}
