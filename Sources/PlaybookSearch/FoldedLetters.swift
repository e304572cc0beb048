/// Letters with marks, by the letter that remains when the marks are gone: what canonical
/// decomposition says of the Latin, Greek and Cyrillic letters, and a few that people write without
/// their stroke. A browser folds a query in the same way, so a word is found however it is typed.
enum FoldedLetters {
  /// The folded letters of U+0080 to U+1FFF by their number; 0 where a letter is its own.
  static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x2000)
    for (base, letters) in groups {
      guard let letter = base.unicodeScalars.first else { continue }
      for scalar in letters.unicodeScalars where scalar.value < 0x2000 {
        table[Int(scalar.value)] = UInt16(truncatingIfNeeded: letter.value)
      }
    }
    // A letter may lose its mark first and its stroke then.
    for number in table.indices {
      let once = table[number]
      if once != 0, table[Int(once)] != 0 { table[number] = table[Int(once)] }
    }
    return table
  }()

  private static let groups: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("c", "çćĉċčḉ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("d", "ďḋḍḏḑḓ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("z", "źżžẑẓẕ"),
    ("æ", "ǣǽ"),
    ("ʒ", "ǯ"),
    ("ø", "ǿ"),
    ("ʹ", "\u{374}"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶ\u{1F77}\u{1FBE}ῐῑῒ\u{1FD3}ῖῗ"),
    ("α", "άἀἁἂἃἄἅἆἇὰ\u{1F71}ᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("ε", "έἐἑἒἓἔἕὲ\u{1F73}"),
    ("η", "ήἠἡἢἣἤἥἦἧὴ\u{1F75}ᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺ\u{1F7B}ῠῡῢ\u{1FE3}ῦῧ"),
    ("ο", "όὀὁὂὃὄὅὸ\u{1F79}"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼ\u{1F7D}ᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("ϒ", "ϓϔ"),
    ("и", "йѝӣӥ"),
    ("е", "ѐёӗ"),
    ("г", "ѓ"),
    ("і", "ї"),
    ("к", "ќ"),
    ("у", "ўӯӱӳ"),
    ("ѵ", "ѷ"),
    ("ж", "ӂӝ"),
    ("а", "ӑӓ"),
    ("ә", "ӛ"),
    ("з", "ӟ"),
    ("о", "ӧ"),
    ("ө", "ӫ"),
    ("э", "ӭ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("b", "ḃḅḇ"),
    ("f", "ḟ"),
    ("m", "ḿṁṃ"),
    ("p", "ṕṗ"),
    ("v", "ṽṿ"),
    ("x", "ẋẍ"),
    ("ſ", "ẛ"),
    ("ρ", "ῤῥ"),
    ("o", "ø"),
    ("l", "ł"),
    ("d", "đð"),
    ("h", "ħ"),
    ("t", "ŧ"),
    ("i", "ı"),
    ("σ", "ς"),
    ("s", "ſ"),
  ]
}
