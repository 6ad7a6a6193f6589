#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The operating system: files, environment, terminal and clock. The only file of the command with pointers.
enum System {
  /// A call that failed, by its `errno`.
  ///
  /// No `Fault`, because no text is wrong: who made the call knows what its failure means, and of which file to say so.
  struct Failure: Error, Hashable {
    var code: Int32

    /// There is nothing at the path.
    var isMissing: Bool { code == ENOENT }

    /// Something is at the path that should have been free.
    var isExisting: Bool { code == EEXIST }

    /// In words for people: `permission denied`.
    var reason: String {
      switch code {
      case ENOENT: "no such file or folder"
      case EACCES, EPERM: "permission denied"
      case ELOOP: "symbolic links form a loop"
      case EISDIR: "it is a folder"
      case ENOTDIR: "a part of its path is no folder"
      case EINVAL: "it is no regular file"
      case ENAMETOOLONG: "its path is too long"
      case EMFILE, ENFILE: "too many files are open"
      case EIO: "the disk reports an error"
      case EFBIG: "files may not grow as large here"
      case EDQUOT: "the quota of the disk is used up"
      case ENOSPC: "no space is left on the device"
      case EROFS: "the file system is read-only"
      default: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
      }
    }
  }

  /// What a path leads to.
  enum Kind {
    case file(bytes: Int)
    case folder
    case link
    case other
  }

  /// What became of a write.
  enum WriteOutcome {
    case done
    /// Nobody reads on at the other end of the pipe.
    case closed
    case failed(Failure)
  }

  // MARK: Files

  /// The bytes of a regular file, but at most `limit` of them. Does not wait on a pipe that bears a file's name.
  static func contents(of path: String, limit: Int) -> Result<[UInt8], Failure> {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { return .failure(Failure(code: errno)) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { return .failure(Failure(code: errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .failure(Failure(code: EISDIR))
    default: return .failure(Failure(code: EINVAL))
    }
    return take(from: file, atMost: min(Int(status.st_size), limit))
  }

  /// All of standard input, but at most `limit` bytes.
  static func readStandardInput(limit: Int) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      switch take(from: STDIN_FILENO, atMost: min(limit - bytes.count, max(65_536, bytes.count))) {
      case .success(let more):
        if more.isEmpty { return .success(bytes) }
        bytes += more
      case .failure(let failure): return .failure(failure)
      }
    }
    return .success(bytes)
  }

  /// Reads until the end of the file or until there are `count` bytes.
  private static func take(from file: Int32, atMost count: Int) -> Result<[UInt8], Failure> {
    var failure: Failure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      while filled < count {
        let step = unsafe read(file, start + filled, count - filled)
        if step > 0 {
          filled += step
        } else if step == 0 {
          return
        } else if errno != EINTR {
          failure = Failure(code: errno)
          return
        }
      }
    }
    if let failure { return .failure(failure) }
    return .success(bytes)
  }

  /// What `path` leads to, links followed or, if not, looked at themselves.
  static func kind(of path: String, followingLinks: Bool = true) -> Result<Kind, Failure> {
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return .failure(Failure(code: errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .success(.file(bytes: Int(status.st_size)))
    case S_IFDIR: return .success(.folder)
    case S_IFLNK: return .success(.link)
    default: return .success(.other)
    }
  }

  /// The names in a folder, in no order, without `.` and `..`; nil for a name that is no UTF-8.
  static func names(in folder: String) -> Result<[String?], Failure> {
    guard let stream = unsafe opendir(folder) else { return .failure(Failure(code: errno)) }
    defer { unsafe closedir(stream) }
    var names: [String?] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        return errno == 0 ? .success(names) : .failure(Failure(code: errno))
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          unsafe String(validatingCString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// The absolute path without links, `.` and `..`.
  static func realPath(_ path: String) -> Result<String, Failure> {
    guard let resolved = unsafe realpath(path, nil) else { return .failure(Failure(code: errno)) }
    defer { unsafe free(resolved) }
    return .success(unsafe String(cString: resolved))
  }

  // MARK: Files that are written

  /// Makes a folder and those above it that are missing. What went wrong, if anything did.
  static func makeFolders(_ path: String) -> Failure? {
    var made: [String] = []
    return makeFolders(path, made: &made)
  }

  /// Makes a folder and those above it that are missing, and adds them to `made`. What went wrong, if anything did.
  static func makeFolders(_ path: String, made: inout [String]) -> Failure? {
    if case .success(.folder) = kind(of: path) { return nil }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex,
      let failure = makeFolders(String(path[..<slash]), made: &made)
    {
      return failure
    }
    if unsafe mkdir(path, 0o777) == 0 {
      made.append(path)
    } else if errno != EEXIST {
      return Failure(code: errno)
    }
    return nil
  }

  /// Makes a folder for files that are soon gone again, below `TMPDIR`. Only this user can look into it.
  static func makeTemporaryFolder(_ name: String) -> Result<String, Failure> {
    let parent = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array(Paths.join(parent, name + "-XXXXXX").utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, unsafe mkdtemp(start) != nil else { return nil }
      return unsafe String(validatingCString: start)
    }
    return made.map { .success($0) } ?? .failure(Failure(code: errno))
  }

  /// Removes a file or a folder with all that is in it; links are not followed.
  static func removeTree(_ path: String) {
    guard case .success(.folder) = kind(of: path, followingLinks: false) else { return remove(path) }
    for case let name? in (try? names(in: path).get()) ?? [] { removeTree(Paths.join(path, name)) }
    removeFolder(path)
  }

  /// Makes a symbolic link.
  static func link(_ path: String, to target: String) -> Failure? {
    unsafe symlink(target, path) == 0 ? nil : Failure(code: errno)
  }

  /// Removes a folder, if it is empty.
  static func removeFolder(_ path: String) { _ = unsafe rmdir(path) }

  /// Writes a file that was not there before: one that is there is left as it is, which is a failure.
  static func create(_ path: String, with text: String) -> Failure? { create(path, with: Array(text.utf8)) }

  /// The same, with bytes that need not be text.
  static func create(_ path: String, with bytes: [UInt8]) -> Failure? {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { return Failure(code: errno) }
    let outcome = unsafe bytes.withUnsafeBufferPointer { unsafe put($0, to: file) }
    if case .failure(let failure) = finish(file, outcome) {
      remove(path)
      return failure
    }
    return nil
  }

  /// Writes a file whole or not at all, in the place of one that may be there.
  static func replace(_ path: String, with text: String) -> Failure? {
    switch writeTemporary(text, beside: path) {
    case .failure(let failure): return failure
    case .success(let draft):
      guard case .failure(let failure) = move(draft, to: path) else { return nil }
      remove(draft)
      return failure
    }
  }

  /// Writes `text` to a new file in the folder of `target`, with the permissions of `target` if that is there. Returns its
  /// path; leaves nothing behind where it fails.
  static func writeTemporary(_ text: String, beside target: String) -> Result<String, Failure> {
    var status = stat()
    let permissions = unsafe stat(target, &status) == 0 ? status.st_mode & 0o7777 : nil
    for attempt in 0..<100 {
      // The process's number keeps two runs apart, the count what a run that was killed has left.
      let path = Paths.join(Paths.parent(of: target), ".\(Paths.name(of: target)).\(getpid())-\(attempt)")
      let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { return .failure(Failure(code: errno)) }
      if let permissions { _ = fchmod(file, permissions) }
      let outcome = finish(file, put(text, to: file))
      if case .failure(let failure) = outcome {
        remove(path)
        return .failure(failure)
      }
      return .success(path)
    }
    return .failure(Failure(code: EEXIST))
  }

  /// Writes `text` to what is there already, such as a pipe or a device.
  static func overwrite(_ path: String, with text: String) -> Result<Void, Failure> {
    let file = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { return .failure(Failure(code: errno)) }
    return finish(file, put(text, to: file))
  }

  private static func finish(_ file: Int32, _ outcome: WriteOutcome) -> Result<Void, Failure> {
    // A full disk may show only when the file is closed.
    let closed = close(file) == 0 ? nil : Failure(code: errno)
    switch outcome {
    case .done: return closed.map { .failure($0) } ?? .success(())
    case .closed: return .success(())
    case .failed(let failure): return .failure(failure)
    }
  }

  /// Puts the file at `path` in the place of `target`, in one step.
  static func move(_ path: String, to target: String) -> Result<Void, Failure> {
    unsafe rename(path, target) == 0 ? .success(()) : .failure(Failure(code: errno))
  }

  /// Removes a file; that it is not there is no failure.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  // MARK: Output

  /// Writes all of `text`, in as few calls as the system takes.
  static func put(_ text: String, to output: OutputStream) -> WriteOutcome {
    put(text, to: output.rawValue)
  }

  private static func put(_ text: String, to file: Int32) -> WriteOutcome {
    var text = text
    return text.withUTF8 { unsafe put($0, to: file) }
  }

  private static func put(_ buffer: UnsafeBufferPointer<UInt8>, to file: Int32) -> WriteOutcome {
    var written = 0
    while written < buffer.count {
      guard let start = buffer.baseAddress else { return .done }
      let step = unsafe write(file, start + written, buffer.count - written)
      if step >= 0 {
        written += step
      } else if errno == EAGAIN {
        // The other end left the pipe in a mode that does not wait.
        var wanted = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&wanted, 1, -1)
      } else if errno == EPIPE {
        return .closed
      } else if errno != EINTR {
        return .failed(Failure(code: errno))
      }
    }
    return .done
  }

  /// Makes writing to a pipe that nobody reads, or beyond the size that files may have, fail rather than end the process.
  static func ignoreFailedWrites() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  // MARK: Environment

  /// The value of a variable of the environment; nil where it is not set.
  static func environment(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  static func isTerminal(_ output: OutputStream) -> Bool { isatty(output.rawValue) == 1 }

  /// The columns of the terminal; nil where the output is none.
  static func columns(of output: OutputStream) -> Int? {
    var size = winsize()
    guard unsafe ioctl(output.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// How many processors are there to be used.
  static func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Whether a limit leaves so few addresses (`ulimit -v`) that more threads could not start: the runtime then waits for
  /// them for ever.
  static func isShortOfAddresses() -> Bool {
    var limit = rlimit()
    #if canImport(Glibc)
      let result = unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #else
      let result = unsafe getrlimit(RLIMIT_AS, &limit)
    #endif
    return result == 0 && limit.rlim_cur < 512 << 20
  }

  // MARK: Time

  /// Nanoseconds of a clock that never goes back, from some moment on.
  static func nanoseconds() -> UInt64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  /// The local date.
  static func today() -> (year: Int, month: Int, day: Int) {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    var parts = unsafe tm()
    _ = unsafe localtime_r(&time.tv_sec, &parts)
    return unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }
}

/// Where the command writes.
enum OutputStream: Int32 {
  case standardOutput = 1
  case standardError = 2
}
