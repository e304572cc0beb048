extension String {
  /// The text as a file system sees it that ignores letter case; `==` then ignores how Unicode is
  /// normalised as well.
  ///
  /// Upper case first: only so do `ß` and `ss` meet, as they do on such file systems.
  var folded: String {
    let needsNothing = withBytes { bytes in
      bytes.allSatisfy { $0 < 0x80 && !isUpperCase($0) }
    }
    return needsNothing ? self : uppercased().lowercased()
  }
}

/// A file or folder name in words: `why-now` is "Why now", `01_intro` is "01 intro".
func inWords(_ name: some StringProtocol) -> String {
  let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
  guard let first = words.first else { return String(name) }
  return first.uppercased() + words.dropFirst()
}
