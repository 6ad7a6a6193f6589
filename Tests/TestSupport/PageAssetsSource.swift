import Engine
import Values

/// Writes `Sources/Reports/HTML/PageAssets.swift` from the style sheet and the script of the audit report.
package enum PageAssetsSource {
  /// The Swift file, with the hashes by which the page's content security policy knows its own code.
  package static func file(style: String, script: String) -> String {
    """
    // swift-format-ignore-file
    // Generated from Sources/Reports/Page/ by the test "The page's code is current". Change those files, not this one.

    /// The style sheet and the script of the audit report, with their hashes as a content security policy takes them.
    enum PageAssets {
      static let styleHash = "\(hash(style))"
      static let scriptHash = "\(hash(script))"

      static let style = ##\"\"\"
    \(style)\"\"\"##

      static let script = ##\"\"\"
    \(script)\"\"\"##
    }

    """
  }

  private static func hash(_ text: String) -> String {
    var hash = SHA256()
    // A literal ends before its last line feed.
    hash.update(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    return "sha256-" + base64(hash.finalize())
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place <= group.count ? digits[(bits >> (18 - 6 * place)) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
