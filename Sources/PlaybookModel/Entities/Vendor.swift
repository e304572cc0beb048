package import PlaybookDiagnostics

/// Who could do the work, or does.
package struct Vendor: Entity {
  package enum Status: String, Sendable, CaseIterable {
    case longlist, shortlist, pilot, preferred, active, suspended, exited, rejected
  }

  package enum Channel: String, Sendable, CaseIterable {
    case broker, referral, search, tender, existing
  }

  /// Somebody who has worked with the vendor.
  package struct CustomerReference: Sendable {
    package let who: String
    /// We talked to them ourselves.
    package let isChecked: Bool
    /// Not chosen by a broker or by the vendor's owners.
    package let isIndependent: Bool
    /// 1 to 5: what they said.
    package let rating: DecimalNumber?
    package let date: Day?

    package init(
      who: String, isChecked: Bool, isIndependent: Bool, rating: DecimalNumber?, date: Day?
    ) {
      self.who = who
      self.isChecked = isChecked
      self.isIndependent = isIndependent
      self.rating = rating
      self.date = date
    }
  }

  package struct Certification: Sendable {
    package let name: String
    package let expires: Located<Day>?

    package init(name: String, expires: Located<Day>?) {
      self.name = name
      self.expires = expires
    }
  }

  package static let kind = EntityKind.vendor
  package let core: EntityCore
  package let status: Located<Status>
  /// Where the work is done.
  package let place: Located<EntityID>
  /// The models it offers us.
  package let models: [Located<EntityID>]
  /// Its own working day, local time; nothing: the place's.
  package let hours: Located<DailyWindow>?
  /// How we found it.
  package let sourcedVia: Located<Channel>?
  package let references: [CustomerReference]
  package let certifications: [Certification]
  package let founded: Int?
  package let headcount: Int?

  package init(
    core: EntityCore, status: Located<Status>, place: Located<EntityID>,
    models: [Located<EntityID>], hours: Located<DailyWindow>?, sourcedVia: Located<Channel>?,
    references: [CustomerReference], certifications: [Certification], founded: Int?,
    headcount: Int?
  ) {
    self.core = core
    self.status = status
    self.place = place
    self.models = models
    self.hours = hours
    self.sourcedVia = sourcedVia
    self.references = references
    self.certifications = certifications
    self.founded = founded
    self.headcount = headcount
  }
}
