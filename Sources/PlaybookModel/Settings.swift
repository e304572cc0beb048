package import PlaybookDiagnostics

/// `content/playbook.yaml`.
package struct Settings: Sendable {
  package static let path = "content/playbook.yaml"

  /// How pages become addresses.
  package enum AddressStyle: String, Sendable, CaseIterable {
    /// `a/b/` is `a/b/index.html`.
    case directory
    /// `a/b.html`.
    case file
  }

  /// One entry of the `nav` setting.
  package indirect enum NavigationItem: Sendable, Equatable {
    /// A path below `content/`: a page or a folder; the title is the page's unless one is given.
    case path(Located<String>, title: String?)
    case group(title: String, items: [NavigationItem])
  }

  /// Which pages the board pack holds, where their front matter does not say.
  package enum Printing: Sendable, Equatable {
    case all, none
    /// Paths below `content/`: pages, and folders with all that is in them.
    case paths([Located<String>])
  }

  package struct Company: Sendable, Equatable {
    package var name: String?
    package var city: String?
    package var country: String?
    package var timeZone: Located<String>?
    package var hours: DailyWindow?

    package init() {}
  }

  /// What a finding of one code becomes.
  package enum LintLevel: String, Sendable, CaseIterable {
    case error, warning, info, off
  }

  package var title: String?
  package var description: String?
  /// A BCP 47 tag for `lang`.
  package var language = "en"
  /// With a final `/`; canonical addresses, sitemap and feed alone use it.
  package var baseURL: String?
  package var asOf: Located<Day>?
  package var company = Company()
  package var currency: String?
  package var exchangeRates: [String: DecimalNumber] = [:]
  /// Per year, as a fraction.
  package var discountRate: DecimalNumber?
  package var horizonMonths: Int?
  package var navigation: [NavigationItem]?
  /// What stands before a file's path in "edit this page".
  package var editURL: String?
  package var addressStyle = AddressStyle.directory
  package var includesDrafts = false
  package var isStrict = false
  package var lint: [(code: Located<String>, level: LintLevel)] = []
  package var search = true
  /// Nothing: all pages, as far as one document can hold them.
  package var printing: Located<Printing>?
  package var redirects: [(from: Located<String>, to: Located<String>)] = []
  package var socialImage: Located<String>?
  package var extra: [(key: String, value: ExtraValue)] = []

  package init() {}
}
