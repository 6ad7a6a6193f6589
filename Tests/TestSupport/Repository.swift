/// The checkout that the tests were built from.
package enum Repository {
  /// The absolute path of its top folder, without a final `/`.
  package static let root: String = {
    // Tests/TestSupport/Repository.swift
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()
}
