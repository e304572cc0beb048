/// The known words that an unknown one was probably meant to be, best first.
///
/// A word is close enough when at most a third of its characters, and at least one, would have to
/// be changed, added, left out or swapped with a neighbour (optimal string alignment distance).
package func nearest(
  to word: String, in known: some Sequence<String>, atMost limit: Int = 3
) -> [String] {
  let target = Array(word.lowercased().unicodeScalars)
  let allowed = max(1, target.count / 3)
  var found: [(distance: Int, word: String)] = []
  for candidate in known {
    let letters = Array(candidate.lowercased().unicodeScalars)
    if abs(letters.count - target.count) > allowed { continue }
    let distance = alignmentDistance(target, letters)
    if distance <= allowed { found.append((distance, candidate)) }
  }
  found.sort { ($0.distance, $0.word) < ($1.distance, $1.word) }
  return found.prefix(limit).map(\.word)
}

/// "Did you mean 'a'?", "Did you mean 'a' or 'b'?", or nothing.
package func didYouMean(_ words: [String]) -> String? {
  guard let last = words.last else { return nil }
  let quoted = words.dropLast().map { "'\($0)'" }.joined(separator: ", ")
  return "Did you mean \(quoted.isEmpty ? "" : quoted + " or ")'\(last)'?"
}

extension [String] {
  /// "'a', 'b' and 'c'".
  package var quotedList: String {
    let quoted = map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}

private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var current = last
  for (i, x) in a.enumerated() {
    current[0] = i + 1
    for (j, y) in b.enumerated() {
      var best = min(last[j + 1] + 1, current[j] + 1, last[j] + (x == y ? 0 : 1))
      if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { best = min(best, beforeLast[j - 1] + 1) }
      current[j + 1] = best
    }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[b.count]
}
