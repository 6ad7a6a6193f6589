/// A part that shows findings and records on cards and lines.
protocol CardPart: ReportPart {
  /// Of the files that the cards show lines of.
  var pieces: PieceReader { get set }
}
