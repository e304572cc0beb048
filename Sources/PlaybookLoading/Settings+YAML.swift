internal import PlaybookDiagnostics
package import PlaybookModel

/// Reads `content/playbook.yaml`.
func loadSettings(_ file: SourceFile, _ reading: FieldReading) -> LoadedFile {
  guard let entries = readMap(file, wanted: "a map of settings", reading) else {
    return LoadedFile(path: file.path, content: .nothing, reading: reading)
  }
  var fields = FieldReader(
    entries, of: "the settings", at: .start(of: file.path), reading: reading)
  let settings = Settings(reading: &fields)
  fields.finish()
  var loaded = LoadedFile(path: file.path, content: .settings(settings), reading: reading)
  loaded.writtenSettings = entries.flatMap(writtenNames)
  return loaded
}

/// The names of what is written, right or wrong: of a record its parts too, and all of them where
/// it is none.
private func writtenNames(_ entry: YAMLEntry) -> [String] {
  let name = entry.key.value
  let parts = Settings.names.filter { $0.hasPrefix("\(name).") }
  guard !parts.isEmpty, !entry.value.value.isNull else { return [name] }
  guard case .map(let fields) = entry.value.value else { return [name] + parts }
  return [name] + fields.map { "\(name).\($0.key.value)" }
}

extension Settings {
  /// The settings as schema and manual have them.
  package static let declaration: [FieldDescription] = FieldReader.describe("the settings") {
    _ = Settings(reading: &$0)
  }

  /// The names of all settings, and of the parts of records: `company`, `company.hours`.
  static let names: [String] = declaration.flatMap { setting in
    guard case .record(_, let parts) = setting.shape else { return [setting.name] }
    return [setting.name] + parts.map { "\(setting.name).\($0.name)" }
  }

  /// Reads the settings; what cannot be read is reported and keeps its default.
  init(reading fields: inout FieldReader) {
    self.init()
    title = fields.optional("title", .text, "the playbook's name", example: "Our playbook")?.value
    description =
      fields.optional(
        "description", .text, "one sentence for search engines and cards",
        example: "Why we look outside, and how we chose."
      )?.value
    language =
      fields.optional(
        "language", .language, "the language of the pages; default en", example: "en")?
      .value ?? language
    readSite(&fields)
    readModel(&fields)
    extra =
      fields.optional("extra", .free, "anything, for templates", example: "{ notice: Invented }")?
      .value ?? []
  }

  /// The settings of the site itself.
  private mutating func readSite(_ fields: inout FieldReader) {
    baseURL = fields.optional(
      "base_url", .address, "where the site will stand; for canonical addresses and the feed",
      example: "https://example.com/playbook/"
    ).map { $0.value.hasSuffix("/") ? $0.value : $0.value + "/" }
    navigation =
      fields.optional(
        "nav", .navigation, "paths and groups; default: the folders",
        example: "[index.md, { Strategy: [strategy/why.md] }]"
      )?.value
    editURL =
      fields.optional(
        "edit_url", .address, "what stands before a file's path in 'edit this page'",
        example: "https://example.com/repository/edit/main/"
      )?.value
    addressStyle =
      fields.optional(
        "urls", .word(AddressStyle.self), "a/b/ or a/b.html; default directory", example: "file")?
      .value ?? addressStyle
    includesDrafts =
      fields.optional("drafts", .boolean, "builds drafts too; default no", example: "yes")?.value
      ?? includesDrafts
    isStrict =
      fields.optional("strict", .boolean, "fails on warnings; default no", example: "yes")?.value
      ?? isStrict
    lint =
      fields.optional(
        "lint", .pairs(.text, .word(LintLevel.self)), "what findings of a code become",
        example: "{ no-owner: off }")?.value.map { ($0.key, $0.value.value) } ?? []
    search =
      fields.optional("search", .boolean, "whether there is a search; default yes", example: "no")?
      .value ?? search
    printing = fields.optional(
      "print", .printing, "what the board pack holds: yes, no, or paths; default all that fits",
      example: "[index.md, strategy, decisions]")
    redirects =
      fields.optional(
        "redirects", .pairs(.text, .text), "old addresses and where they lead",
        example: "{ /old/: /new/ }")?.value.map { ($0.key, $0.value) } ?? []
    socialImage = fields.optional(
      "social_image", .text, "a picture for cards, below content/", example: "assets/card.png")
  }

  /// The settings that facts are computed with.
  private mutating func readModel(_ fields: inout FieldReader) {
    asOf = fields.optional(
      "as_of", .date, "the day for which the playbook is true", example: "2026-04-30")
    company =
      fields.optional(
        "company", .company, "whose playbook it is", example: "{ name: Larkspur, country: US }")?
      .value ?? company
    currency =
      fields.optional(
        "currency", .currency, "of every amount of money", example: "USD"
      )?.value
    let rates = fields.optional(
      "exchange_rates",
      .pairs(.currency, .number(NumberLimits(minimum: 0, isMinimumExclusive: true))),
      "units of our currency for one of another", example: "{ EUR: 1.08 }")
    for rate in rates?.value ?? [] { exchangeRates[rate.key.value] = rate.value.value }
    discountRate =
      fields.optional(
        "discount_rate", .rate, "effective per year", example: "8%"
      )?.value
    horizonMonths =
      fields.optional(
        "horizon_months", .integer(NumberLimits(minimum: 1, maximum: 240)),
        "months over which costs are compared", example: "36"
      )?.value
  }
}

extension FieldType<Settings.Company> {
  static let company = FieldType.record("the company") { fields in
    var company = Settings.Company()
    company.name = fields.optional("name", .text, "its name", example: "Larkspur")?.value
    company.city = fields.optional("city", .text, "where it sits", example: "Columbus")?.value
    company.country =
      fields.optional(
        "country", .country, "needed to tell near from far", example: "US"
      )?.value
    company.timeZone =
      fields.optional(
        "timezone", .timeZone, "needed for shared working time", example: "America/New_York")
    company.hours =
      fields.optional(
        "hours", .window, "our working day, local time", example: "09:00-17:00"
      )?.value
    return company
  }
}

extension FieldType<Settings.Printing> {
  static let printing = FieldType(.oneOf([.boolean, .list(.text)])) { value, reading in
    guard case .scalar = value.value else {
      return FieldType<[Located<String>]>.list(of: .text).read(value, reading).map { .paths($0) }
    }
    guard let text = reading.text(of: value, wanted: "yes, no or a list of paths") else {
      return nil
    }
    return switch Bool(word: text) {
    case true: .all
    case false: Settings.Printing.none
    case nil: .paths([Located(text, at: value.position)])
    }
  }
}

extension FieldType<[Settings.NavigationItem]> {
  static let navigation = FieldType(.navigation) { value, reading in
    guard case .list(let items) = value.value else {
      reading.report(
        .wrongType, "'\(reading.trail.last ?? "")' takes a list of paths and groups",
        at: value.position, help: "Write '- path.md', '- Title: path.md' or a list below a title")
      return nil
    }
    return reading.readAll(items) { readNavigationItem($0, reading) }
  }
}

private func readNavigationItem(
  _ value: Located<YAMLValue>, _ reading: FieldReading
) -> Settings.NavigationItem? {
  switch value.value {
  case .scalar:
    return reading.text(of: value, wanted: "paths and groups").map {
      .path(Located($0, at: value.position), title: nil)
    }
  case .map(let entries) where entries.count == 1:
    let entry = entries[0]
    guard case .list = entry.value.value else {
      return reading.text(of: entry.value, wanted: "paths and groups").map {
        .path(Located($0, at: entry.value.position), title: entry.key.value)
      }
    }
    return FieldType<[Settings.NavigationItem]>.navigation.read(entry.value, reading).map {
      .group(title: entry.key.value, items: $0)
    }
  case .map, .list:
    reading.report(
      .wrongType, "An entry of the navigation is a path, or one title with a path or a list",
      at: value.position)
    return nil
  }
}
