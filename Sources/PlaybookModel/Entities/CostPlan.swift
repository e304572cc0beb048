package import PlaybookDiagnostics

/// All that an alternative costs us for a function over the horizon: `costs` in the files.
package struct CostPlan: Entity {
  package enum Category: String, Sendable, CaseIterable {
    case fee, salary, transition, governance, travel, tooling, training, recruiting, space, rework
    case riskReserve = "risk-reserve"
    case exit, severance, tax

    /// Fees and salaries are the price of the work; the rest is overhead.
    package var isPrice: Bool { self == .fee || self == .salary }
  }

  package enum Schedule: String, Sendable, CaseIterable {
    case once, monthly, yearly
    case perVisit = "per-visit"
  }

  package struct Line: Sendable {
    package let category: Located<Category>
    package let paid: Located<Schedule>
    /// Each payment, in the plan's currency; nothing: the visit cost of the vendor's place.
    package let amount: Located<DecimalNumber>?
    /// For `once`: the month end in which it is paid; nothing: 0, the start.
    package let month: Located<Int>?
    /// The first month; nothing: 1, for `yearly` 12.
    package let from: Located<Int>?
    /// The last month; nothing: the horizon.
    package let to: Located<Int>?
    /// The yearly rise as a fraction; nothing: 0.
    package let escalator: DecimalNumber?
    /// For `per-visit`; nothing: the place's.
    package let visitsPerYear: Int?
    package let note: String?
    package let position: SourcePosition

    package init(
      category: Located<Category>, paid: Located<Schedule>, amount: Located<DecimalNumber>?,
      month: Located<Int>?, from: Located<Int>?, to: Located<Int>?, escalator: DecimalNumber?,
      visitsPerYear: Int?, note: String?, position: SourcePosition
    ) {
      self.category = category
      self.paid = paid
      self.amount = amount
      self.month = month
      self.from = from
      self.to = to
      self.escalator = escalator
      self.visitsPerYear = visitsPerYear
      self.note = note
      self.position = position
    }
  }

  package static let kind = EntityKind.cost
  package let core: EntityCore
  package let alternative: Located<Alternative>
  /// Nothing: any function.
  package let function: Located<EntityID>?
  /// Nothing: the playbook's.
  package let currency: Located<String>?
  /// In the order of the file, at least one.
  package let lines: [Line]

  package init(
    core: EntityCore, alternative: Located<Alternative>, function: Located<EntityID>?,
    currency: Located<String>?, lines: [Line]
  ) {
    self.core = core
    self.alternative = alternative
    self.function = function
    self.currency = currency
    self.lines = lines
  }
}
