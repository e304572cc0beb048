package import PlaybookModel

extension Vendor.Status {
  /// True where we rely on the vendor, or are about to.
  package var isTrusted: Bool { self == .preferred || self == .active }

  /// True where nothing is wanted of it any more.
  package var isOut: Bool { self == .rejected || self == .exited }
}
