import Foundation
import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel
import PlaybookRendering
import PlaybookSite
import Testing

/// A site from its files' texts, planned, with what its templates would see.
struct PlannedSite {
  let plan: SitePlan
  let renderer: PageRenderer

  /// - Parameter templates: what pages are rendered with; without them only values can be had.
  init(_ files: [String: String], baseURL: String? = nil, templates: TemplateSet? = nil) {
    self.init(
      files.sorted { $0.key < $1.key }.map {
        SourceFile(path: $0.key, bytes: Array($0.value.utf8))
      }, baseURL: baseURL, templates: templates)
  }

  init(
    _ files: [SourceFile], baseURL: String? = nil, templates: TemplateSet? = nil,
    zones: ZoneData = ZoneData { _ in nil }
  ) {
    var diagnostics: [Diagnostic] = []
    let loaded = files.map { loadFile($0, LoadingOptions()) }
    let playbook = assemblePlaybook(from: loaded, reporting: &diagnostics)
    var options = PlanOptions()
    options.baseURL = baseURL
    plan = planSite(
      for: playbook, assets: [], themeAssets: [], options: options,
      forEach: { count, body in for index in 0..<count { body(index) } },
      reporting: &diagnostics)
    let templates = templates ?? TemplateSet([], layouts: [], reporting: &diagnostics)
    let figures = analyse(playbook, zones: zones)
    renderer = PageRenderer(plan, figures, templates: templates)
  }

  /// What the template of one page sees.
  func values(of file: String) throws -> TemplateRecord {
    let index = try #require(plan.pages.firstIndex { $0.path.file == file }, "no page \(file)")
    return try #require(renderer.values(of: index)).values
  }

  /// The markup of a page from its heading to its foot, without the site around it.
  func text(of index: Int) -> String {
    let html = String(decoding: renderer.render(index), as: UTF8.self)
    guard let start = html.range(of: "<div class=\"page-head\">"),
      let end = html.range(of: "<footer class=\"page-foot\">")
    else { return html }
    return String(html[start.lowerBound..<end.lowerBound])
  }

  func layout(of file: String) throws -> String {
    let index = try #require(plan.pages.firstIndex { $0.path.file == file }, "no page \(file)")
    return try #require(renderer.values(of: index)).layout
  }
}

extension TemplateRecord {
  subscript(_ path: String) -> TemplateValue? {
    let parts = path.split(separator: ".").map(String.init)
    var value = TemplateValue.record(self)
    for part in parts {
      switch value {
      case .record(let record):
        guard let found = record.fields.first(where: { $0.name == part }) else { return nil }
        value = found.value
      case .list(let items):
        guard let index = Int(part), items.indices.contains(index) else { return nil }
        value = items[index]
      case .text, .url, .html, .flag: return nil
      }
    }
    return value
  }

  /// The text of a text, address or markup.
  func string(_ path: String) -> String? {
    switch self[path] {
    case .text(let text), .url(let text): text
    case .html(let bytes): String(decoding: bytes, as: UTF8.self)
    case .flag, .list, .record, nil: nil
    }
  }

  func flag(_ path: String) -> Bool? { if case .flag(let flag) = self[path] { flag } else { nil } }

  func count(_ path: String) -> Int? {
    if case .list(let items) = self[path] { items.count } else { nil }
  }
}

extension Shape {
  /// True where a value is of this shape, with all fields in the declared order.
  func holds(_ value: TemplateValue) -> Bool {
    switch (self, value) {
    case (.text, .text), (.url, .url), (.html, .html), (.flag, .flag): true
    case (.list(let shape), .list(let items)): items.allSatisfy { shape.holds($0) }
    case (.record(let fields), .record(let record)):
      fields.map(\.name) == record.fields.map(\.name)
        && zip(fields, record.fields).allSatisfy { $0.shape.holds($1.value) }
    case (.untyped, _): true
    default: false
    }
  }
}
