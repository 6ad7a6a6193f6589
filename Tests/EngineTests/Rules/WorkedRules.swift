import TestSupport

/// The ten rules of LANGUAGE section 5, as the page has them.
let workedRules = (try? Page("Rules/LANGUAGE.md"))?.blocks.first { $0.info == "yaml ten rules" }?.text ?? ""
