package import PlaybookAnalysis
internal import PlaybookDiagnostics
package import PlaybookModel

/// `playbook.json`: the whole model of a playbook with its figures, for machines.
///
/// The version counts changes that break readers; fields may be added under the same version.
package struct ExportDocument: Sendable {
  package static let version = 1
  package static let path = "playbook.json"

  private let published: PublishedFigures

  /// - Parameter address: the address of an entity's page below the site's root; nothing for one
  ///   that is not published, which is then left out.
  package init(
    _ playbook: Playbook, _ figures: Figures,
    address: @escaping @Sendable (EntityReference) -> String?
  ) {
    published = PublishedFigures(playbook: playbook, figures: figures, address: address)
  }

  /// The file's bytes: an entity, a row or an area of figures on each line, so that two versions
  /// can be compared by line.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func write(_ text: String) { bytes += text.utf8 }
    write("{\n")
    for member in head {
      write("\(JSONValue.string(member.name).compact):\(member.value.compact),\n")
    }
    write("\"entities\":{")
    for (position, kind) in EntityKind.allCases.enumerated() {
      write((position == 0 ? "\n" : ",\n") + "\"\(kind.plural)\":")
      writeLines(published.playbook.entities(of: kind).lazy.compactMap(entity), &bytes)
    }
    write("},\n\"measurements\":")
    writeLines(
      published.measurements.lazy.map { ExportRecord<Measurement>.measurement.json($0) },
      &bytes)
    write(",\n\"figures\":{")
    var areas: [JSONValue.Member] = []
    for field in ExportRecord<PublishedFigures>.figures.fields { field.write(published, &areas) }
    for (position, area) in areas.enumerated() {
      write((position == 0 ? "\n" : ",\n") + "\"\(area.name)\":\(area.value.compact)")
    }
    write("}\n}\n")
    return bytes
  }

  private var head: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    for field in ExportRecord<Settings>.head.fields {
      field.write(published.playbook.settings, &members)
    }
    return members
  }

  private func entity(_ entity: any Entity) -> JSONValue? {
    guard let address = published.address(entity.reference),
      case .object(let members) = entity.json
    else { return nil }
    return .object(members + [.init("page", .string(address))])
  }

  private func writeLines(_ values: some Sequence<JSONValue>, _ bytes: inout [UInt8]) {
    bytes += "[".utf8
    var isFirst = true
    for value in values {
      bytes += (isFirst ? "\n" : ",\n").utf8
      bytes += value.compact.utf8
      isFirst = false
    }
    bytes += "]".utf8
  }
}

extension ExportRecord<Settings> {
  static let head = ExportRecord(
    "playbook.json",
    [
      .integer("schema", "counts changes that break readers") { _ in ExportDocument.version },
      .text("tool", "who wrote it") { _ in "playbook" },
      .optionalText("title", "of the playbook", \.title),
      .optionalText("company", "whose it is") { $0.company.name },
      .optionalText("currency", "of all amounts", \.currency),
    ])
}

extension ExportDocument {
  /// What stands in the file.
  package static var description: ExportRecordDescription {
    let entities = ExportRecordDescription(
      name: "entities",
      fields: EntityKind.allCases.map { kind in
        ExportFieldDescription(
          name: kind.plural, meaning: "every published \(kind.inWords)",
          shape: .list(.record(EntityShape.description)), absence: .never)
      })
    return ExportRecordDescription(
      name: ExportRecord<Settings>.head.name,
      fields: ExportRecord<Settings>.head.description.fields + [
        ExportFieldDescription(
          name: "entities", meaning: "the facts, by kind, in shown order",
          shape: .record(entities), absence: .never),
        ExportFieldDescription(
          name: "measurements",
          meaning: "every value measured up to the as-of date, in the order of files and lines",
          shape: .list(ExportRecord<Measurement>.measurement.shape), absence: .never),
        ExportFieldDescription(
          name: "figures", meaning: "what follows from the facts",
          shape: ExportRecord<PublishedFigures>.figures.shape, absence: .never),
      ])
  }
}
