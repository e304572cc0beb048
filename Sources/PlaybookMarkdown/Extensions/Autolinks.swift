extension MarkdownExtension {
  /// Turns addresses in the text into links: `http://`, `https://`, `www.` and email.
  static let autolinks = MarkdownExtension(
    name: "autolinks", trigger: .address,
    inlines: { block, _ in
      guard block.containsText(where: mayHoldAddress) else { return }
      block.joinTexts()
      var texts: [Node] = []
      var linkDepth = 0
      var here: (node: Node, entered: Bool)? = (block, true)
      while let (node, entered) = here {
        switch node.kind {
        case .link, .image: linkDepth += entered ? 1 : -1
        case .text: if linkDepth == 0, mayHoldAddress(node.literal) { texts.append(node) }
        default: break
        }
        here = node.step(entered: entered, below: block)
      }
      for text in texts { link(addressesIn: text) }
    })
}

private func mayHoldAddress(_ text: NodeText) -> Bool {
  for (index, byte) in text.enumerated() {
    if byte == .at { return true }
    if byte == .colon, index + 1 < text.count, text[index + 1] == .slash { return true }
    if byte == .dot, index >= 3, text[index - 1] | 0x20 == 0x77 { return true }
  }
  return false
}

/// Replaces a text by texts and links.
private func link(addressesIn node: Node) {
  let text = Array(node.literal)
  var done = 0
  var index = 0
  while index < text.count {
    guard let found = address(in: text, at: index, notBefore: done) else {
      index += 1
      continue
    }
    guard let link = Node.make(.link), let label = Node.make(.text) else { return }
    if found.range.lowerBound > done, let before = Node.make(.text) {
      before.setLiteral(text[done..<found.range.lowerBound])
      before.insert(before: node)
    }
    label.setLiteral(text[found.range])
    link.setDestination(Array(found.scheme.utf8) + text[found.range])
    link.append(label)
    link.insert(before: node)
    done = found.range.upperBound
    index = done
  }
  if done == 0 { return }
  if done < text.count { node.setLiteral(text[done...]) } else { node.remove() }
}

/// An address whose telling byte stands here: `:` of a scheme, `w` of `www.`, or `@`.
private func address(
  in text: [UInt8], at index: Int, notBefore start: Int
) -> (range: Range<Int>, scheme: String)? {
  switch text[index] {
  case .colon: webAddress(in: text, colon: index, notBefore: start).map { ($0, "") }
  case 0x77, 0x57: wwwAddress(in: text, at: index, notBefore: start).map { ($0, "http://") }
  case .at: emailAddress(in: text, at: index, notBefore: start).map { ($0, "mailto:") }
  default: nil
  }
}

private func webAddress(in text: [UInt8], colon: Int, notBefore first: Int) -> Range<Int>? {
  guard text[colon...].begins(with: "://") else { return nil }
  var start = colon
  while start > first, text[start - 1].isLetter, colon - start <= 5 { start -= 1 }
  let scheme = text[start..<colon].map(\.lowercased)
  guard scheme.equals("http") || scheme.equals("https") else { return nil }
  guard let end = domainEnd(in: text, from: colon + 3) else { return nil }
  return addressRange(in: text, start, domainEnd: end)
}

private func wwwAddress(in text: [UInt8], at start: Int, notBefore first: Int) -> Range<Int>? {
  guard start + 4 < text.count, text[start + 3] == .dot,
    text[start..<start + 3].allSatisfy({ $0 | 0x20 == 0x77 })
  else { return nil }
  if start > 0 {
    let before = text[start - 1]
    let mayPrecede =
      before.isWhitespace || before == .asterisk || before == .underscore || before == .tilde
      || before == .openParenthesis || CharacterClass(endOf: text[..<start]) == .white
    guard mayPrecede else { return nil }
  }
  guard let end = domainEnd(in: text, from: start), end > start + 4 else { return nil }
  return addressRange(in: text, start, domainEnd: end)
}

/// Where the domain ends that begins here; nothing where there is none, or where its last two parts
/// hold an underscore.
private func domainEnd(in text: [UInt8], from start: Int) -> Int? {
  guard start < text.count, CharacterClass(startOf: text[start...]) == .other else { return nil }
  var index = start
  var underscores = (beforeLast: 0, last: 0)
  // No domain is longer; without a limit, failing again and again would cost the square.
  let limit = min(text.count, start + 1_024)
  while index < limit {
    let byte = text[index]
    if byte == .underscore {
      underscores.last += 1
    } else if byte == .dot {
      underscores = (underscores.last, 0)
    } else if byte != .hyphen, byte < 0x80 ? !byte.isLetterOrDigit : !isHostCharacter(text, index) {
      break
    }
    index += 1
  }
  return underscores == (0, 0) ? index : nil
}

private func isHostCharacter(_ text: [UInt8], _ index: Int) -> Bool {
  text[index] & 0xC0 == 0x80 || CharacterClass(startOf: text[index...]) == .other
}

private func addressRange(in text: [UInt8], _ start: Int, domainEnd: Int) -> Range<Int>? {
  var end = domainEnd
  while end < text.count, !text[end].isWhitespace, text[end] != .lessThan { end += 1 }
  end = trimmedEnd(of: text, start..<end)
  return end > start ? start..<end : nil
}

/// The end without what more likely belongs to the sentence: punctuation, a closing parenthesis that
/// the address does not open, an entity.
private func trimmedEnd(of text: [UInt8], _ range: Range<Int>) -> Int {
  var end = range.upperBound
  var surplus = text[range].reduce(into: 0) { count, byte in
    if byte == .closeParenthesis { count += 1 }
    if byte == .openParenthesis { count -= 1 }
  }
  while end > range.lowerBound {
    switch text[end - 1] {
    case .questionMark, .exclamationMark, .dot, 0x2C, .colon, .asterisk, .underscore, .tilde,
      .apostrophe, .quotationMark:
      end -= 1
    case .closeParenthesis:
      if surplus <= 0 { return end }
      surplus -= 1
      end -= 1
    case .semicolon:
      var name = end - 1
      while name > range.lowerBound, text[name - 1].isLetter { name -= 1 }
      let isEntity = name < end - 1 && name > range.lowerBound && text[name - 1] == .ampersand
      end = isEntity ? name - 1 : end - 1
    default: return end
    }
  }
  return end
}

private func emailAddress(in text: [UInt8], at sign: Int, notBefore first: Int) -> Range<Int>? {
  var start = sign
  while start > first, text[start - 1].isLetterOrDigit || isMark(text[start - 1]) { start -= 1 }
  guard start < sign else { return nil }
  var end = sign + 1
  var dots = 0
  while end < text.count {
    let byte = text[end]
    if byte == .dot {
      guard end + 1 < text.count, text[end + 1].isLetterOrDigit else { break }
      dots += 1
    } else if byte == .at {
      return nil
    } else if !byte.isLetterOrDigit, byte != .hyphen, byte != .underscore {
      break
    }
    end += 1
  }
  guard dots > 0, text[end - 1].isLetter else { return nil }
  return start..<end
}

/// What an address may hold before its `@`, beside letters and digits.
private func isMark(_ byte: UInt8) -> Bool {
  byte == .dot || byte == .plus || byte == .hyphen || byte == .underscore
}
