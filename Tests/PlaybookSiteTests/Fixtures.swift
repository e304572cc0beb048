import Foundation
import PlaybookDiagnostics
import PlaybookMarkdown
import PlaybookModel
import PlaybookSite

/// A page as the loader would give it; each link is written as in Markdown, `!` before an image.
func page(
  _ path: String, title: String? = nil, heading: String? = nil, links: [String] = [],
  anchors: [String] = [], _ change: (inout PageFields) -> Void = { _ in }
) -> ContentPage {
  let path = "content/" + path
  var fields = PageFields()
  fields.title = title.map { Located($0, at: SourcePosition(path: path, line: 2, column: 8)) }
  change(&fields)
  return ContentPage(
    path: path, fields: fields,
    document: document(path: path, heading: heading, links: links, anchors: anchors))
}

func document(path: String, heading: String? = nil, links: [String] = [], anchors: [String] = [])
  -> Document
{
  var document = Document()
  if let heading {
    document.headings = [
      Heading(
        level: 1, id: "title", text: heading, element: 0..<0, content: 0..<0,
        position: .start(of: path))
    ]
  }
  document.anchors = anchors
  document.references = links.enumerated().map { index, link in
    reference(link, at: SourcePosition(path: path, line: 10 + index, column: 5))
  }
  return document
}

/// Reads a destination as the Markdown module does, far enough for these tests.
func reference(_ text: String, at position: SourcePosition) -> Reference {
  let isImage = text.hasPrefix("!")
  let written = isImage ? String(text.dropFirst()) : text
  let target: Reference.Target
  let colon = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
  if written.hasPrefix("view:") {
    target = .view(String(colon[1]))
  } else if colon.count == 2, !colon[0].contains("/"), !colon[0].contains("#") {
    target = .fact(scheme: String(colon[0]), name: String(colon[1]))
  } else {
    let halves = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    func decoded(_ text: Substring) -> String {
      text.removingPercentEncoding ?? String(text)
    }
    target = .path(
      decoded(parts[0]), query: parts.count > 1 ? String(parts[1]) : nil,
      fragment: halves.count > 1 ? decoded(halves[1]) : nil)
  }
  return Reference(
    target: target, form: isImage ? .image : .link, written: written, text: "text",
    position: position)
}

func located<Value>(_ value: Value, line: Int = 3, in path: String = "content/x.yaml")
  -> Located<Value>
{
  Located(value, at: SourcePosition(path: path, line: line, column: 1))
}

func id(_ text: String) -> EntityID {
  guard let id = EntityID(text) else { preconditionFailure("'\(text)' is not an id") }
  return id
}

func core(
  _ name: String, in path: String, isMarkdownPage: Bool = false, title: String? = nil,
  links: [String] = [], _ change: (inout PageFields) -> Void = { _ in }
) -> EntityCore {
  var fields = PageFields()
  fields.title = title.map { located($0, in: path) }
  change(&fields)
  return EntityCore(
    id: located(id(name), in: path), page: fields, body: document(path: path, links: links),
    path: path, isMarkdownPage: isMarkdownPage, outgoing: [])
}

/// A vendor in `content/data/vendors.yaml`, or on its own page where one is given.
func vendor(
  _ name: String, page: String? = nil, title: String? = nil, links: [String] = [],
  _ change: (inout PageFields) -> Void = { _ in }
) -> Vendor {
  Vendor(
    core: core(
      name, in: page ?? "content/data/vendors.yaml", isMarkdownPage: page != nil, title: title,
      links: links, change),
    status: located(.active), place: located(id("ohio")), models: [], hours: nil,
    sourcedVia: nil, references: [], certifications: [], founded: nil, headcount: nil)
}

func objective(_ name: String, keyResults: [(id: String, title: String?)]) -> Objective? {
  guard let day = Day("2026-04-30") else { return nil }
  return Objective(
    core: core(name, in: "content/data/objectives.yaml"),
    statement: located("Tickets are solved the same day"), motives: [],
    function: located(id("it")), start: located(day), due: located(day),
    keyResults: keyResults.map {
      KeyResult(
        id: located(id($0.id)), title: $0.title, evidence: .done(true), subject: nil, due: nil,
        weight: nil, confidence: nil)
    },
    type: .committed, perspective: nil)
}

/// A plan with what was reported on the way.
struct Planned {
  let plan: SitePlan
  let diagnostics: [Diagnostic]

  init(
    _ pages: [ContentPage], vendors: [Vendor] = [], objectives: [Objective] = [],
    assets: [String] = [], theme: [String] = [], options: PlanOptions = PlanOptions(),
    broken: Set<EntityReference> = [], earlier: [Diagnostic] = [],
    settings change: (inout Settings) -> Void = { _ in }
  ) {
    var playbook = Playbook()
    playbook.pages = pages
    playbook.vendors = vendors
    playbook.objectives = objectives
    change(&playbook.settings)
    playbook.connect()
    playbook.broken = broken
    var diagnostics = earlier
    plan = planSite(
      for: playbook, assets: assets.map { SourceFile(path: "content/" + $0, bytes: []) },
      themeAssets: theme.map { SourceFile(path: $0, bytes: []) }, options: options,
      forEach: { count, body in for index in 0..<count { body(index) } }, reporting: &diagnostics)
    self.diagnostics = diagnostics.dropFirst(earlier.count).sorted()
  }

  var codes: [String] { diagnostics.map(\.code.name) }
  /// Of all pages but the site map, which almost every site has.
  var files: [String] { plan.pages.filter { $0.kind != .siteMap }.map(\.path.file) }

  func page(from source: String) -> Page? {
    plan.pages.first { $0.source == "content/" + source }
  }

  func page(at file: String) -> Page? { plan.pages.first { $0.path.file == file } }

  /// Where the links of a page lead; "broken" for those that lead nowhere.
  func addresses(from source: String) -> [String] {
    (page(from: source)?.links ?? []).map { link in
      if case .address(let address, _) = link { address } else { "broken" }
    }
  }

  /// The navigation of a page as lines: two spaces a level, `+` before what is open.
  func navigation(of file: String) -> [String] {
    guard let page = page(at: file) else { return [] }
    return plan.navigations[page.navigation].entries.map { entry in
      String(repeating: "  ", count: entry.depth) + (entry.isOpen ? "+ " : "") + entry.title
    }
  }
}
