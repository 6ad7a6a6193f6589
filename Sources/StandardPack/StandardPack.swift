// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The rules of `Rules/`, built into the binary so that they are there from the first run.
package enum StandardPack {
  /// By path within the pack, in the order of the paths' bytes within each folder.
  package static var files: [(path: String, text: String)] {
    [PackTop.files, PackCompleteness.files, PackContradiction.files, PackCoverage.files, PackEvidence.files, PackFreshness.files, PackReferences.files, PackSafety.files].flatMap { $0 }
  }
}
