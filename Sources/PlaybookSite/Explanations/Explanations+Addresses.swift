internal import PlaybookDiagnostics

/// What is found where pages get their addresses.
extension Explanation {
  static let addressClash = Explanation(
    rationale: """
      Only one file can stand at an address. Names that differ in letter case alone, or in how an \
      accent is written, are one name on many systems, so such a site would break on moving.
      """,
    remedy: "Rename one of the two files, give one a `slug`, or remove the redirect.",
    accepted: [
      """
      -- content/costs.md --
      ---
      redirect_from: [/prices/]
      ---
      # Costs
      -- content/quotes.md --
      # Quotes
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ---
      redirect_from: [¶/quotes/]
      ---
      # Costs
      -- content/quotes.md --
      # Quotes
      """
    ])

  static let pathLeavesSite = Explanation(
    rationale: """
      An address that is written by hand becomes a file of the output. It has to stay inside, or a \
      page could overwrite what is not the site's.
      """,
    remedy: """
      Write a `slug` as one plain name, and an old address as a path from the site's root.
      """,
    accepted: [
      """
      -- content/costs.md --
      ---
      slug: prices
      ---
      # Costs
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ---
      slug: ¶../prices
      ---
      # Costs
      """
    ])

  static let unsafeName = Explanation(
    rationale: """
      Some names cannot be written on every system, such as `aux` or `a:b` on Windows, and some \
      look like another name. The site would build here and fail elsewhere.
      """,
    remedy: "Rename the file or the folder.",
    accepted: [
      """
      -- content/auxiliary.md --
      # What helps
      """
    ],
    rejected: [
      """
      -- content/aux.md --
      ¶# What helps
      """
    ])

  static let twoIndexes = Explanation(
    rationale: """
      `index.md` and `README.md` both want to be the page of their folder, and only one can.
      """,
    remedy: "Rename one of them, or merge the two.",
    accepted: [
      """
      -- content/costs/index.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- content/costs/index.md --
      # Costs
      -- content/costs/README.md --
      ¶# About costs
      """
    ])

  static let slugWithoutEffect = Explanation(
    rationale: "The home page stands at the site's own address, which has no part to replace.",
    remedy: "Remove `slug` from the home page.",
    accepted: [
      """
      -- content/index.md --
      ---
      title: Our playbook
      ---
      """
    ],
    rejected: [
      """
      -- content/index.md --
      ---
      title: Our playbook
      slug: ¶home
      ---
      """
    ])

  static let unknownNavigationPath = Explanation(
    rationale: "The navigation would have a gap where readers expect a page.",
    remedy: "Correct the path, which begins at `content/`, or remove it from `nav`.",
    accepted: [
      """
      -- content/playbook.yaml --
      nav: [index.md, costs.md]
      -- content/index.md --
      # Home
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- content/playbook.yaml --
      nav: [index.md, ¶prices.md]
      -- content/index.md --
      # Home
      -- content/costs.md --
      # Costs
      """
    ])

  static let tagSpelling = Explanation(
    rationale: """
      Tags that differ in letter case, or in signs that no address can hold, share one page, which \
      bears the name that is met first. The other spelling looks like another tag and is none.
      """,
    remedy: "Write the tag in one way everywhere.",
    accepted: [
      """
      -- content/costs.md --
      ---
      tags: [Service desk]
      ---
      # Costs
      -- content/quotes.md --
      ---
      tags: [Service desk]
      ---
      # Quotes
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ---
      tags: [Service desk]
      ---
      # Costs
      -- content/quotes.md --
      ---
      tags: [¶service-desk]
      ---
      # Quotes
      """
    ])
}
