import Findings

extension CatalogueEntry {
  /// What is wrong with a file as YAML.
  static let syntaxEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .syntax, .syntax,
      "The file is not well-formed YAML. What comes before the mistake is still audited.",
      because: "What stands behind the mistake cannot be told apart, so nothing of it is checked.",
      bad: .base("bird: robin\nname: Robin: a small bird"),
      good: .base("bird: robin\nname: \"Robin: a small bird\"")),
    CatalogueEntry(
      .mergeConflict, .syntax,
      "A merge left marks of a conflict in the file, and nobody has resolved it. Nothing of the file is read.",
      because: "Either half may be what was meant; both together, with the marks between them, never are.",
      bad: .base(
        """
        bird: robin
        <<<<<<< HEAD
        name: Robin
        =======
        name: Redbreast
        >>>>>>> topic
        """),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .lfsPointer, .syntax,
      "Git keeps the file elsewhere and has not brought it: what lies there only says where it is.",
      because: "The pointer is read as if it were the file, and what the file says is not checked.",
      bad: .base("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345"),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .tabIndentation, .syntax,
      "A line is indented by a tab, where YAML takes blanks only.",
      because: "A tab is as wide as each editor likes, so that it does not say what stands inside what.",
      bad: .base(
        """
        bird: robin
        feeding:
        \u{9}- food: worms
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        feeding:
          - food: worms
        """)),
    CatalogueEntry(
      .duplicateKey, .syntax,
      "One mapping has the same key twice, and only one of them could count.",
      because: "Which of the two is meant only its author knows; a program would take one without a word.",
      bad: .base(
        """
        bird: robin
        name: Robin
        weight: 18 g
        weight: 20 g
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        weight: 18 g
        """)),
    CatalogueEntry(
      .twinKey, .syntax,
      "Two keys look the same and are not, for their letters are encoded differently.",
      because: "Nobody sees the difference, and one of the two is read as a key that does not exist.",
      bad: .base(
        """
        bird: robin
        name: Robin
        écart: 1
        e\u{301}cart: 2
        """),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .complexKey, .syntax,
      "A key is a list or a mapping; a key has to be one word or text.",
      because: "It is nearly always a text that begins with a bracket or a brace and lacks its quotation marks.",
      bad: .base(
        """
        bird: robin
        name: Robin
        [a, b]: small
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        called: ["[a, b]"]
        """)),
    CatalogueEntry(
      .emptyFile, .syntax,
      "The file holds no record at all.",
      because: "Somebody may have saved it before it was written, or deleted its text by mistake.",
      bad: .base("# still to be written"),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .controlCharacter, .syntax,
      "The file holds a character that cannot be seen and that YAML does not allow.",
      because: "Programs differ in what they do with it; what comes behind it is not read.",
      bad: .base("bird: robin\nname: Ro\u{7}bin"),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .invisibleCharacter, .syntax,
      "An id or a key holds a character that cannot be seen.",
      because:
        "It comes along with text that is copied from elsewhere, and nothing that looks the same is equal to it.",
      bad: .base("bird: rob\u{200B}in\nname: Robin"),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .hiddenLineBreak, .syntax,
      "A character that some programs take for a line break could hide a key.",
      because: "An editor shows one line where a program reads two, so that a reviewer does not see what is read.",
      bad: .base("bird: robin\nname: Robin # small\u{2028}weight: 18 g"),
      good: .base(
        """
        bird: robin
        name: Robin # small
        weight: 18 g
        """)),
    CatalogueEntry(
      .notUTF8, .syntax,
      "The file is not encoded as UTF-8.",
      because: "Letters beyond those of English would be guessed, so the rest of the file is not read.",
      raised: "By a file that is saved with the encoding Latin-1 or UTF-16."),
    CatalogueEntry(
      .longKey, .syntax,
      "A key is longer than YAML readers take.",
      because: "It is a sentence that lacks its quotation marks or its own key, and other programs refuse the file.",
      raised: "By a key of more than 1,024 characters."),
    CatalogueEntry(
      .directive, .syntax,
      "A line that starts with `%` says something that cannot be honoured.",
      because: "It asks for another version of YAML, in which the file might mean something else.",
      bad: .base(
        """
        %YAML 2.0
        ---
        bird: robin
        name: Robin
        """),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .tooManyDirectives, .syntax,
      "The file starts with too many lines with `%`.",
      because: "Reading them takes longer with each, and a knowledge base needs none.",
      raised: "By a file that starts with more than 16 lines with `%`."),
    CatalogueEntry(
      .tooDeep, .syntax,
      "Lists, mappings or records stand inside one another too deep.",
      because: "No record needs that, and what is generated to be so deep would exhaust whoever reads it.",
      raised: "By more than 64 lists or mappings inside one another, or as many as `limits: {depth: ...}` says."),
    CatalogueEntry(
      .undefinedAlias, .syntax,
      "An alias (`*name`) refers to an anchor that does not stand before it.",
      because: "The alias stands for what `&name` marks further up; without that it stands for nothing.",
      bad: .base(
        """
        bird: robin
        name: Robin
        called: *names
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        called: [redbreast]
        """)),
    CatalogueEntry(
      .redefinedAnchor, .syntax,
      "An anchor (`&name`) is set a second time, so an alias may mean another place.",
      because: "Whoever reads `*name` has to know which of the two is the nearer one above it.",
      bad: .base(
        """
        bird: robin
        name: &n Robin
        called: [&n Redbreast, *n]
        """),
      good: .base(
        """
        bird: robin
        name: &n Robin
        called: [&o Redbreast, *n]
        """)),
    CatalogueEntry(
      .aliasCycle, .syntax,
      "An alias (`*name`) stands inside what it refers to, so that it has no end.",
      because: "Written out it would be endless.",
      bad: .base(
        """
        bird: robin
        name: Robin
        called: &all [Redbreast, *all]
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        called: [Redbreast]
        """)),
    CatalogueEntry(
      .aliasLimit, .syntax,
      "Aliases (`*name`) would make the file far larger than it is written.",
      because: "A few lines can stand for millions of values, which is a known way to bring a program down.",
      raised: "By a list of ten aliases of a list of ten aliases, and so on seven times."),
    CatalogueEntry(
      .mergeOfNoMapping, .syntax,
      "A merge key (`<<`) takes keys from something that has none.",
      because: "`<<: *name` takes over the keys of what `&name` marks, so that has to have keys.",
      bad: .base(
        """
        bird: robin
        name: &n Robin
        <<: *n
        """),
      good: .base("bird: robin\n<<: {name: Robin}")),
    CatalogueEntry(
      .mergeLimit, .syntax,
      "Merge keys (`<<`) take keys from too many mappings.",
      because: "Nobody can tell any more where a value comes from; those behind the limit are not read.",
      raised: "By a mapping that takes keys from more than 64 others."),
    CatalogueEntry(
      .unknownTag, .syntax,
      "A tag such as `!note` means nothing here.",
      because: "A text that starts with `!` needs quotation marks, or its first word is lost.",
      bad: .base("bird: robin\nname: !note Robin"),
      good: .base("bird: robin\nname: \"!note Robin\"")),
    CatalogueEntry(
      .unsafeTag, .syntax,
      "A tag asks for an object of some programming language.",
      because: "Some programs would run what it names when they read the file.",
      bad: .base("bird: robin\nname: !!python/name:os.system Robin"),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .tagMismatch, .syntax,
      "A tag such as `!!int` says that a value is what it is not.",
      because: "Either the tag or the value is a slip.",
      bad: .base(
        """
        bird: robin
        name: Robin
        eggs: !!int five
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        eggs: !!int 5
        """)),
    CatalogueEntry(
      .fileTooLarge, .syntax,
      "The file has more bytes than are read.",
      because: "One file that never ends must not keep the audit from ending.",
      raised:
        "By a file with more bytes than `limits: {file-bytes: ...}` allows, which is 32 MiB unless the configuration says otherwise."
    ),
    CatalogueEntry(
      .textTooLong, .syntax,
      "One value is longer than values are read.",
      because: "It is usually a quotation mark that is never closed, which swallows the rest of the file.",
      raised:
        "By a text with more bytes than `limits: {scalar-bytes: ...}` allows, which is 1 MiB unless the configuration says otherwise."
    ),
    CatalogueEntry(
      .tooManyNodes, .syntax,
      "The file holds more values than are read.",
      because: "One file that never ends must not keep the audit from ending.",
      raised:
        "By a file with more values than `limits: {events: ...}` allows, which is 4,000,000 unless the configuration says otherwise."
    ),
    CatalogueEntry(
      .tooManyFaults, .syntax,
      "The file has so many mistakes that the rest of it is not read.",
      because: "The same slip stands in every line; mend it once, and check again.",
      raised: "By 1,000 mistakes in one file, or by 1,000 in one bibliography."),
    CatalogueEntry(
      .outOfTime, .syntax,
      "Reading the file takes too long.",
      because: "The time for the whole audit was given, and a file that is slow to read must not use it up.",
      raised: "By a file that is still being read when the time is over that the caller gave."),
  ]
}
