internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel
internal import PlaybookSite

/// One table of a view as a CSV file: `csv/vendor-list.csv`, `csv/cost-comparison/it-support.csv`.
///
/// A view can have tables of several kinds, and those of its charts: `csv/risk-map.chart.csv`. All
/// but the first of each have their number in the name.
struct DataFile: Sendable, Equatable {
  enum Source: Sendable, Equatable {
    case chart, table
  }

  let view: String
  let entity: EntityReference?
  let source: Source
  /// Which kind of table of that source, from 0.
  let part: Int
  /// What it holds, for readers.
  var caption = ""
  /// Its bytes; none where no more than its address is wanted.
  var contents: [UInt8] = []

  var path: String {
    let name = entity.map { "\(view)/\($0.id)" } ?? view
    let middle: String? =
      switch (source, part) {
      case (.table, 0): nil
      case (.table, _): "\(part + 1)"
      case (.chart, 0): "chart"
      case (.chart, _): "chart-\(part + 1)"
      }
    return "\(SitePlan.dataFolder)/\(name)\(middle.map { "." + $0 } ?? "").csv"
  }

  static let fields = Fields<DataFile> {
    Field.text("title", "What the file holds") { file, _ in file.caption }
    Field.url("address", "Where it can be downloaded") { file, scope in scope.prefix + file.path }
  }
}

/// The tables of one view from one source, those with the same columns together.
struct DataParts: Sendable {
  private(set) var parts: [[ViewTable]] = []

  init(_ blocks: [ViewBlock], from source: DataFile.Source) {
    for block in blocks {
      switch (block, source) {
      case (.chart(let drawing, _), .chart): add(drawing.table.viewTable())
      case (.deferred(let table), .table): add(table())
      default: continue
      }
    }
  }

  /// The part of which the table becomes one.
  @discardableResult
  mutating func add(_ table: ViewTable) -> Int {
    if let part = parts.firstIndex(where: { $0.first?.titles == table.titles }) {
      parts[part].append(table)
      return part
    }
    parts.append([table])
    return parts.count - 1
  }
}

extension ViewTable {
  fileprivate var titles: [String] { columns.map(\.title) }
}

/// Every table of every view that has something to show, once, whatever pages show it.
///
/// Which tables there are is known only by drawing the views. Their bytes are made then, and kept:
/// they are few, and no view need be drawn once more for each of its files.
struct DataFiles: Sendable {
  private(set) var all: [DataFile] = []
  private var ofEntities: [EntityReference: [Int]] = [:]
  private var ofKinds: [EntityKind?: [Int]] = [:]

  /// - Parameter forEach: calls the body for every index below the count, perhaps on several
  ///   threads, and returns when all are done.
  init(
    _ scope: LinkScope,
    forEach: (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void
  ) {
    if scope.site.plan.entityPages.isEmpty { return }
    let requests = View.all.flatMap { view -> [(View, EntityReference?)] in
      guard let kind = view.kindOfOne else { return [(view, nil)] }
      return scope.playbook.entities(of: kind).filter { scope.isShown($0) }.map {
        (view, $0.reference)
      }
    }
    all = inChunks(requests.count, of: 16, forEach: forEach) { range in
      requests[range].flatMap { view, entity in view.files(entity, scope) }
    }.flatMap(\.self)
    for (index, file) in all.enumerated() {
      if let entity = file.entity {
        ofEntities[entity, default: []].append(index)
      } else {
        ofKinds[View.named(file.view)?.kindOfAll, default: []].append(index)
      }
    }
  }

  /// What belongs to a page: to the entity or the kind that it is about, and to the home page what
  /// is about all.
  func files(of page: Page) -> [DataFile] {
    let indices: [Int]? =
      switch page.kind {
      case .home: ofKinds[EntityKind?.none]
      case .index(let kind): ofKinds[kind]
      case .entity(let reference): ofEntities[reference]
      case .page, .folder, .tags, .tag, .siteMap, .notFound: nil
      }
    return (indices ?? []).map { all[$0] }
  }
}

extension View {
  fileprivate func files(_ entity: EntityReference?, _ scope: LinkScope) -> [DataFile] {
    // With nothing cut off, also where a page shows the first rows alone.
    let blocks = draw(entity, Place(scope: scope, prefix: "data", isWhole: true))
    return [DataFile.Source.table, .chart].flatMap { source in
      DataParts(blocks, from: source).parts.enumerated().map { part, tables in
        let first = tables.first?.caption ?? name
        return DataFile(
          view: name, entity: entity, source: source, part: part,
          caption: tables.count == 1 ? first : "\(first) and \(tables.count - 1) more",
          contents: CSV.bytes(of: DataTable(tables)))
      }
    }
  }
}
