/// The words that names and prose are made of. None of it is medicine: it only has the shape.
enum Words {
  static let adjectives = [
    "acute", "chronic", "recurrent", "persistent", "subacute", "early", "late", "mild", "diffuse", "focal",
    "ascending", "descending", "bilateral", "left-sided", "right-sided", "central", "peripheral", "proximal", "distal",
    "primary", "secondary", "familial", "acquired", "seasonal", "nocturnal", "postural", "traumatic", "degenerative",
    "inflammatory", "infectious", "metabolic", "vascular", "reactive", "idiopathic", "juvenile", "adult", "senile",
    "Köhler-type", "Sjögren-like", "Ménière-like", "occupational", "athletic", "drug-induced", "silent", "fulminant",
    "relapsing", "atypical", "benign",
  ]
  static let sites = [
    "lumbar disc", "cervical disc", "sacroiliac joint", "facet joint", "hip", "knee", "ankle", "shoulder", "elbow",
    "wrist", "thumb", "jaw", "rib", "collarbone", "tailbone", "pelvic floor", "groin", "calf", "thigh", "forearm",
    "palm", "heel", "arch of the foot", "Achilles tendon", "hamstring", "quadriceps", "rotator cuff", "median nerve",
    "ulnar nerve", "sciatic nerve", "femoral nerve", "facial nerve", "spinal canal", "spinal cord", "dura", "scalp",
    "inner ear", "middle ear", "eyelid", "cornea", "retina", "sinus", "larynx", "bronchus", "pleura", "diaphragm",
    "stomach", "duodenum", "colon", "rectum", "liver", "gall bladder", "pancreas", "kidney", "ureter", "bladder",
    "prostate", "ovary", "womb", "skin fold",
  ]
  static let disorders = [
    "strain", "sprain", "tear", "prolapse", "stenosis", "neuropathy", "tendinopathy", "bursitis", "arthritis",
    "arthrosis", "dystrophy", "dysplasia", "ischaemia", "thrombosis", "oedema", "cyst", "abscess", "ulcer", "fistula",
    "fracture", "dislocation", "instability", "contracture", "spasm", "palsy", "atrophy", "hypertrophy", "infection",
    "allergy", "irritation", "compression", "entrapment", "effusion", "haemorrhage", "rupture", "perforation",
    "obstruction", "reflux", "insufficiency", "syndrome",
  ]
  static let sensations = [
    "pain", "numbness", "tingling", "weakness", "stiffness", "swelling", "redness", "itching", "burning", "cramp",
    "tremor", "heaviness", "throbbing", "tightness", "clicking", "locking", "bruising", "warmth", "coldness", "ache",
  ]
  static let times = [
    "at night", "in the morning", "after long rest", "on exertion", "when lying flat", "on coughing", "after meals",
    "in cold weather", "when standing up", "on turning", "at rest", "after a fall", "with fever", "without warning",
  ]
  static let stems = [
    "alvo", "bexa", "cori", "dola", "elti", "fora", "gali", "hexo", "imda", "jovi", "keta", "lumi", "mira", "nolu",
    "oxa", "pera", "quina", "rosi", "sula", "tami", "umbra", "vero", "wari", "xyla", "zole",
  ]
  static let endings = ["profen", "cetamol", "mycin", "pril", "sartan", "olol", "azine", "idone", "triptan", "statin"]
  static let publishers = [
    "Institute of Health", "College of General Practice", "Regional Formulary", "Society of Rehabilitation",
    "Medicines Board", "Patients' Charity", "École de santé", "Public Health Service",
  ]
  /// Where a warning sign of a route sends somebody.
  static func destinations(_ route: String) -> [String] {
    route == "emergency"
      ? ["emergency department", "ambulance service"]
      : ["emergency department", "general practitioner, today", "physiotherapist on call", "eye casualty"]
  }
  static let closings = [
    "and most settle within a few weeks.",
    "so a careful history matters most.",
    "although follow-up rarely exceeded one year.",
    "and advice should be repeated in writing.",
    "so people should know whom to call.",
    "while imaging adds little by itself.",
    "– in primary care as well as in hospital.",
    "and carers' reports agreed with it.",
  ]
}
