internal import PlaybookDiagnostics

extension FieldType<String> {
  /// An ISO 3166-1 alpha-2 code.
  package static let country = FieldType(.country) { value, reading in
    reading.code(value, wanted: "country code", in: countryCodes, example: "US") { text in
      switch text.uppercased() {
      case "UK": "GB"
      case "EL": "GR"
      case "USA": "US"
      default: nil
      }
    }
  }

  /// An ISO 4217 code.
  package static let currency = FieldType(.currency) { value, reading in
    reading.code(value, wanted: "currency code", in: currencyCodes, example: "USD") { text in
      switch text {
      case "$": "USD"
      case "€": "EUR"
      case "£": "GBP"
      case "RMB": "CNY"
      default: nil
      }
    }
  }

  /// A BCP 47 tag, by its form.
  package static let language = FieldType(.text) { value, reading in
    guard let text = reading.text(of: value, wanted: "a language") else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      let lengths = index == 0 ? 2...3 : 1...8
      return lengths.contains(part.utf8.count) && part.utf8.allSatisfy(\.isWordByte)
    }
    if isTag { return text }
    reading.report(
      .wrongType, "'\(text)' is no language tag", at: value.position,
      help: "Write a tag such as 'en' or 'pt-BR'")
    return nil
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension FieldReading {
  fileprivate func code(
    _ value: Located<YAMLValue>, wanted: String, in codes: Set<String>, example: String,
    meant: (String) -> String?
  ) -> String? {
    guard let text = text(of: value, wanted: "a \(wanted)") else { return nil }
    if codes.contains(text) { return text }
    let upper = text.uppercased()
    let suggestion = codes.contains(upper) ? upper : meant(text)
    report(
      .unknownValue, "'\(text)' is no \(wanted)", at: value.position,
      help: suggestion.map { "Write '\($0)'" } ?? "Write an ISO code such as '\(example)'")
    return nil
  }
}

/// ISO 3166-1 alpha-2, officially assigned.
let countryCodes = Set(
  """
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
  BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE \
  EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM \
  HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC \
  LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA \
  NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW \
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO \
  TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
  """.split(separator: " ").map(String.init))

/// ISO 4217, currencies in use.
let currencyCodes = Set(
  """
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
  BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL \
  GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW \
  KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN \
  NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK \
  SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS \
  VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
  """.split(separator: " ").map(String.init))
