internal import PlaybookDiagnostics

/// What is found in files as such.
extension Explanation {
  static let notUTF8 = Explanation(
    rationale: """
      Text is read as UTF-8 and as nothing else. A file in another encoding would show wrong \
      letters to readers, without anybody noticing here.
      """,
    remedy: """
      Save the file as UTF-8 in your editor. On a command line, \
      `iconv -f latin1 -t utf-8 old.md > new.md` turns a Western European file into one.
      """)

  static let frontMatterOpen = Explanation(
    rationale: """
      A page whose first line is `---` begins with front matter, which a second `---` ends. \
      Without that line nobody can tell fields from text.
      """,
    remedy: "Write `---` on a line of its own below the last field.",
    accepted: [
      """
      -- content/costs.md --
      ---
      title: Costs
      ---
      What we pay today.
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ¶---
      title: Costs

      What we pay today.
      """
    ])

  static let invalidYAML = Explanation(
    rationale: """
      Facts are read from plain YAML: maps, lists and texts. What only some programs understand, \
      such as tags, merge keys and a second document in one file, is refused, because it would \
      mean something else elsewhere.
      """,
    remedy: """
      Mend the line that is named; what is wrong often stands on the line before it. Put quotation \
      marks around a text that holds `: ` or begins with a sign.
      """,
    accepted: [
      """
      -- content/costs.md --
      ---
      tags: [cost, people]
      ---
      # Costs
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ---
      tags: [cost, people
      ¶---
      # Costs
      """
    ])

  static let duplicateKey = Explanation(
    rationale: """
      A map with the same key twice has two answers to one question. Most programs silently keep \
      the last one, and whoever wrote the first never learns of it.
      """,
    remedy: "Remove one of the two lines, or give the second another key.",
    accepted: [
      """
      -- content/costs.md --
      ---
      title: Costs
      description: What we pay today.
      ---
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ---
      title: Costs
      ¶title: What we pay today
      ---
      """
    ])

  static let malformedTable = Explanation(
    rationale: """
      Measurements are read by their columns. In a table whose rows have another number of cells \
      than its header, values would land in the wrong column.
      """,
    remedy: """
      Begin the file with `date,metric,subject,value,n,note`, in any order, and give every row as \
      many cells. Put a cell with a comma into quotation marks.
      """,
    accepted: [
      """
      -- content/data/measurements.csv --
      date,metric,value
      2026-03-31,csat,4.2
      -- content/data/metrics.yaml --
      csat:
        unit: points
        direction: increase
        definition: The mean answer to one question after a ticket.
        cadence: 1M
        source: survey
      """
    ],
    rejected: [
      """
      -- content/data/measurements.csv --
      date,metric,¶vlaue
      2026-03-31,csat,4.2
      """
    ])

  static let unknownKind = Explanation(
    rationale: """
      Files and folders below `content/data/` are named after the kind of facts that they hold. A \
      file of another name would be read by nothing.
      """,
    remedy: """
      Name the file after a kind, as in `vendors.yaml` or `vendors/sierra-verde.yaml`. Move a file \
      that is published as it is out of `data/`.
      """,
    accepted: [
      """
      -- content/data/motives.yaml --
      save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
      """
    ],
    rejected: [
      """
      -- content/data/motivs.yaml --
      ¶save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
      """
    ])

  static let allowanceWithoutReason = Explanation(
    rationale: """
      A comment that accepts a finding is a decision. Without its reason nobody can tell later \
      whether it still holds.
      """,
    remedy: "Write the reason behind a colon: `allow CODE: reason`.",
    accepted: [
      """
      -- content/costs.md --
      [The quote](#later) <!-- allow dead-anchor: the section comes with the quote -->
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      [The quote](#later) <!-- allow ¶dead-anchor -->
      """
    ])

  static let unusedAllowance = Explanation(
    rationale: """
      A comment that accepts what is not found misleads: it looks as if something were wrong \
      there, and it would hide the finding should it come.
      """,
    remedy: "Remove the comment, or move it to the line that it is about.",
    accepted: [
      """
      -- content/costs.md --
      [The quote](#later) <!-- allow dead-anchor: the section comes with the quote -->
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      The quote <!-- allow ¶dead-anchor: the section comes with the quote -->
      """
    ])
}
