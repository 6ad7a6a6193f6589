import Findings

/// How much of a file is read before the reader says that it is too much (Sources/README.md, Hostile input).
package struct YAMLLimits: Sendable {
  /// The bytes of a file.
  package var maxFileBytes = 32 << 20
  /// The bytes of one scalar's text.
  package var maxScalarBytes = 1 << 20
  /// Collections inside one another.
  package var maxDepth = 64
  /// The events of a file: one a scalar or alias, two a collection.
  package var maxEvents = 4_000_000
  /// Lines in a row that start with `%`. libyaml compares each `%TAG` with all before it.
  package var maxDirectives = 16
  /// The nodes that a file would gain if every alias were replaced by what it means.
  package var maxExpandedNodes = 1_000_000
  /// The mappings that one mapping takes keys from through `<<`, directly and through others.
  package var maxMergedMappings = 64
  /// The characters of a key: libyaml takes no longer one on a single line.
  package var maxKeyCharacters = 1024
  /// Faults after which the rest of a file is not read.
  package var maxFaults = 1000

  package init() {}
}
