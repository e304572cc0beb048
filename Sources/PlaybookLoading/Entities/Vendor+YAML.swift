internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let vendor = KindDeclaration(Vendor.self) { fields in
    let status = fields.required(
      "status", .word(Vendor.Status.self), "how far we are with it", example: "shortlist")
    let place = fields.required(
      "place", .reference(.place), "where the work is done", example: "bogota")
    let models = fields.required(
      "models", .list(of: .reference(.model)), "the models it offers us",
      example: "[dedicated-team]")
    let hours = fields.optional(
      "hours", .window, "its own working day, local time; else the place's", example: "09:00-18:00")
    let sourcedVia = fields.optional(
      "sourced_via", .word(Vendor.Channel.self), "how we found it", example: "tender")
    let references = fields.optional(
      "references", .list(of: .customerReference), "who has worked with it",
      example: "[{ who: Online florist, checked: yes, independent: yes, rating: 4 }]")
    let certifications = fields.optional(
      "certifications", .list(of: .certification), "what it is certified for",
      example: "[{ name: ISO/IEC 27001, expires: 2027-11-30 }]")
    let founded = fields.optional(
      "founded", .integer(NumberLimits(minimum: 1000, maximum: 9999)), "a year", example: "2012")
    let headcount = fields.optional(
      "headcount", .integer(NumberLimits(minimum: 0)), "its people", example: "220")
    guard let status, let place, let models else { return nil }
    return { core in
      Vendor(
        core: core, status: status, place: place, models: models.value, hours: hours,
        sourcedVia: sourcedVia, references: references?.value.map(\.value) ?? [],
        certifications: certifications?.value.map(\.value) ?? [], founded: founded?.value,
        headcount: headcount?.value)
    }
  }
}

extension FieldType<Vendor.CustomerReference> {
  static let customerReference = FieldType.record("a reference") { fields in
    let who = fields.required("who", .text, "who has worked with it", example: "Online florist")
    let checked = fields.required(
      "checked", .boolean, "we talked to them ourselves", example: "yes")
    let independent = fields.optional(
      "independent", .boolean, "not chosen by a broker or the vendor's owners; default no",
      example: "yes")
    let rating = fields.optional("rating", .rating, "what they said", example: "4")
    let date = fields.optional("date", .date, "when they said it", example: "2026-01-30")
    guard let who, let checked else { return nil }
    return Vendor.CustomerReference(
      who: who.value, isChecked: checked.value, isIndependent: independent?.value ?? false,
      rating: rating?.value, date: date?.value)
  }
}

extension FieldType<Vendor.Certification> {
  static let certification = FieldType.record("a certification") { fields in
    let name = fields.required("name", .text, "what it is called", example: "ISO/IEC 27001")
    let expires = fields.optional(
      "expires", .date, "the last day on which it holds", example: "2027-11-30")
    guard let name else { return nil }
    return Vendor.Certification(name: name.value, expires: expires)
  }
}
