internal import PlaybookDiagnostics

/// What is found where a template could let content run code.
extension Explanation {
  static let unescapedText = Explanation(
    rationale: """
      Three braces write a value as it is. For a text from a page that would let its author put \
      markup, and with it scripts, into the site.
      """,
    remedy: "Write two braces; three are for values that are markup already, such as `body`.",
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
      <h1>{{{¶title}}}</h1>
      -- content/costs.md --
      # Costs
      """
    ])

  static let escapedMarkup = Explanation(
    rationale: "Two braces escape: readers would see the tags instead of what they mean.",
    remedy: "Write three braces for a value that is markup.",
    accepted: [
      """
      -- templates/layouts/page.mustache --
      <main>{{{body}}}</main>
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/page.mustache --
      <main>{{¶body}}</main>
      -- content/costs.md --
      # Costs
      """
    ])

  static let unsafeContext = Explanation(
    rationale: """
      Escaping makes a value safe in text and in quoted attributes. In a script, a style, an \
      unquoted attribute or the name of a tag it does not.
      """,
    remedy:
      "Move the value into text or into a quoted attribute, and let the script read it there.",
    accepted: [
      """
      -- templates/layouts/page.mustache --
      <main data-title="{{title}}"></main>
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/page.mustache --
      <script>let title = "{{¶title}}"</script>
      -- content/costs.md --
      # Costs
      """
    ])

  static let unsafeURL = Explanation(
    rationale: """
      In `href` and `src` a text could be `javascript:…`. Only values that were made as addresses \
      may stand there.
      """,
    remedy: "Use a field that is an address.",
    accepted: [
      """
      -- templates/layouts/page.mustache --
      <a href="https://example.org/">{{title}}</a>
      -- content/costs.md --
      # Costs
      """
    ],
    rejected: [
      """
      -- templates/layouts/page.mustache --
      <a href="{{¶title}}">Costs</a>
      -- content/costs.md --
      # Costs
      """
    ])

  static let dynamicPartial = Explanation(
    rationale: """
      If data could choose a partial, nobody could know before the build which templates are used, \
      and none could be checked.
      """,
    remedy: "Include each partial by its name, in a section over a flag.",
    rejected: [
      """
      -- templates/layouts/page.mustache --
      {{>¶*title}}
      -- content/costs.md --
      # Costs
      """
    ])

  static let templatePragma = Explanation(
    rationale: """
      Other delimiters or another escaping would change what every following tag means, and with \
      it what is safe.
      """,
    remedy: "Remove the tag.",
    rejected: [
      """
      -- templates/layouts/page.mustache --
      ¶{{=<% %>=}}
      -- content/costs.md --
      # Costs
      """
    ])

  static let templateDepth = Explanation(
    rationale: """
      Sections and partials may stand in one another only so deep, so that no template can make a \
      build hang. The manual's page on limits has the numbers.
      """,
    remedy: "Flatten the template.")
}
