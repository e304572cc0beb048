package import PlaybookDiagnostics

/// A part of the company's work that somebody could run for us: `functions` in the files.
package struct BusinessFunction: Entity {
  package enum Role: String, Sendable, CaseIterable {
    /// What customers come to us for.
    case core
    /// Everything else.
    case context
  }

  package enum Stance: String, Sendable, CaseIterable {
    case keep, pilot, outsource
    case bringBack = "bring-back"
  }

  package static let kind = EntityKind.function
  package let core: EntityCore
  package let role: Located<Role>
  /// 1 to 5; 5: the company stops without it.
  package let criticality: Located<DecimalNumber>
  /// 1 to 5: how well outsourcing suits it for a year or so.
  package let fitShortTerm: Located<DecimalNumber>?
  /// 1 to 5: the same for good.
  package let fitLongTerm: Located<DecimalNumber>?
  package let rationale: String?
  package let stance: Located<Stance>
  /// Shared working minutes a day that it needs at least.
  package let sharedMinutes: Located<Int>?
  /// 1 to 5; 5: regulated or secret data.
  package let dataSensitivity: DecimalNumber?
  /// Full-time equivalents of our own.
  package let headcount: DecimalNumber?
  /// What it costs us now, in the playbook's currency.
  package let monthlyCost: Located<DecimalNumber>?

  package init(
    core: EntityCore, role: Located<Role>, criticality: Located<DecimalNumber>,
    fitShortTerm: Located<DecimalNumber>?, fitLongTerm: Located<DecimalNumber>?,
    rationale: String?, stance: Located<Stance>, sharedMinutes: Located<Int>?,
    dataSensitivity: DecimalNumber?, headcount: DecimalNumber?,
    monthlyCost: Located<DecimalNumber>?
  ) {
    self.core = core
    self.role = role
    self.criticality = criticality
    self.fitShortTerm = fitShortTerm
    self.fitLongTerm = fitLongTerm
    self.rationale = rationale
    self.stance = stance
    self.sharedMinutes = sharedMinutes
    self.dataSensitivity = dataSensitivity
    self.headcount = headcount
    self.monthlyCost = monthlyCost
  }
}
