internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a place.
enum PlacePage {
  static let fields = Fields<Place> {
    Field.ofEveryEntity
    Field.record("type", "Onshore, nearshore or offshore", of: Pill.fields) { place, _ in
      Pill(word: place.type.value.inWords, tone: place.type.value == .onshore ? .idle : .info)
    }
    Field.text("countries", "The names of the countries") { place, _ in
      place.countries.map { countryName($0.value) }.joined(separator: ", ")
    }
    Field.text("time_zone", "The time zone") { place, _ in
      place.timeZone.value.replacing("_", with: " ")
    }
    Field.text("hours", "The usual working day there, local time") { place, _ in
      place.hours.value.description
    }
    Field.optionalRecord("visit", "What a visit takes", of: visit) { place, _ in place.visit }
    Field.optionalRecord("control", "How much control we would keep", of: Rating.fields) { it, _ in
      (it.control?.value).map(Rating.init)
    }
    Field.optionalRecord("logistics", "How easy travel, law and payments are", of: Rating.fields) {
      place, _ in place.logistics.map(Rating.init)
    }
    Field.optional("languages", "The languages spoken there") { place, _ in
      place.languages.isEmpty ? nil : place.languages.joined(separator: ", ")
    }
    Field.optional("candidates_found", "How many vendors we found there") { place, _ in
      place.candidatesFound.map(String.init)
    }
    Field.list("vendors", "The vendors that work there", of: Link.fields) { place, scope in
      scope.links(from: .vendor, to: place)
    }
  }

  private static let visit = Fields<Place.Visit> {
    Field.text("hours_each_way", "Hours from door to door") { visit, _ in
      counted(visit.hoursEachWay, "hour")
    }
    Field.text("cost", "What a visit costs, all included") { visit, scope in
      scope.money(visit.cost.value)
    }
    Field.text("per_year", "Visits planned a year") { visit, _ in counted(visit.perYear, "visit") }
  }
}
