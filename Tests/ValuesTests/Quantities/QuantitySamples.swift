import Findings

@testable import Values

/// The dimensions of LANGUAGE 1.3 and some more that clinical texts need.
enum QuantitySamples {
  static func time() throws -> Dimension {
    var time = Dimension(name: "time", base: "day")
    try time.addUnit(name: "hour", times: "1/24")
    try time.addUnit(name: "week", times: "7")
    try time.addUnit(name: "month", times: "1461/48")
    try time.addUnit(name: "year", times: "12 month")
    try time.addConvention("6 months = 26 weeks")
    return time
  }

  static func temperature() throws -> Dimension {
    var temperature = Dimension(name: "temperature", base: "degC")
    try temperature.addUnit(name: "degF", times: "5/9", plus: "-160/9", rounded: true)
    return temperature
  }

  static func glucose() throws -> Dimension {
    var glucose = Dimension(name: "glucose", base: "mmol/L")
    try glucose.addUnit(name: "mg/dL", times: "500/9008", rounded: true)
    return glucose
  }

  /// NGSP and IFCC units of glycated haemoglobin.
  static func hba1c() throws -> Dimension {
    var hba1c = Dimension(name: "hba1c", base: "mmol/mol")
    try hba1c.addUnit(name: "percent", times: "1093/100", plus: "-47/2", rounded: true)
    return hba1c
  }

  static func share() -> Dimension { Dimension(name: "share", base: "%") }

  /// The exact base, a unit of two that is exact, and two rounded ones, one of which is an alias.
  static func length() throws -> Dimension {
    var length = Dimension(name: "length", base: "cm")
    try length.addUnit(name: "m", times: "100")
    try length.addUnit(name: "inch", times: "2.54", rounded: true)
    try length.addUnit(name: "in", times: "1 inch")
    return length
  }

  static func dimension(_ name: String) throws -> Dimension {
    switch name {
    case "temperature": try temperature()
    case "glucose": try glucose()
    case "hba1c": try hba1c()
    case "share": share()
    case "length": try length()
    default: try time()
    }
  }
}

/// The error that reading `text` ends in.
func quantityError<Value>(_ read: () throws(Fault) -> Value) -> Fault? {
  do throws(Fault) {
    _ = try read()
    return nil
  } catch {
    return error
  }
}
