package import PlaybookDiagnostics

/// Reads one Markdown body, and reports what cannot be published as it is written.
///
/// A pure function, safe to run on many threads at once.
///
/// - Parameters:
///   - body: checked UTF-8 with LF line ends and no byte order mark.
///   - path: the file's path, for positions.
///   - firstLine: the 1-based line of the file on which the body begins.
package func parseMarkdown(
  _ body: ArraySlice<UInt8>, path: String, firstLine: Int, options: MarkdownOptions,
  reporting diagnostics: inout [Diagnostic]
) -> Document {
  Document()
}
