import PlaybookRendering
import Testing

@Suite struct TemplateReferenceTests {
  @Test func printsEveryFieldWithTypeAndMeaning() {
    let layouts = [
      LayoutDeclaration(name: "page", fields: exampleFields),
      LayoutDeclaration(
        name: "grid",
        fields: [
          .init("cells", .list(.list(.record([.init("x", .html, "One | two")]))), "Rows of cells")
        ]),
    ]
    #expect(
      templateReference(of: layouts) == """
        ## page

        | Name | Type | Meaning |
        | --- | --- | --- |
        | `title` | text | What the page is called |
        | `has_title` | flag | Whether there is a title |
        | `address` | address | Where the page is |
        | `body` | markup | What the page says |
        | `is_open` | flag | Whether it is open |
        | `owner` | record | Who answers for it |
        | `owner.name` | text | The owner's name |
        | `owner.home` | address | The owner's page |
        | `rows` | list | A table's rows |
        | `rows` → `name` | text | The row's name |
        | `rows` → `is_last` | flag | Whether no row follows |
        | `rows` → `link` | address | Where the row leads |
        | `rows` → `cells` | list of text | What stands in the row |
        | `words` | list of text | Some words |
        | `extra` | anything | What the author adds |

        ## grid

        | Name | Type | Meaning |
        | --- | --- | --- |
        | `cells` | list of list | Rows of cells |
        | `cells` → `.` → `x` | markup | One \\| two |

        """)
  }

  @Test func tellsHowValuesDifferFromTheirShape() {
    let declaration = LayoutDeclaration(name: "page", fields: exampleFields)
    #expect(declaration.mismatches(in: exampleRecord()).isEmpty)
    var record = exampleRecord(rows: [row("a", cells: []), .text("b")])
    record.fields[0].value = .html([])
    #expect(
      declaration.mismatches(in: record) == [
        "page.title is not text", "page.rows[1] is not a record",
      ])
    record.fields.removeLast()
    #expect(declaration.mismatches(in: record).count == 1)
  }
}
