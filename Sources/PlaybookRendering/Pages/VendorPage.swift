internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a vendor.
enum VendorPage {
  static let fields = Fields<Vendor> {
    Field.ofEveryEntity
    Field.record("status", "Where it stands with us", of: Pill.fields) { vendor, _ in
      vendor.status.value.pill
    }
    Field.record("place", "Where the work is done", of: Link.fields) { vendor, scope in
      scope.link(.place, vendor.place.value)
    }
    Field.list("models", "The models it offers us", of: Link.fields) { vendor, scope in
      vendor.models.map { scope.link(.model, $0.value) }
    }
    Field.optional("hours", "Its working day, local time: its own, or the place's") { it, scope in
      it.hours?.value.description ?? placeHours(of: it, scope)
    }
    Field.optional("sourced_via", "How we found it") { vendor, _ in
      vendor.sourcedVia?.value.sentence
    }
    Field.list("references", "Who has worked with it", of: reference) { it, _ in it.references }
    Field.text("references_checked", "How many references we talked to, of how many") { it, _ in
      "\(it.references.filter(\.isChecked).count) of \(it.references.count)"
    }
    Field.list("certifications", "What it is certified for", of: certification) { vendor, _ in
      vendor.certifications
    }
    Field.optional("founded", "The year when it was founded") { vendor, _ in
      vendor.founded.map(String.init)
    }
    Field.optional("headcount", "How many people work there") { vendor, _ in
      vendor.headcount?.grouped
    }
    Field.firstLinks(
      "objectives", "The first objectives measured by its results", all: .objective,
      atMost: Link.mostCards
    ) { it, scope in scope.links(from: .objective, to: it) }
  }

  static let details = Fields(fields.all + VendorResult.details.all)

  private static func placeHours(of vendor: Vendor, _ scope: LinkScope) -> String? {
    let place = scope.playbook.entity(EntityReference(.place, vendor.place.value)) as? Place
    return place?.hours.value.description
  }

  private static let reference = Fields<Vendor.CustomerReference> {
    Field.text("who", "Who they are") { reference, _ in reference.who }
    Field.flag("is_checked", "True where we talked to them ourselves") { it, _ in it.isChecked }
    Field.flag("is_independent", "True where no broker or owner chose them") { it, _ in
      it.isIndependent
    }
    Field.optionalRecord("rating", "What they said", of: Rating.fields) { reference, _ in
      reference.rating.map(Rating.init)
    }
    Field.optional("date", "When we talked to them") { reference, _ in reference.date?.inWords }
  }

  private static let certification = Fields<Vendor.Certification> {
    Field.text("name", "What it certifies") { certification, _ in certification.name }
    Field.optional("expires", "The last day on which it is valid") { certification, _ in
      certification.expires?.value.inWords
    }
  }
}

extension Vendor.Status {
  var pill: Pill {
    switch self {
    case .longlist: Pill(word: inWords, tone: .idle)
    case .shortlist, .pilot: Pill(word: inWords, tone: .info)
    case .preferred, .active: Pill(word: inWords, tone: .good)
    case .suspended: Pill(word: inWords, tone: .warn)
    case .exited: Pill(word: inWords, tone: .idle)
    case .rejected: Pill(word: inWords, tone: .bad)
    }
  }
}

extension Vendor.Channel {
  var sentence: String {
    switch self {
    case .broker: "Through a broker"
    case .referral: "By referral"
    case .search: "By our own search"
    case .tender: "By tender"
    case .existing: "We worked with it before"
    }
  }
}
