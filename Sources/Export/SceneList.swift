package import Lessons

/// The scenes of a list, in lesson order.
package struct SceneList: Sendable {
  package let scenes: [Scene]

  package init(_ scenes: [Scene]) { self.scenes = scenes }

  /// `{"schema_version":1,"scenes":[{"name","title","summary","chapter","core"}]}`, a scene a line;
  /// null where a scene has no summary or chapter.
  package func writeJSON(to stream: ByteStream) throws {
    var json = JSONWriter(stream)
    try json.beginObject()
    try json.field("schema_version", 1)
    try json.key("scenes")
    try json.beginArray()
    for scene in scenes {
      try json.lineBreak()
      try json.beginObject()
      try json.field("name", scene.name)
      try json.field("title", scene.title)
      try json.field("summary", scene.summary)
      try json.field("chapter", scene.chapter)
      try json.field("core", scene.isCore)
      try json.endObject()
    }
    try json.endArray()
    try json.endObject()
    try json.finish()
  }
}
