/// The mean consistency index of random reciprocal matrices, for 3 to 10 items. Tables differ, so a
/// consistency ratio is printed with the name of its table.
package enum RandomIndex: String, Sendable, CaseIterable {
  /// Saaty, "The Analytic Hierarchy Process", 1980.
  case saaty1980 = "saaty-1980"
  /// Saaty, "Theory and Applications of the Analytic Network Process", 2005.
  case saaty2005 = "saaty-2005"
  /// Donegan and Dodd, "A note on Saaty's random indexes", Mathematical and Computer Modelling 15,
  /// 1991.
  case doneganDodd1991 = "donegan-dodd-1991"

  package static let mostItems = 10

  /// The index for a number of items, where the table has one.
  package func value(for items: Int) -> Double? {
    let table = values
    return table.indices.contains(items - 3) ? table[items - 3] : nil
  }

  private var values: [Double] {
    switch self {
    case .saaty1980: [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]
    case .saaty2005: [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49]
    case .doneganDodd1991: [0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055]
    }
  }
}
