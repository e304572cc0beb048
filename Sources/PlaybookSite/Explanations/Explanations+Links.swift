internal import PlaybookDiagnostics

/// What is found where links are followed.
extension Explanation {
  static let deadLink = Explanation(
    rationale: """
      A link that leads nowhere costs every reader who follows it, and says that a page is not \
      looked after. Links to files of the site and to drafts are checked; other sites are not.
      """,
    remedy: """
      Correct the path, which begins at the file's own folder, or with `/` at `content/`. For a \
      draft, publish it or remove the link.
      """,
    accepted: [
      """
      -- content/index.md --
      What we pay: [costs](costs.md).
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- content/index.md --
      What we pay: [costs](¶prices.md).
      -- content/costs.md --
      # Costs
      """
    ])

  static let deadAnchor = Explanation(
    rationale: """
      The page is there, but not the part of it that the link means: readers land at its top and \
      have to search.
      """,
    remedy: """
      Correct what stands behind `#`: a heading in lower case with hyphens for spaces, or the id \
      that it has been given as `{#id}`.
      """,
    accepted: [
      """
      -- content/index.md --
      [What we pay](costs.md#in-march)
      -- content/costs.md --
      ## In March
      """
    ],
    rejected: [
      """
      -- content/index.md --
      [What we pay](¶costs.md#in-april)
      -- content/costs.md --
      ## In March
      """
    ])

  static let linkCase = Explanation(
    rationale: """
      On some systems `Costs.md` and `costs.md` are one file and on others two. The link works \
      here, and would not on a code host.
      """,
    remedy: "Write the link in the letter case of the file's name.",
    accepted: [
      """
      -- content/index.md --
      [What we pay](costs.md)
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- content/index.md --
      [What we pay](¶Costs.md)
      -- content/costs.md --
      # Costs
      """
    ])

  static let unknownView = Explanation(
    rationale: "Readers would find an empty place where a table or a chart is promised.",
    remedy: "Correct the view's name, or remove the image.",
    rejected: [
      """
      -- content/costs.md --
      ![What we pay](¶view:no-such-view)
      """
    ])
}
