/// A file or folder name in words: `why-now` is "Why now", `01_intro` is "01 intro".
package func inWords(_ name: some StringProtocol) -> String {
  let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
  guard let first = words.first else { return String(name) }
  return first.uppercased() + words.dropFirst()
}
