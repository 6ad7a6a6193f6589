/// How much of a source text the claims of a base quote.
///
/// Made only where it is asked for (`Audit.sources`); `vouchsafe coverage --sources` prints it, and a report can mark the
/// text by its ranges, which are bytes of the file `file`.
package struct SourceCoverage: Sendable {
  /// A sentence of a paragraph or of a list.
  package struct Statement: Sendable, Hashable {
    package var range: ByteRange
    /// 1-based.
    package var line: Int
    /// The identities of the claims of which some evidence quotes it, in order; empty where none does.
    package var claims: [String]

    package init(range: ByteRange, line: Int, claims: [String] = []) {
      self.range = range
      self.line = line
      self.claims = claims
    }
  }

  /// A passage that holds no statements.
  package struct LeftOut: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
      case heading
      /// Stands in the text more than once: a running title, a notice.
      case repeated
      /// Links to other pages.
      case links
      /// Code, rulers and the data before a text.
      case matter
    }
    package var kind: Kind
    package var range: ByteRange
    /// 1-based.
    package var line: Int

    package init(kind: Kind, range: ByteRange, line: Int) {
      self.kind = kind
      self.range = range
      self.line = line
    }
  }

  /// As records name it.
  package var path: String
  /// Among the files of the audit.
  package var file: FileID
  /// The records that have this text, by their names.
  package var sources: [String]
  /// The identities of those records, in the same order.
  package var entities: [String]
  /// In order of place.
  package var statements: [Statement]
  package var leftOut: [LeftOut]

  package init(
    path: String, file: FileID, sources: [String], entities: [String] = [], statements: [Statement], leftOut: [LeftOut]
  ) {
    self.path = path
    self.file = file
    self.sources = sources
    self.entities = entities
    self.statements = statements
    self.leftOut = leftOut
  }

  /// How many statements some claim quotes. Complexity: linear.
  package var quotedCount: Int { statements.count { !$0.claims.isEmpty } }
}
