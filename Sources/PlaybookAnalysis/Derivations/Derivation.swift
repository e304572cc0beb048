package import PlaybookDiagnostics
package import PlaybookModel

/// How a figure was computed: from which facts, where they stand, and over which steps.
///
/// It is made when somebody asks, from figures that are there already, and never stored.
package struct Derivation: Sendable, Equatable {
  package let method: Method
  /// What it is computed for, where its entity has several such figures.
  package let about: Subject?
  /// Facts, and figures that have a derivation of their own.
  package let inputs: [Term]
  package let steps: [Term]
  package let result: Term

  init(
    _ method: Method, about: Subject? = nil, inputs: [Term], steps: [Term] = [], result: Term
  ) {
    self.method = method
    self.about = about
    self.inputs = inputs
    self.steps = steps
    self.result = result
  }

  /// Unique among the derivations of one entity.
  package var id: String { Self.id(of: method, about: about?.id) }

  /// The id that a derivation has, for those who lead to it. Between its parts stand two hyphens,
  /// which no id holds, so that no two subjects have the same.
  package static func id(of method: Method, about subject: String? = nil) -> String {
    method.rawValue + (subject.map { "--" + $0 } ?? "")
  }

  /// One of several things that a figure is computed for.
  package struct Subject: Sendable, Equatable {
    package let id: String
    package let title: String

    init(_ id: String, _ title: String) {
      self.id = id
      self.title = title
    }
  }

  /// A named value, with where its author wrote it.
  package struct Term: Sendable, Equatable {
    package let name: String
    package let quantity: Quantity
    package let place: SourcePosition?
    /// Whose fact or figure it is, where that has a page of its own.
    package let entity: EntityReference?

    init(
      _ name: String, _ quantity: Quantity, at place: SourcePosition? = nil,
      of entity: EntityReference? = nil
    ) {
      self.name = name
      self.quantity = quantity
      self.place = place
      self.entity = entity
    }
  }

  /// A value with what it takes to write it for a reader.
  package enum Quantity: Sendable, Equatable {
    /// A fact as it was written, in its unit.
    case written(DecimalNumber, unit: String?)
    /// A computed number, in a unit.
    case number(Double, unit: String?)
    /// An exact sum in the playbook's currency.
    case money(FixedDecimal)
    /// A discounted or fitted sum in the playbook's currency.
    case amount(Double)
    case count(Int)
    /// 0 to 1, to three digits.
    case score(Double)
    /// 0 to 1, shown a hundredfold.
    case points(Double)
    /// A part of a whole, shown in per cent.
    case share(Double)
    case months(Double)
    case minutes(Double)
    case days(Double)
    case day(Day)
    /// 0 to 1, two digits, and "< 0.001" below that.
    case probability(Double)
    /// Two shares.
    case interval(low: Double, high: Double)
    case truth(Bool)
    case text(String)
    case unknown(Reason)

    /// The value of an outcome, else why there is none.
    package init<Value>(_ outcome: Outcome<Value>, _ make: (Value) -> Quantity) {
      switch outcome {
      case .known(let value): self = make(value)
      case .unknown(let reason): self = .unknown(reason)
      }
    }

    /// The number in it, for those who compute on; nothing for words, days and intervals.
    package var double: Double? {
      switch self {
      case .written(let number, _): number.double
      case .money(let sum): sum.double
      case .number(let value, _), .amount(let value), .score(let value), .points(let value),
        .share(let value), .months(let value), .minutes(let value), .days(let value),
        .probability(let value):
        value
      case .count(let count): Double(count)
      case .day, .interval, .truth, .text, .unknown: nil
      }
    }
  }
}
