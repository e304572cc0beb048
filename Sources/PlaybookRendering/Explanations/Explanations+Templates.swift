internal import PlaybookDiagnostics

/// What is found where a template asks for what is not there.
extension Explanation {
  static let templateSyntax = Explanation(
    rationale: "A template that cannot be read cannot write a page.",
    remedy: "Close every section by its name, in the order in which they were opened.",
    accepted: [
      """
      -- templates/layouts/page.mustache --
      {{#has_description}}<p>{{description}}</p>{{/has_description}}
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/page.mustache --
      {{#¶has_description}}<p>{{description}}</p>
      -- content/costs.md --
      # Costs
      """
    ])

  static let unknownName = Explanation(
    rationale: """
      Mustache prints nothing for a name that does not exist, so a slip of the pen would be a hole \
      in every page.
      """,
    remedy: "Correct the name; the manual's page on templates lists the fields of every layout.",
    accepted: [
      """
      -- templates/layouts/page.mustache --
      <h1>{{title}}</h1>
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/page.mustache --
      <h1>{{¶titel}}</h1>
      -- content/costs.md --
      # Costs
      """
    ])

  static let unknownPartial = Explanation(
    rationale: "A partial that is not there leaves a hole in every page.",
    remedy: "Correct the name, or write the file `templates/partials/NAME.mustache`.",
    accepted: [
      """
      -- templates/layouts/page.mustache --
      {{>notice}}
      -- templates/partials/notice.mustache --
      <p>Invented.</p>
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/page.mustache --
      {{>¶notice}}
      -- content/costs.md --
      # Costs
      """
    ])

  static let partialCycle = Explanation(
    rationale: "A partial that includes itself would never come to an end.",
    remedy: "Remove one of the steps of the circle; the message names them.",
    accepted: [
      """
      -- templates/layouts/page.mustache --
      {{>notice}}
      -- templates/partials/notice.mustache --
      <p>Invented.</p>
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/page.mustache --
      {{>notice}}
      -- templates/partials/notice.mustache --
      <p>Invented.</p>
      {{>¶notice}}
      -- content/costs.md --
      # Costs
      """
    ])

  static let notASection = Explanation(
    rationale: """
      A text counts as true even where it is empty, so a section over it would always be shown.
      """,
    remedy: "Use the flag that goes with it, such as `has_description`.",
    accepted: [
      """
      -- templates/layouts/page.mustache --
      {{#has_description}}<p>{{description}}</p>{{/has_description}}
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/page.mustache --
      {{#¶title}}<h1>{{title}}</h1>{{/title}}
      -- content/costs.md --
      # Costs
      """
    ])

  static let notAText = Explanation(
    rationale: "A list, a record or a flag has no text that could be printed.",
    remedy: "Open it as a section and print its fields.",
    accepted: [
      """
      -- templates/layouts/page.mustache --
      <p>{{site.title}}</p>
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/page.mustache --
      <p>{{¶site}}</p>
      -- content/costs.md --
      # Costs
      """
    ])

  static let unknownLayout = Explanation(
    rationale: "A page that asks for a layout that is not there cannot be written.",
    remedy: "Correct the name, or write the file `templates/layouts/NAME.mustache`.",
    accepted: [
      """
      -- templates/layouts/wide.mustache --
      <main>{{{body}}}</main>
      -- content/costs.md --
      ---
      template: wide
      ---
      # Costs
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ---
      template: ¶wide
      ---
      # Costs
      """
    ])

  static let missingLayout = Explanation(
    rationale: "Every kind of page needs a layout to be written with.",
    remedy: "Add the layout that the message names to `templates/layouts`.")

  static let unusedTemplate = Explanation(
    rationale: """
      A template that nothing uses is most often a misnamed one: the page that it is meant for \
      still looks as before.
      """,
    remedy: """
      Name a layout after the kind of page that it is for, or name it in a page's `template`; \
      include a partial, or remove the file.
      """,
    accepted: [
      """
      -- templates/layouts/wide.mustache --
      <main>{{{body}}}</main>
      -- content/costs.md --
      ---
      template: wide
      ---
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/wide.mustache --
      ¶<main>{{{body}}}</main>
      -- content/costs.md --
      # Costs
      """
    ])
}
