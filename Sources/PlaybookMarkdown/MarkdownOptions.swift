/// How a body is read; the same for all pages of a run.
package struct MarkdownOptions: Sendable, Equatable {
  /// Passes raw HTML through, except scripts, styles and event handlers. A command-line flag only.
  package var passesRawHTML = false
  /// The schemes of links to facts: the kinds' singulars.
  package var factSchemes: Set<String> = []
  /// Ids that the theme needs for itself, which no heading or raw HTML may take.
  package var reservedIDs: Set<String> = []
  /// Writes raw HTML byte for byte and heading tags without ids, as the CommonMark examples have
  /// it. For tests; no command sets it.
  package var isVerbatim = false
  /// Makes links of bare addresses. For tests of what it changes; no command switches it off.
  package var linksBareAddresses = true

  package init() {}
}
