internal import Engine
import Findings

/// The knowledge base as it was in a commit, laid out in a folder of its own.
struct Revision {
  /// As it was asked for.
  let name: String
  /// The commit's name in hexadecimal digits.
  let commit: String
  /// The top of the repository, laid out in a temporary folder.
  private let folder: String
  /// The base's root in it.
  let root: String
  /// The same from the top of the repository: empty, or with `/` behind it.
  private let prefix: String
  private let git: Git
  /// What has not been laid out.
  private var rest: Tree

  /// Reads what a base at `root` consists of in the commit that `name` stands for.
  static func open(_ name: String, of root: Root, _ choice: RootChoice) async throws(Refusal) -> Revision {
    guard !name.isEmpty, !name.hasPrefix("-") else {
      throw Refusal("`\(name)` is no revision: it \(name.isEmpty ? "is empty" : "starts with a dash")")
    }
    let git = Git(folder: root.path)
    let prefix = try await git.run(["rev-parse", "--show-prefix"])
    guard prefix.isSuccess else {
      throw Refusal(
        "`\(root.path)` lies in no git repository that can be read",
        help: prefix.complaint.isEmpty ? nil : prefix.complaint)
    }
    let commit = try await git.run(["rev-parse", "--verify", "--quiet", name + "^{commit}"])
    guard commit.isSuccess, !commit.output.isEmpty else { throw try await unknown(name, git) }
    let tree = try await Tree(commit: commit.text, git: git)
    guard case .success(let folder) = System.makeTemporaryFolder("vouchsafe") else {
      throw Refusal("no temporary folder can be made", help: "`TMPDIR` names the folder to make it in")
    }
    let place = prefix.text.isEmpty ? folder : Paths.join(folder, String(prefix.text.dropLast()))
    var revision = Revision(
      name: name, commit: commit.text, folder: folder, root: place, prefix: prefix.text, git: git, rest: tree)
    do {
      try await revision.layOut(choice)
      return revision
    } catch {
      revision.remove()
      throw error
    }
  }

  /// Lays out files beside the base that its records name, by their paths from its root. Returns whether there was one.
  mutating func layOut(_ paths: Set<String>) async throws(Refusal) -> Bool {
    let wanted = Set(paths.map { Paths.normal(prefix + $0) })
    let entries = rest.take { wanted.contains($0) }
    try await write(entries)
    return !entries.isEmpty
  }

  /// Removes the folder.
  func remove() { System.removeTree(folder) }

  private static func unknown(_ name: String, _ git: Git) async throws(Refusal) -> Refusal {
    let shallow = try await git.run(["rev-parse", "--is-shallow-repository"])
    let isShallow = shallow.isSuccess && shallow.text == "true"
    return Refusal(
      "there is no revision `\(name)` in this \(isShallow ? "shallow clone" : "repository")",
      help: isShallow
        ? "fetch all of it: `git fetch --unshallow`, or in a workflow `fetch-depth: 0`"
        : "`git log --all` shows those that there are")
  }

  private mutating func layOut(_ choice: RootChoice) async throws(Refusal) {
    var made: [String] = []
    if let failure = System.makeFolders(root, made: &made) {
      throw Refusal("a temporary folder cannot be made: \(failure.reason)")
    }
    // The configuration says which folders make up the base.
    let names = Root.configurationNames.map { prefix + $0 }
    try await write(rest.take { names.contains($0) })
    var choice = choice
    choice.root = root
    let folders: [String]
    do {
      folders = try Root.folders(choice).map { Paths.normal(prefix + $0) }
    } catch {
      throw error.concerning(name)
    }
    try await write(rest.take { path in folders.contains { path == $0 || path.hasPrefix($0 + "/") } })
  }

  private func write(_ entries: [Tree.Entry]) async throws(Refusal) {
    if entries.isEmpty { return }
    let names = entries.map { $0.object + "\n" }.joined()
    let answer = try await git.run(["cat-file", "--batch"], input: Array(names.utf8))
    guard answer.isSuccess else { throw Refusal("`\(name)` cannot be read: \(answer.complaint)") }
    var rest = answer.output[...]
    var made: [String] = []
    for entry in entries {
      // OBJECT " blob " SIZE LF, the bytes, LF.
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let size = rest[..<end].split(separator: UInt8(ascii: " ")).last.flatMap({
          Int(String(decoding: $0, as: UTF8.self))
        }),
        rest.count > end - rest.startIndex + 1 + size
      else { throw Refusal("git does not have `\(entry.path)` of `\(name)`", help: "`git fsck` shows what is missing") }
      let bytes = rest[(end + 1)..<(end + 1 + size)]
      rest = rest[(end + 2 + size)...]
      let path = Paths.join(folder, entry.path)
      let failure =
        System.makeFolders(Paths.parent(of: path), made: &made)
        ?? (entry.isLink
          ? System.link(path, to: String(decoding: bytes, as: UTF8.self)) : System.create(path, with: Array(bytes)))
      if let failure { throw Refusal("`\(path)` cannot be written: \(failure.reason)") }
    }
  }

  /// The files of a commit that have not been taken.
  private struct Tree {
    struct Entry {
      var path: String
      var object: String
      var isLink: Bool
    }
    private var entries: [Entry] = []

    init(commit: String, git: Git) async throws(Refusal) {
      // With -z no name is quoted: names may hold line feeds.
      let listed = try await git.run(["ls-tree", "-r", "-z", "--full-tree", commit])
      guard listed.isSuccess else { throw Refusal("`\(commit)` cannot be listed: \(listed.complaint)") }
      for line in listed.output.split(separator: 0) {
        // MODE " " TYPE " " OBJECT TAB PATH
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
        let words = line[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 3, words[1] == "blob", let path = String(validating: line[(tab + 1)...], as: UTF8.self),
          !path.split(separator: "/").contains(where: { $0 == ".." || $0 == ".git" }), !path.hasPrefix("/")
        else { continue }
        entries.append(Entry(path: path, object: words[2], isLink: words[0] == "120000"))
      }
    }

    mutating func take(_ isWanted: (String) -> Bool) -> [Entry] {
      let wanted = entries.filter { isWanted($0.path) }
      entries.removeAll { isWanted($0.path) }
      return wanted
    }
  }
}
