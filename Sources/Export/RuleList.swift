import Lessons
import Simulation

/// The update rules that are known everywhere.
package enum RuleList {
  /// `{"schema_version":1,"rules":[{"name","label","built_in","about","source","caveat"}]}`, a rule a line;
  /// null where a rule has no source or caveat.
  package static func writeJSON(to stream: ByteStream) throws {
    var json = JSONWriter(stream)
    try json.beginObject()
    try json.field("schema_version", 1)
    try json.key("rules")
    try json.beginArray()
    for rule in RuleLibrary.rules {
      try json.lineBreak()
      try json.beginObject()
      try json.field("name", rule.id)
      try json.field("label", rule.label)
      try json.field("built_in", rule.formulas == nil)
      try json.field("about", rule.about)
      try json.field("source", rule.formulas?.text?.source)
      try json.field("caveat", rule.formulas?.text?.caveat)
      try json.endObject()
    }
    try json.endArray()
    try json.endObject()
    try json.finish()
  }
}
