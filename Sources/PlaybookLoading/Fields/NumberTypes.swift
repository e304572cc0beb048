internal import PlaybookDiagnostics
package import PlaybookModel

extension FieldType<DecimalNumber> {
  package static let number = number(.none)

  package static func number(_ limits: NumberLimits) -> Self {
    FieldType(.number(limits)) { value, reading in
      guard let text = reading.text(of: value, wanted: "a number"),
        let number = reading.number(text, at: value.position)
      else { return nil }
      return reading.check(number, text, within: limits, at: value.position) ? number : nil
    }
  }

  /// In the playbook's currency, not negative.
  package static let money = FieldType(.money) { value, reading in
    guard let text = reading.text(of: value, wanted: "an amount of money"),
      let number = reading.number(text, at: value.position)
    else { return nil }
    reading.settingUses.append(
      SettingUse(
        setting: "currency", user: "'\(reading.trail.last ?? "")'", position: value.position))
    let limits = NumberLimits(minimum: 0)
    return reading.check(number, text, within: limits, at: value.position) ? number : nil
  }

  /// From 1 to 5.
  package static let rating = FieldType(.rating) { value, reading in
    guard let text = reading.text(of: value, wanted: "a rating"),
      let number = reading.number(text, at: value.position)
    else { return nil }
    let limits = NumberLimits(minimum: 1, maximum: 5)
    return reading.check(number, text, within: limits, at: value.position) ? number : nil
  }

  /// `0.7` or `70%`.
  package static let share = FieldType(.share) { value, reading in
    guard let text = reading.text(of: value, wanted: "a share"),
      let number = reading.fraction(text, at: value.position)
    else { return nil }
    let limits = NumberLimits(minimum: 0, maximum: 1)
    return reading.check(number, text, within: limits, at: value.position) ? number : nil
  }

  /// A share between 0 and 1 that is neither.
  static let openShare = FieldType(.share) { value, reading in
    guard let share = FieldType.share.read(value, reading) else { return nil }
    let zero = DecimalNumber(significand: 0, scale: 0)
    let one = DecimalNumber(significand: 1, scale: 0)
    if share > zero, share < one { return share }
    reading.report(
      .valueOutOfRange, "'\(reading.trail.last ?? "")' lies between 0 and 1, and is not \(share)",
      at: value.position)
    return nil
  }

  /// `8%` or `0.08`, above -1.
  package static let rate = FieldType(.rate) { value, reading in
    guard let text = reading.text(of: value, wanted: "a rate"),
      let number = reading.fraction(text, at: value.position)
    else { return nil }
    if !text.hasSuffix("%"), number >= DecimalNumber(significand: 1, scale: 0) {
      let fraction = DecimalNumber(significand: number.significand, scale: number.scale + 2)
      reading.report(
        .wrongType, "'\(text)' would be \(text)00 %", at: value.position,
        help: "Write \(text)% or \(fraction)")
      return nil
    }
    let limits = NumberLimits(minimum: -1, isMinimumExclusive: true)
    return reading.check(number, text, within: limits, at: value.position) ? number : nil
  }
}

extension FieldType<Int> {
  package static let integer = integer(.none)

  package static func integer(_ limits: NumberLimits) -> Self {
    FieldType(.integer(limits)) { value, reading in
      guard let text = reading.text(of: value, wanted: "a whole number"),
        let number = reading.number(text, wanted: "whole number", at: value.position)
      else { return nil }
      guard number.scale == 0, number.significand.magnitude <= 1_000_000_000_000 else {
        reading.report(.wrongType, "'\(text)' is no whole number", at: value.position)
        return nil
      }
      guard reading.check(number, text, within: limits, at: value.position) else { return nil }
      return Int(number.significand)
    }
  }
}

extension FieldReading {
  func number(
    _ text: String, wanted: String = "number", at position: SourcePosition
  ) -> DecimalNumber? {
    if let number = DecimalNumber(text) { return number }
    report(.wrongType, "'\(text)' is no \(wanted)", at: position, help: helpForNumber(text))
    return nil
  }

  /// Reads a number or a percentage as a fraction.
  func fraction(_ text: String, at position: SourcePosition) -> DecimalNumber? {
    guard text.hasSuffix("%") else { return number(text, at: position) }
    let percent = String(text.dropLast()).trimmed
    if let number = DecimalNumber(percent), number.scale <= 16 {
      return DecimalNumber(significand: number.significand, scale: number.scale + 2)
    }
    report(
      .wrongType, "'\(text)' is no percentage", at: position, help: "Write it as 70% or 0.7")
    return nil
  }

  func check(
    _ number: DecimalNumber, _ text: String, within limits: NumberLimits,
    at position: SourcePosition
  ) -> Bool {
    if limits.contains(number) { return true }
    report(
      .valueOutOfRange, "'\(trail.last ?? "")' takes a number \(limits.description), not \(text)",
      at: position)
    return false
  }

  /// How the number was probably meant.
  private func helpForNumber(_ text: String) -> String? {
    let grouped = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "_") }
    // "17,5" is a decimal comma; only groups of three digits are separated.
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count != 3,
      DecimalNumber("\(parts[0]).\(parts[1])") != nil
    {
      return "Write \(parts[0]).\(parts[1]), with a point"
    }
    if grouped {
      let digits = text.replacing(",", with: "").replacing("_", with: "")
      return DecimalNumber(digits) == nil ? nil : "Write \(digits), without separators"
    }
    if text.hasPrefix("."), DecimalNumber("0" + text) != nil { return "Write 0\(text)" }
    if text.hasPrefix("+"), DecimalNumber(text.dropFirst()) != nil {
      return "Write \(text.dropFirst())"
    }
    let digits = text.prefix { !$0.isLetter && $0 != "%" && $0 != " " }
    if digits.utf8.count < text.utf8.count, DecimalNumber(digits) != nil {
      return "Write \(digits), without a unit"
    }
    return nil
  }
}

extension FieldType<Fraction> {
  /// How many times as much: `3`, `1/3`.
  static let judgement = FieldType(.judgement) { value, reading in
    guard let text = reading.text(of: value, wanted: "a judgement") else { return nil }
    if let fraction = Fraction(text) { return fraction }
    reading.report(
      .wrongType, "'\(text)' is no judgement", at: value.position,
      help: "Write a number above 0 or a fraction, as 3 or 1/3")
    return nil
  }
}
