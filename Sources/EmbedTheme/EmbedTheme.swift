@main enum EmbedTheme {
  static func main() {}
}
