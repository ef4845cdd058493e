package import Lessons

/// The measured claims of scenes, to be written as data or as a table.
package struct VerificationReport: Sendable {
  package let scenes: [Verification]

  package init(_ scenes: [Verification]) { self.scenes = scenes }

  package var passed: Int { scenes.reduce(0) { $0 + $1.passed } }
  package var failed: Int { scenes.reduce(0) { $0 + $1.failed } }
  package var sentences: SentenceCount { scenes.map(\.sentences).reduce(SentenceCount(), +) }

  /// Writes one JSON object, a claim a line:
  /// `{"schema_version":1,"sentences":{"backed":N,"unbacked":M,"stateless":K},"scenes":[{"name",
  /// "claims":[{"text","kind":"equals"|"holds","measured","expected","tolerance","passed"}]}],
  /// "passed":N,"failed":M}`.
  ///
  /// `tolerance` is the allowed difference, also where the scene gives a percentage. A number that
  /// there isn't, or that is not finite, is null.
  package func writeJSON(to stream: ByteStream) throws {
    var json = JSONWriter(stream)
    try json.beginObject()
    try json.field("schema_version", 1)
    try json.field("sentences", sentences)
    try json.key("scenes")
    try json.beginArray()
    for scene in scenes {
      try json.lineBreak()
      try json.beginObject()
      try json.field("name", scene.scene)
      try json.key("claims")
      try json.beginArray()
      for result in scene.results {
        try json.lineBreak()
        try json.value(result)
      }
      try json.endArray()
      try json.endObject()
    }
    try json.endArray()
    try json.field("passed", passed)
    try json.field("failed", failed)
    try json.endObject()
    try json.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: String, _ sentences: SentenceCount) throws {
    try key(name)
    try beginObject()
    try field("backed", sentences.backed)
    try field("unbacked", sentences.unbacked)
    try field("stateless", sentences.stateless)
    try endObject()
  }

  fileprivate mutating func value(_ result: ClaimResult) throws {
    try beginObject()
    try field("text", result.text)
    try field("kind", result.kind.rawValue)
    try field("measured", result.measured ?? .nan)
    try field("expected", result.expected ?? .nan)
    try field("tolerance", result.tolerance ?? .nan)
    try field("passed", result.passed)
    try endObject()
  }
}
