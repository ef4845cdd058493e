import Lessons
import Simulation

/// A name and its value, in one call.
extension JSONWriter {
  mutating func field(_ name: String, _ value: String?) throws {
    try key(name)
    if let value { try self.value(value) } else { try null() }
  }

  mutating func field(_ name: String, _ value: Int) throws {
    try key(name)
    try self.value(value)
  }

  mutating func field(_ name: String, _ value: Bool) throws {
    try key(name)
    try self.value(value)
  }

  mutating func field(_ name: String, _ value: Double) throws {
    try key(name)
    try self.value(value)
  }

  /// `[x,y]`, or null.
  mutating func field(_ name: String, _ value: Vector?) throws {
    try key(name)
    guard let value else { return try null() }
    try beginArray()
    try self.value(value.x)
    try self.value(value.y)
    try endArray()
  }

  /// What a document was made from: `{"name","title"}`.
  mutating func field(_ name: String, _ scene: Scene) throws {
    try key(name)
    try beginObject()
    try field("name", scene.name)
    try field("title", scene.title)
    try endObject()
  }
}
