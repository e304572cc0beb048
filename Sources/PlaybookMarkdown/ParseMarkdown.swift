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
  guard body.count <= Limits.bodyBytes else {
    diagnostics.append(
      Diagnostic(
        .limitExceeded, "The text is larger than 1 MiB, the limit for Markdown",
        at: SourcePosition(path: path, line: firstLine, column: 1)))
    return Document()
  }
  var bytes = Array(body)
  var input = InputGuard(bytes)
  let firstNUL = input.features.contains(.nul) ? bytes.firstIndex(of: 0) : nil
  if firstNUL != nil {
    bytes = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    input = InputGuard(bytes)
  }
  let text = SourceText(bytes: bytes, lineStarts: input.lineStarts)
  let places = SourcePlaces(path: path, firstLine: firstLine, original: text)
  if let firstNUL {
    diagnostics.append(
      Diagnostic(
        .nulCharacter, "The text holds a NUL character, which is shown as U+FFFD",
        at: places.position(of: firstNUL..<firstNUL + 1), help: "Remove the character"))
  }
  if let problem = limitProblem(input, places) {
    diagnostics.append(problem)
    return Document()
  }
  let page = renderPage(text, places, input.features, options)
  diagnostics += page.diagnostics
  return page.document
}

private func renderPage(
  _ text: SourceText, _ places: SourcePlaces, _ features: Features, _ options: MarkdownOptions
) -> RenderedPage {
  let escapes = EscapedTildes(in: text.bytes, features)
  let active = MarkdownExtension.active(for: features, options)
  let lowering = Lowering(text, mayHoldDefinitions: features.contains(.definition))
  let setting = PageSetting(
    places: places, options: options, extensions: active, escapes: escapes)
  if let page = renderPage(lowering, setting) { return page }
  let plain = PageSetting(
    places: places, options: options, extensions: active.filter { $0.lower == nil },
    escapes: escapes)
  return renderPage(lowering, plain) ?? RenderedPage()
}

private func limitProblem(_ input: InputGuard, _ places: SourcePlaces) -> Diagnostic? {
  guard let (violation, line) = input.violation else { return nil }
  let message =
    switch violation {
    case .depth:
      "Quotations and list items are nested more than \(Limits.blockDepth) deep, the limit"
    case .imageOpeners:
      "More than \(Limits.imageOpeners) '![' stand without a blank line between them, the limit"
    }
  let start = places.original.line(line).lowerBound
  return Diagnostic(.limitExceeded, message, at: places.position(of: start..<start))
}
