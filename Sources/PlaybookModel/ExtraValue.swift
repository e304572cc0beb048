/// What stands under `extra`: the one untyped subtree, kept in the order of the file for templates.
package indirect enum ExtraValue: Sendable, Equatable {
  case text(String)
  case flag(Bool)
  case list([ExtraValue])
  case map([(key: String, value: ExtraValue)])

  package static func == (a: ExtraValue, b: ExtraValue) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): a == b
    case (.flag(let a), .flag(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)): a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}
