package import PlaybookDiagnostics

extension Engagement {
  package struct Price: Sendable {
    package enum Period: String, Sendable, CaseIterable {
      case month, year, total
    }

    /// In the playbook's currency.
    package let amount: Located<DecimalNumber>
    package let per: Period

    package init(
      amount: Located<DecimalNumber>, per: Period
    ) {
      self.amount = amount
      self.per = per
    }
  }

  package struct Renewal: Sendable {
    /// When it would renew or end.
    package let date: Located<Day>
    /// Renews unless we give notice.
    package let isAutomatic: Bool

    package init(
      date: Located<Day>, isAutomatic: Bool
    ) {
      self.date = date
      self.isAutomatic = isAutomatic
    }
  }

  /// A service level with a consequence.
  package struct ServiceLevel: Sendable {
    package let metric: Located<EntityID>
    package let bound: Bound
    /// The window over which it is judged.
    package let per: CalendarDuration
    /// Nothing: the engagement's start.
    package let from: Located<Day>?
    /// The share of the fee that is paid back when missed.
    package let credit: DecimalNumber?
    package let position: SourcePosition

    package init(
      metric: Located<EntityID>, bound: Bound, per: CalendarDuration, from: Located<Day>?,
      credit: DecimalNumber?, position: SourcePosition
    ) {
      self.metric = metric
      self.bound = bound
      self.per = per
      self.from = from
      self.credit = credit
      self.position = position
    }
  }

  package struct DataTerms: Sendable {
    /// Data that the vendor sees.
    package let classes: [String]
    /// Where it may be, ISO 3166-1.
    package let countries: [String]
    package let returnFormat: String?

    package init(
      classes: [String], countries: [String], returnFormat: String?
    ) {
      self.classes = classes
      self.countries = countries
      self.returnFormat = returnFormat
    }
  }

  /// How we would leave.
  package struct ExitPlan: Sendable {
    package enum Substitutability: String, Sendable, CaseIterable {
      case easy, difficult, impossible
    }

    /// What makes us leave.
    package let triggers: [String]
    /// How long leaving takes.
    package let transitionMonths: DecimalNumber
    /// Who takes over.
    package let fallback: Located<Alternative>
    package let dataReturn: String
    package let knowledgeTransfer: String
    package let accessRevocation: String
    package let cost: DecimalNumber?
    /// The last drill.
    package let tested: Located<Day>?
    package let substitutability: Substitutability?

    package init(
      triggers: [String], transitionMonths: DecimalNumber, fallback: Located<Alternative>,
      dataReturn: String, knowledgeTransfer: String, accessRevocation: String, cost: DecimalNumber?,
      tested: Located<Day>?, substitutability: Substitutability?
    ) {
      self.triggers = triggers
      self.transitionMonths = transitionMonths
      self.fallback = fallback
      self.dataReturn = dataReturn
      self.knowledgeTransfer = knowledgeTransfer
      self.accessRevocation = accessRevocation
      self.cost = cost
      self.tested = tested
      self.substitutability = substitutability
    }
  }

  package struct Communication: Sendable {
    package struct Meeting: Sendable {
      package let name: String
      package let cadence: CalendarDuration
      /// Minutes after midnight, our local time.
      package let at: Int?
      package let minutes: Int?
      package let with: String?

      package init(
        name: String, cadence: CalendarDuration, at: Int?, minutes: Int?, with: String?
      ) {
        self.name = name
        self.cadence = cadence
        self.at = at
        self.minutes = minutes
        self.with = with
      }
    }

    package struct Contact: Sendable {
      package enum Side: String, Sendable, CaseIterable {
        case client, vendor
      }

      package let who: String
      package let side: Side
      package let position: SourcePosition

      package init(
        who: String, side: Side, position: SourcePosition
      ) {
        self.who = who
        self.side = side
        self.position = position
      }
    }

    package let channel: String
    package let language: String?
    package let responseHours: DecimalNumber?
    package let meetings: [Meeting]
    /// In order; the last one is ours.
    package let escalation: [Contact]

    package init(
      channel: String, language: String?, responseHours: DecimalNumber?, meetings: [Meeting],
      escalation: [Contact]
    ) {
      self.channel = channel
      self.language = language
      self.responseHours = responseHours
      self.meetings = meetings
      self.escalation = escalation
    }
  }
}
