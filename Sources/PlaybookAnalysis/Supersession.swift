package import PlaybookDiagnostics
package import PlaybookModel

/// Which decisions replace which.
package struct Supersession: Sendable {
  /// One decision's word that it replaces another.
  package struct Claim: Sendable {
    package let decision: Decision
    package let target: Located<EntityID>
  }

  /// Rings of decisions that replace each other, each from its lowest id on; there is one for every
  /// claim that closes a ring, and no claim closes two.
  package let cycles: [[Decision]]
  private let claims: [EntityID: [Claim]]

  package init(_ decisions: [Decision]) {
    var claims: [EntityID: [Claim]] = [:]
    for decision in decisions {
      for target in decision.supersedes?.value ?? [] {
        claims[target.value, default: []].append(Claim(decision: decision, target: target))
      }
    }
    self.claims = claims
    cycles = findCycles(decisions)
  }

  /// The claims to replace a decision.
  package func claims(on decision: EntityID) -> [Claim] { claims[decision] ?? [] }
}

/// Walks depth first, with a stack of its own: a chain may be longer than a thread's.
private func findCycles(_ decisions: [Decision]) -> [[Decision]] {
  var byID: [EntityID: Decision] = [:]
  for decision in decisions { byID[decision.id] = decision }
  var finished: Set<EntityID> = []
  var depths: [EntityID: Int] = [:]
  var path: [(decision: Decision, next: Int)] = []
  var cycles: [[Decision]] = []
  for root in decisions.sorted(by: { $0.id < $1.id }) where !finished.contains(root.id) {
    path = [(root, 0)]
    depths[root.id] = 0
    while let (decision, next) = path.last {
      let targets = decision.supersedes?.value ?? []
      guard next < targets.count else {
        path.removeLast()
        depths[decision.id] = nil
        finished.insert(decision.id)
        continue
      }
      path[path.count - 1].next += 1
      let isRepeated = targets[..<next].contains { $0.value == targets[next].value }
      guard !isRepeated, let target = byID[targets[next].value], !finished.contains(target.id)
      else { continue }
      if let depth = depths[target.id] {
        cycles.append(fromLowest(path[depth...].map(\.decision)))
      } else {
        depths[target.id] = path.count
        path.append((target, 0))
      }
    }
  }
  return cycles
}

/// The ring, turned so that its lowest id is the first.
private func fromLowest(_ ring: [Decision]) -> [Decision] {
  let lowest = ring.indices.min { ring[$0].id < ring[$1].id } ?? ring.startIndex
  return Array(ring[lowest...] + ring[..<lowest])
}
