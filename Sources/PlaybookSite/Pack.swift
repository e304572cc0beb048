internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel

/// `print/`: chosen pages as one document, for a board or for paper.
package struct Pack: Sendable, Equatable {
  package let path: SitePath
  /// Indices into `SitePlan.pages`, in reading order; two at least.
  package let pages: [Int]

  /// More than that nobody prints, and making it would take longer than the site.
  package static let mostPages = 300
  /// Of prose, in bytes.
  package static let mostBytes = 4 << 20
}

extension SitePlan {
  /// Chooses the pages of the pack; none where fewer than two are chosen or more than one document
  /// can hold, which is reported.
  ///
  /// What a page says of itself counts first, then what the nearest page above it says, then the
  /// settings.
  ///
  /// - Parameters:
  ///   - listed: the pages that the settings list; nothing where they list none.
  ///   - isShown: whether the navigation shows a page, by its index.
  mutating func choosePack(
    listed: Set<Int>?, isShown: [Bool], reporting diagnostics: inout [Diagnostic]
  ) {
    let setting = playbook.settings.printing
    let pages = pages
    if setting?.value == Settings.Printing.none { return }
    let chosen = pages.indices.filter { index in
      guard pages[index].isFound else { return false }
      // The home page is above all others, and says nothing of them.
      let way = [index] + pages[index].ancestors.reversed().filter { pages[$0].kind != .home }
      if let said = way.lazy.compactMap({ pages[$0].fields.isPrinted }).first { return said }
      guard let listed else { return isShown[index] }
      return way.contains { listed.contains($0) }
    }
    guard chosen.count > 1 else { return }
    let bytes = chosen.reduce(0) { $0 + (pages[$1].document?.html.count ?? 0) }
    guard chosen.count <= Pack.mostPages, bytes <= Pack.mostBytes else {
      let much =
        chosen.count > Pack.mostPages
        ? "\(chosen.count) pages, of which it can hold \(Pack.mostPages)"
        : "\(bytes >> 20) MiB of text, of which it can hold \(Pack.mostBytes >> 20)"
      diagnostics.append(
        Diagnostic(
          .packTooLarge, "There is no board pack, for it would have \(much)",
          at: setting?.position,
          help: "List what belongs in it under 'print' in the settings, or write 'print: no'"))
      return
    }
    pack = Pack(
      path: SitePath(
        file: Pack.file, namesIndex: playbook.settings.addressStyle == .file), pages: chosen)
  }
}

extension Pack {
  package static let file = "print/index.html"
}
