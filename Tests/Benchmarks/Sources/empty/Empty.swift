/// A program that does nothing, linked like the shipped binary: what a Swift program costs before it does anything.
@main
enum Empty {
  static func main() {}
}
