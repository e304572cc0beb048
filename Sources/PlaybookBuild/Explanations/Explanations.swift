internal import PlaybookDiagnostics

/// What is found on the disk and in the settings.
extension Explanation {
  static let nothingToBuild = Explanation(
    rationale: """
      A site is a folder with `content/`, or a folder of Markdown files. In any other folder a \
      build would write an empty site.
      """,
    remedy: "Name the folder that holds `content/`, or write `content/index.md`.")

  static let symbolicLink = Explanation(
    rationale: """
      A symbolic link can lead anywhere on the machine. Followed, it would publish files that \
      nobody meant to publish.
      """,
    remedy: "Put a copy of the file or folder in its place.")

  static let specialFile = Explanation(
    rationale: "A FIFO, a socket or a device has no content that could be published.",
    remedy: "Remove it from the site's folder.")

  static let unreadable = Explanation(
    rationale: "A site without one of its files is not the site that its authors wrote.",
    remedy: "Mend the permissions of the file or folder; the message gives the system's reason.")

  static let fileChanged = Explanation(
    rationale: """
      The file changed each time that it was read, so that it may have been read half old and half \
      new.
      """,
    remedy: "Wait until whatever writes the file has finished, and build again.")

  static let unknownCode = Explanation(
    rationale: """
      The setting `lint` names findings by their codes. A misspelt one changes nothing, and its \
      author may not know.
      """,
    remedy: "Correct the code; `playbook rules` lists all.",
    accepted: [
      """
      -- content/playbook.yaml --
      lint: { dead-anchor: error }
      -- content/index.md --
      # Home
      """
    ],
    rejected: [
      """
      -- content/playbook.yaml --
      lint: { ¶dead-ankor: error }
      -- content/index.md --
      # Home
      """
    ])

  static let fixedSeverity = Explanation(
    rationale: """
      On some findings safety or meaning hangs. Settings come with a proposed change, so they \
      cannot switch them off.
      """,
    remedy: "Remove the line, and put right what is found.",
    accepted: [
      """
      -- content/playbook.yaml --
      lint: { dead-anchor: error }
      -- content/index.md --
      # Home
      """
    ],
    rejected: [
      """
      -- content/playbook.yaml --
      lint: { ¶url-scheme: off }
      -- content/index.md --
      # Home
      """
    ])

  static let forbiddenOutput = Explanation(
    rationale: """
      What stands in the output folder is replaced. The sources, your home, `/` and the root of a \
      repository must never be.
      """,
    remedy: "Name another folder with `--output`.")

  static let foreignOutput = Explanation(
    rationale: """
      The output folder holds files that no build wrote or that somebody has edited. They are \
      somebody's work, and a build deletes only what a build has written.
      """,
    remedy: """
      Move them elsewhere, keep them with `--keep-foreign`, or take over the folder with `--adopt`.
      """)

  static let outputLocked = Explanation(
    rationale: "Two builds into one folder at the same time would mix two sites.",
    remedy: "Wait for the other build; the message names its process.")

  static let outputFailed = Explanation(
    rationale: "The new site could not be written, so the old one stays as it was.",
    remedy: "Mend what the system complains of: a full disk, permissions, a missing folder.")

  static let leftoverFiles = Explanation(
    rationale: """
      An earlier build was stopped and left files beside the output. They do no harm but take up \
      room.
      """,
    remedy: "Remove the files that the message names.")

  static let internalError = Explanation(
    rationale: "The program broke a promise of its own. That is a bug of ours, and not your fault.",
    remedy: "Report it with the whole message and, if you can, with the files.")
}
