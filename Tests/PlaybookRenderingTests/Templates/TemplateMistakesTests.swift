import PlaybookDiagnostics
import PlaybookRendering
import Testing

/// One mistake in a layout each: the code, and the layout with a `¶` where the code is reported.
@Suite struct TemplateMistakesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    let layout: String
    var help: String?
    var partials: [String: String] = [:]

    init(
      _ code: DiagnosticCode, _ layout: String, help: String? = nil,
      partials: [String: String] = [:]
    ) {
      self.code = code
      self.layout = layout
      self.help = help
      self.partials = partials
    }

    var testDescription: String { "\(code.name): \(layout)" }
  }

  static let names: [Example] = [
    Example(.unknownName, "{{¶titel}}", help: "Did you mean 'title'?"),
    Example(.unknownName, "é — \n  {{  ¶titel  }}"),
    Example(.unknownName, "{{owner.¶nmae}}", help: "Did you mean 'name'?"),
    Example(.unknownName, "{{¶ownr.name}}"),
    Example(.unknownName, "{{title.¶name}}"),
    Example(.unknownName, "{{owner.name.¶first}}"),
    Example(.unknownName, "{{#¶is_opne}}x{{/is_opne}}", help: "Did you mean 'is_open'?"),
    Example(.unknownName, "{{^owner.¶is_open}}x{{/owner.is_open}}"),
    Example(.unknownName, "{{#rows}}{{name}}{{/rows}}{{¶name}}"),
    Example(.unknownName, "{{#rows}}{{¶nam}}{{/rows}}", help: "Did you mean 'name'?"),
    Example(.unknownName, "{{rows.¶name}}"),
    Example(.unknownName, "{{{¶boddy}}}", help: "Did you mean 'body'?"),
    Example(.notAText, "{{¶rows}}"),
    Example(.notAText, "{{¶owner}}"),
    Example(.notAText, "{{¶is_open}}"),
    Example(.notAText, "{{#rows}}{{¶.}}{{/rows}}"),
    Example(.notASection, "{{#¶title}}x{{/title}}", help: "Use the flag 'has_title'"),
    Example(.notASection, "{{^¶title}}x{{/title}}"),
    Example(.notASection, "{{#owner}}{{#¶home}}x{{/home}}{{/owner}}"),
    Example(.notASection, "{{#¶body}}x{{/body}}"),
    Example(.notASection, "{{^¶owner}}x{{/owner}}"),
    Example(.notASection, "{{#words}}{{#¶.}}x{{/.}}{{/words}}"),
    Example(.notASection, "{{#extra}}{{#¶rows}}x{{/rows}}{{/extra}}"),
    Example(.unescapedText, "{{{¶title}}}", help: "Write {{title}}"),
    Example(.unescapedText, "<p>{{&¶title}}</p>"),
    Example(.unescapedText, "{{{¶address}}}"),
    Example(.unescapedText, "{{{¶extra.note}}}"),
    Example(.escapedMarkup, "{{¶body}}", help: "Write {{{body}}}"),
  ]

  static let places: [Example] = [
    Example(.unsafeURL, "<a href=\"{{¶title}}\">x</a>"),
    Example(.unsafeURL, "<a href='/x/{{¶title}}'>x</a>"),
    Example(.unsafeURL, "<IMG SRCSET=\"{{¶title}} 2x\">"),
    Example(.unsafeURL, "<form action=\"{{¶title}}\"></form>"),
    Example(.unsafeURL, "<meta http-equiv=\"refresh\" content=\"{{¶title}}\">"),
    Example(.unsafeURL, "<meta content=\"0; URL={{¶title}}\">"),
    Example(.unsafeURL, "<a href=\"{{¶body}}\">x</a>"),
    Example(
      .unsafeContext, "<a href={{¶address}}>x</a>", help: "Put the value into quotation marks"),
    Example(.unsafeContext, "<a class=x{{¶title}}>x</a>"),
    Example(.unsafeContext, "<a onclick=\"f('{{¶title}}')\">x</a>"),
    Example(.unsafeContext, "<a style=\"width: {{¶title}}\">x</a>"),
    Example(.unsafeContext, "<iframe srcdoc=\"{{¶title}}\"></iframe>"),
    Example(.unsafeContext, "<{{¶title}}>"),
    Example(.unsafeContext, "<h{{¶title}}>x</h1>"),
    Example(.unsafeContext, "</{{¶title}}>"),
    Example(.unsafeContext, "<a {{¶title}}>x</a>"),
    Example(.unsafeContext, "<a data-{{¶title}}=\"x\">x</a>"),
    Example(.unsafeContext, "<script>let x = '{{¶title}}'</script>"),
    Example(.unsafeContext, "<SCRIPT type=\"module\">{{¶title}}</SCRIPT>"),
    Example(.unsafeContext, "<style>.x { color: {{¶title}} }</style>"),
    Example(.unsafeContext, "<!-- {{¶title}} -->"),
    Example(.unsafeContext, "<!-- --!x {{¶title}} -->"),
    Example(.unsafeContext, "<!--!> {{¶title}} -->"),
    Example(.unsafeContext, "<svg onload='{{¶title}}'></svg>"),
    Example(.unsafeContext, "<!DOCTYPE {{¶title}}>"),
    Example(.unsafeContext, "<?xml {{¶title}}?>"),
    Example(.unsafeContext, "<p title=\"{{{¶body}}}\">x</p>"),
    Example(.unsafeContext, "<title>{{{¶body}}}</title>"),
    Example(.unsafeContext, "<title><¶b>x</b></title>"),
    Example(.unsafeContext, "<script><!-¶- x --></script>"),
    Example(.unsafeContext, "<!¶[CDATA[x]]>"),
    Example(.unsafeContext, "<p>x</p>¶<p title=\"x"),
    Example(.unsafeContext, "¶<script>x"),
    Example(.unsafeContext, "x¶<"),
    Example(.unsafeContext, "<p title=\"{{> ¶part}}\">x</p>", partials: ["part": "x"]),
    Example(.unsafeContext, "{{#¶is_open}}<p title=\"{{/is_open}}x\">"),
    Example(.unsafeContext, "{{#¶is_open}}<script>{{/is_open}}x</script>"),
    Example(.unsafeContext, "<a href={{#¶is_open}}x{{/is_open}}>x</a>"),
    Example(.unsafeContext, "<a h{{#is_open}}¶ref=\"x\"{{/is_open}}>x</a>"),
    Example(.unsafeContext, "<a {{#is_open}}h{{/is_open}}¶ref=\"x\">x</a>"),
    Example(.unsafeContext, "<a {{#is_open}}href{{/is_open}} ¶=\"x\">x</a>"),
    Example(.unsafeContext, "<a {{#¶rows}}hidden{{/rows}}>x</a>"),
    Example(.unsafeContext, "<scr{{#is_open}}¶ipt{{/is_open}}>x"),
    Example(.unsafeContext, "<script>x</scr{{#¶is_open}}ipt{{/is_open}}></script>"),
  ]

  static let syntax: [Example] = [
    Example(.templateSyntax, "x ¶{{title"),
    Example(.templateSyntax, "x ¶{{title} {{address}}"),
    Example(.templateSyntax, "¶{{! never closed"),
    Example(.templateSyntax, "¶{{}}"),
    Example(.templateSyntax, "¶{{#  }}x"),
    Example(.templateSyntax, "{{¶a b}}"),
    Example(.templateSyntax, "{{¶größe}}"),
    Example(.templateSyntax, "{{¶owner..name}}"),
    Example(.templateSyntax, "{{¶.name}}"),
    Example(.templateSyntax, "{{¶title.}}"),
    Example(.templateSyntax, "{{¶uppercased(title)}}"),
    Example(.templateSyntax, "{{{¶body}} x"),
    Example(.templateSyntax, "{{#¶is_open}}x"),
    Example(.templateSyntax, "x{{/¶is_open}}"),
    Example(.templateSyntax, "{{#is_open}}x{{/¶is_opne}}"),
    Example(.templateSyntax, "{{#is_open}}{{#rows}}x{{/¶is_open}}"),
    Example(.templateSyntax, "{{#is_open}}{{#rows}}x{{/¶is_open}}{{/rows}}"),
    Example(.templateSyntax, "¶{{<part}}{{/part}}", partials: ["part": "x"]),
    Example(.templateSyntax, "¶{{$block}}x{{/block}}"),
    Example(.templatePragma, "¶{{=<% %>=}} <%title%>"),
    Example(.templatePragma, "¶{{%CONTENT_TYPE:TEXT}}{{title}}"),
    Example(.dynamicPartial, "{{>¶*title}}"),
    Example(.dynamicPartial, "{{<¶*title}}{{/*title}}"),
    Example(.unknownPartial, "{{> ¶prat}}", help: "Did you mean 'part'?", partials: ["part": "x"]),
    Example(.unknownPartial, "{{#is_open}}\n  {{>¶a/b}}\n{{/is_open}}"),
  ]

  @Test(arguments: names + places + syntax)
  func isReportedAtItsPlace(example: Example) {
    let marked = Marked(example.layout)
    let found = templates(marked.text, partials: example.partials).diagnostics
      .filter { $0.code != .unusedTemplate }
    let places = found.compactMap { diagnostic in
      diagnostic.position.map { "\($0.line):\($0.column) \(diagnostic.code.name)" }
    }
    #expect(places == marked.places.map { "\($0) \(example.code.name)" })
    if let help = example.help { #expect(found.first?.help == help) }
  }

  @Test func thereAreEnough() {
    #expect(!Self.names.isEmpty && !Self.places.isEmpty && !Self.syntax.isEmpty)
  }

  /// What looks like a mistake and is none.
  @Test(arguments: [
    "<!-->{{title}}", "<!--->{{title}}", "<!-- a --!>{{title}}", "<!-- > -- > -->{{title}}",
    "a < b {{title}}", "<3 {{title}}", "</ x>{{title}}", "<!doctype html>{{title}}",
    "{ {{title}} }",
    "<p title = \"{{title}}\">", "<p title='{{title}}'class=\"x\">", "<br/>{{title}}",
    "<input value=\"{{title}}\"/>", "<p title=\"<script>{{title}}\">", "<p hidden>{{title}}</p>",
    "<script>if (a < b) {}</script>{{title}}", "<script>\"</scripty>\"</SCRIPT >{{title}}",
    "<style>a > b {}</style>{{title}}", "<textarea>{{title}}</textarea>", "<p class=x>{{title}}",
    "<script>{{#is_open}}1{{/is_open}}</script>", "<meta name=\"x\" content=\"{{title}}\">",
    "<meta property=\"og:url\" content=\"{{address}}\">", "<p {{! x }}class=\"x\">{{title}}",
    "<meta http-equiv=\"refresh\" content=\"0; url={{address}}\">", "{{! {{ }}{{title}}",
    "<a {{#is_open}}hidden{{/is_open}} {{#has_title}}title=\"{{title}}\"{{/has_title}}>",
    "<a{{#rows}} data-x=\"{{name}}\"{{/rows}}>", "{{#is_open}}<b>{{/is_open}}{{title}}",
    "<a href=\"{{#is_open}}/a{{/is_open}}{{^is_open}}/b{{/is_open}}\">", "<a href=\"{{extra.x}}\">",
    "{{#extra}}{{anything}}{{title}}{{/extra}}", "{{#extra.a}}{{#b}}{{.}}{{/b}}{{/extra.a}}",
  ])
  func isNoMistake(layout: String) {
    #expect(templates(layout).diagnostics.isEmpty)
  }

  @Test func columnsCountScalarsAlsoBehindAByteOrderMark() {
    let found = templates("\u{FEFF}🙂e\u{301} {{titel}}").diagnostics
    #expect(found.map { $0.position?.description } == ["templates/layouts/page.mustache:1:7"])
  }

  @Test func everyMistakeIsReportedAtOnce() {
    let layout = "{{titel}}\n{{{title}}}\n<a href=\"{{title}}\">{{#title}}x{{/title}}</a>{{> no}}"
    let found = templates(layout).diagnostics
    #expect(
      found.map(\.code) == [
        .unknownName, .unescapedText, .unsafeURL, .notASection, .unknownPartial,
      ]
    )
  }
}
