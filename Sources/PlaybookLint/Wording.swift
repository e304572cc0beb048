/// How numbers stand in messages.
extension Int {
  /// "1 day", "48 days".
  var inDays: String { self == 1 ? "1 day" : "\(self) days" }
}
