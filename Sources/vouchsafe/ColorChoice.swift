internal import Reports

/// When to colour what people read.
enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never

  /// The style of what goes to `output`: colour on a terminal unless the environment says otherwise, and its width.
  func style(for output: OutputStream = .standardOutput) -> TextStyle {
    TextStyle(color: isColored(output), width: Self.width(of: output))
  }

  /// `NO_COLOR`, `FORCE_COLOR`, `CLICOLOR_FORCE` and `CLICOLOR` count in this order where they are set and not empty.
  private func isColored(_ output: OutputStream) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if Self.value("NO_COLOR") != nil { return false }
    if let force = Self.value("FORCE_COLOR") { return force != "0" && force != "false" }
    if let force = Self.value("CLICOLOR_FORCE"), force != "0" { return true }
    if Self.value("CLICOLOR") == "0" || Self.value("TERM") == "dumb" { return false }
    return System.isTerminal(output)
  }

  /// `COLUMNS`, else the terminal's width, else 80.
  private static func width(of output: OutputStream) -> Int {
    if let columns = value("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    return System.columns(of: output) ?? 80
  }

  private static func value(_ name: String) -> String? {
    System.environment(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}
