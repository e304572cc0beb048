internal import PlaybookDiagnostics
internal import PlaybookModel

extension FieldType<Evaluation.Criterion> {
  private static let name = "a criterion"

  static var criterionShape: FieldShape {
    .record(name, FieldReader.describe(name) { _ = criterion(&$0, id: nil) })
  }

  static let criterion: @Sendable (Located<EntityID>) -> FieldType = { id in
    .record(name, at: id.position) { criterion(&$0, id: id) }
  }

  private static func criterion(
    _ fields: inout FieldReader, id: Located<EntityID>?
  ) -> Evaluation.Criterion? {
    let title = fields.optional("title", .text, "default: the id in words", example: "Cost")
    let weight = fields.optional(
      "weight", .number(NumberLimits(minimum: 0)),
      "how much it counts; all sum to 100 or to 1", example: "60")
    let rank = fields.optional(
      "rank", .integer(NumberLimits(minimum: 1)),
      "instead of weights: 1 is the most important (rank-order centroid)", example: "1")
    let source = fields.optional(
      "source", .figure, "the figure that gives the values; default: our scores",
      example: "cost.npv")
    if let source, source.value.isSharedTime {
      for setting in ["company.timezone", "company.hours"] {
        fields.use(setting, by: "The figure '\(source.value.rawValue)'")
      }
    }
    let anchors = fields.optional(
      "value", .anchors, "where value 0 and value 1 lie; this or 'rubric'",
      example: "{ worst: 650000, best: 350000 }")
    let rubric = fields.optional(
      "rubric", .rubric, "what each score means; this or 'value'",
      example: "{ 1: problems reported afterwards, 3: monthly steering, 5: daily direction }")
    let must = fields.optional(
      "must", .bound, "what an option that misses it is disqualified by",
      example: "{ at_least: 60 }")
    let which = fields.exactlyOne(of: ["value", "rubric"])
    guard let id, which != nil, let scale = anchors ?? rubric else { return nil }
    return Evaluation.Criterion(
      id: id, title: title?.value, weight: weight, rank: rank, source: source,
      scale: scale.value, scalePosition: scale.position, must: must?.value)
  }
}

extension FieldType<Evaluation.Scale> {
  fileprivate static let anchors = FieldType.record("the anchors") { fields in
    let worst = fields.required("worst", .number, "where the value is 0", example: "650000")
    let best = fields.required(
      "best", .number, "where the value is 1; below 'worst' where less is better",
      example: "350000")
    guard let worst, let best else { return nil }
    guard worst.value != best.value else {
      fields.reading.report(
        .valueOutOfRange, "'worst' and 'best' are both \(best.value)", at: best.position,
        notes: [.init("'worst' is set here", at: worst.position)])
      return nil
    }
    return .anchors(worst: worst, best: best)
  }

  fileprivate static let rubric = FieldType(
    .mapByText(key: .integer(.none), .text)
  ) { value, reading in
    guard
      let pairs = FieldType<[(key: Located<Int>, value: Located<String>)]>
        .pairs(.integer, .text).read(value, reading)
    else { return nil }
    guard case .map(let entries) = value.value else { return nil }
    if let empty = entries.first(where: \.value.value.isNull) {
      reading.report(
        .wrongType, "The score '\(empty.key.value)' of the rubric has no text",
        at: empty.value.position, help: "Write what earns it")
      return nil
    }
    guard entries.count == pairs.count else { return nil }
    guard pairs.count >= 2 else {
      reading.report(
        .valueOutOfRange, "A rubric needs at least two scores, not \(pairs.count)",
        at: value.position)
      return nil
    }
    let sorted = pairs.sorted { $0.key.value < $1.key.value }
    for (lower, upper) in zip(sorted, sorted.dropFirst()) where lower.key.value == upper.key.value {
      reading.report(
        .valueOutOfRange, "The rubric has the score \(upper.key.value) twice",
        at: upper.key.position, notes: [.init("first written here", at: lower.key.position)])
      return nil
    }
    return .rubric(sorted.map { ($0.key.value, $0.value.value) })
  }
}

extension FieldReader {
  /// Reports weights that come in more than one way, in none, or not for every criterion.
  func checkWeights(_ criteria: [Evaluation.Criterion]?) -> Bool {
    guard let criteria else { return true }
    guard !criteria.isEmpty else {
      requireItems("criteria", entry("criteria").map { _ in 0 })
      return !isGiven("criteria")
    }
    let given = weightKeys()
    guard let first = given.first else {
      reading.report(
        .missingField, "The criteria need weights: each a 'weight' or a 'rank', or 'pairwise'",
        at: position)
      return false
    }
    if let other = given.first(where: { $0.value != first.value }) {
      reading.report(
        .conflictingFields,
        "'\(other.value)' cannot stand beside '\(first.value)'; weights come in one way",
        at: other.position, notes: [.init("the other is here", at: first.position)])
      return false
    }
    switch first.value {
    case "weight": return require(of: criteria, "weight") { $0.weight != nil }
    case "rank":
      return require(of: criteria, "rank") { $0.rank != nil } && checkRanks(criteria)
    default: return true
    }
  }

  /// The keys that give weights, in the order of the file.
  private func weightKeys() -> [Located<String>] {
    var keys: [Located<String>] = []
    for entry in entries where !entry.value.value.isNull {
      if entry.key.value == "pairwise" { keys.append(entry.key) }
      guard entry.key.value == "criteria", case .map(let criteria) = entry.value.value else {
        continue
      }
      for criterion in criteria {
        guard case .map(let fields) = criterion.value.value else { continue }
        keys += fields.filter {
          ($0.key.value == "weight" || $0.key.value == "rank") && !$0.value.value.isNull
        }.map(\.key)
      }
    }
    return keys
  }

  private func require(
    of criteria: [Evaluation.Criterion], _ name: String,
    _ has: (Evaluation.Criterion) -> Bool
  ) -> Bool {
    // One that is written and cannot be read is reported already.
    let lacking = criteria.filter { !has($0) && !isWritten(name, in: $0) }
    for criterion in lacking {
      reading.report(
        .missingField,
        "The criterion '\(criterion.id.value)' needs a '\(name)', as the others have",
        at: criterion.id.position)
    }
    return lacking.isEmpty
  }

  /// True where the criterion's own map has the field, readable or not.
  private func isWritten(_ name: String, in criterion: Evaluation.Criterion) -> Bool {
    guard case .map(let criteria)? = entry("criteria")?.value.value,
      case .map(let fields)? = criteria.first(where: { $0.key.position == criterion.id.position })?
        .value.value
    else { return false }
    return fields.contains { $0.key.value == name && !$0.value.value.isNull }
  }

  /// Ranks go from 1 to the number of criteria, each once.
  private func checkRanks(_ criteria: [Evaluation.Criterion]) -> Bool {
    var seen: [Int: SourcePosition] = [:]
    for rank in criteria.compactMap(\.rank) {
      if let first = seen[rank.value] {
        reading.report(
          .valueOutOfRange, "The rank \(rank.value) stands twice", at: rank.position,
          notes: [.init("first written here", at: first)])
        return false
      }
      guard rank.value <= criteria.count else {
        reading.report(
          .valueOutOfRange,
          "The rank \(rank.value) is above the number of criteria, "
            + "\(criteria.count)", at: rank.position)
        return false
      }
      seen[rank.value] = rank.position
    }
    return true
  }
}
