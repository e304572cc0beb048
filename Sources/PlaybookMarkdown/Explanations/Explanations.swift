internal import PlaybookDiagnostics

/// What is found in Markdown.
extension Explanation {
  static let limitExceeded = Explanation(
    rationale: """
      Sizes, depths and counts have limits far above what people write, so that no file can make a \
      build hang or fill the machine. The manual's page on limits has them all.
      """,
    remedy: "Divide the file, or take what is nested too deeply apart.")

  static let nulCharacter = Explanation(
    rationale: """
      A NUL is no character of any language. It comes from a broken program, and other programs \
      stop reading at it.
      """,
    remedy: "Delete it; it stands at the place that is named, and editors may not show it.",
    accepted: [
      """
      -- content/costs.md --
      What we pay.
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      What we¶\u{0} pay.
      """
    ])

  static let rawHTML = Explanation(
    rationale: """
      A page may hold simple HTML. What could run a script, load something from elsewhere or \
      change how the site looks is taken out, because pages come from many hands.
      """,
    remedy: """
      Write it as Markdown. Whoever runs the build and trusts all authors may let more through \
      with the flag `--raw-html`.
      """,
    accepted: [
      """
      -- content/costs.md --
      <details><summary>More</summary>What we pay.</details>
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ¶<iframe src="https://example.org/chart"></iframe>
      """
    ])

  static let urlScheme = Explanation(
    rationale: """
      A link of a scheme such as `javascript:` or `data:` can run code in the reader's browser.
      """,
    remedy: "Use `https:`, `http:`, `mailto:`, `tel:`, or the path of a file of the site.",
    accepted: [
      """
      -- content/costs.md --
      [The quote](https://example.org/quote)
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      [The quote](¶data:text/html,quote)
      """
    ])

  static let misplacedView = Explanation(
    rationale: """
      A view is a table or a chart as wide as the text. Within a sentence there is no place for it.
      """,
    remedy: "Give it a paragraph of its own, with an empty line above and below.",
    rejected: [
      """
      -- content/costs.md --
      It shows in ![the costs](¶view:costs) what we pay.
      """
    ])

  static let unknownFootnote = Explanation(
    rationale: "Readers would see the brackets and find no note.",
    remedy: "Define it on a line of its own, as `[^name]: The note.`, or correct its name.",
    accepted: [
      """
      -- content/costs.md --
      We pay too much.[^quote]

      [^quote]: By the quote of March.
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      We pay too much.[^march] Still.¶[^april]

      [^march]: By the quote of March.
      """
    ])

  static let unusedFootnote = Explanation(
    rationale: "A note that nothing refers to is not shown, and its author may not know.",
    remedy: "Refer to it in the text as `[^name]`, or remove it.",
    accepted: [
      """
      -- content/costs.md --
      We pay too much.[^quote]

      [^quote]: By the quote of March.
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      We pay too much.

      ¶[^quote]: By the quote of March.
      """
    ])

  static let duplicateFootnote = Explanation(
    rationale: "Of two notes with one name only the first is shown.",
    remedy: "Rename the second, and refer to it by its new name.",
    accepted: [
      """
      -- content/costs.md --
      We pay too much.[^march] Still.[^april]

      [^march]: By the quote of March.
      [^april]: By the quote of April.
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      We pay too much.[^quote]

      [^quote]: By the quote of March.
      ¶[^quote]: By the quote of April.
      """
    ])

  static let duplicateAnchor = Explanation(
    rationale: """
      A link to `#name` leads to the first part of that name. The second cannot be linked to, so \
      it gets another name than its author chose.
      """,
    remedy: "Choose another id for one of the two.",
    accepted: [
      """
      -- content/costs.md --
      ## In March {#march}

      ## In April {#april}
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ## In March {#quote}

      ## In April ¶{#quote}
      """
    ])
}
