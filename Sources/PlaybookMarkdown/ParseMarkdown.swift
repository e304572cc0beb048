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
  var bytes = Array(body)
  let inputGuard = InputGuard(bytes)
  if inputGuard.features.contains(.nul) { bytes = replacingNULs(bytes) }
  let original = SourceText(
    bytes: bytes,
    lineStarts: inputGuard.features.contains(.nul)
      ? InputGuard(bytes).lineStarts : inputGuard.lineStarts)
  let places = SourcePlaces(path: path, firstLine: firstLine, original: original)
  if let problem = limitProblem(inputGuard, bytes.count, places) {
    diagnostics.append(problem)
    return Document()
  }
  if inputGuard.features.contains(.nul) { diagnostics.append(nulProblem(places)) }
  let result = Node.withTree(of: bytes) { root in
    var writer = HTMLWriter(original, places, options)
    let tooDeep = writer.write(root)
    return writer.finish(tooDeep)
  }
  guard let result else { return Document() }
  diagnostics += result.diagnostics
  return result.document
}

private func replacingNULs(_ bytes: [UInt8]) -> [UInt8] {
  bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
}

private func nulProblem(_ places: SourcePlaces) -> Diagnostic {
  let bytes = places.original.bytes
  let start = bytes.indices.first { bytes[$0...].starts(with: [0xEF, 0xBF, 0xBD]) } ?? 0
  return Diagnostic(
    .nulCharacter, "The text holds a NUL character, which is shown as U+FFFD",
    at: places.position(of: start..<start + 1), help: "Remove the character")
}

private func limitProblem(
  _ inputGuard: InputGuard, _ count: Int, _ places: SourcePlaces
) -> Diagnostic? {
  if count > Limits.bodyBytes {
    return Diagnostic(
      .limitExceeded, "The text is larger than 1 MiB, the limit for Markdown",
      at: SourcePosition(path: places.path, line: places.firstLine, column: 1))
  }
  guard let (violation, line) = inputGuard.violation else { return nil }
  let message =
    switch violation {
    case .depth:
      "Quotations and list items are nested more than \(Limits.blockDepth) deep, the limit"
    case .imageOpeners:
      "More than \(Limits.imageOpeners) '![' stand without a blank line between them, the limit"
    }
  return Diagnostic(
    .limitExceeded, message,
    at: places.position(
      of: places.original.line(line).lowerBound..<places.original.line(line).lowerBound))
}
