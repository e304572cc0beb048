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
