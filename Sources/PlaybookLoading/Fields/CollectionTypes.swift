package import PlaybookDiagnostics
package import PlaybookModel

extension FieldType {
  /// A list; a single value stands for a list of one.
  package static func list<Item>(of type: FieldType<Item>) -> Self
  where Value == [Located<Item>] {
    FieldType(.list(type.shape())) { value, reading in
      guard case .list(let items) = value.value else {
        return type.read(value, reading).map { [Located($0, at: value.position)] }
      }
      return reading.readAll(items) { item in
        if item.value.isNull {
          reading.report(
            .wrongType, "An item of '\(reading.trail.last ?? "")' is empty", at: item.position)
          return nil
        }
        return type.read(item, reading).map { Located($0, at: item.position) }
      }
    }
  }

  /// A map whose keys are ids, in the order of the file.
  package static func map<Item>(
    of type: @escaping @Sendable (Located<EntityID>) -> FieldType<Item>,
    shape: @autoclosure @escaping @Sendable () -> FieldShape
  ) -> Self
  where Value == [Item] {
    FieldType(.mapByID(shape())) { value, reading in
      guard let entries = reading.entries(of: value, wanted: "a map by id") else { return nil }
      return reading.readAll(entries) { entry in
        guard let id = reading.id(entry.key.value, at: entry.key.position) else { return nil }
        reading.trail.append(entry.key.value)
        defer { reading.trail.removeLast() }
        return type(Located(id, at: entry.key.position)).read(entry.value, reading)
      }
    }
  }

  /// A map whose keys name something, in the order of the file.
  ///
  /// - Parameter type: the type of a value, which may want to know its key.
  package static func map<Key, Item>(
    by key: FieldType<Key>, of type: @escaping @Sendable (Located<Key>) -> FieldType<Item>,
    shape: @autoclosure @escaping @Sendable () -> FieldShape
  ) -> Self
  where Value == [Item] {
    FieldType(.mapByText(key: key.shape(), shape())) { value, reading in
      guard let entries = reading.entries(of: value, wanted: "a map") else { return nil }
      return reading.readAll(entries) { entry in
        let name = Located(YAMLValue.scalar(entry.key.value, .plain), at: entry.key.position)
        guard let read = key.read(name, reading) else { return nil }
        reading.trail.append(entry.key.value)
        defer { reading.trail.removeLast() }
        return type(Located(read, at: entry.key.position)).read(entry.value, reading)
      }
    }
  }

  /// A map whose keys are ids of entities.
  package static func map<Item>(by kind: EntityKind, of type: FieldType<Item>) -> Self
  where Value == [(key: Located<EntityID>, value: Located<Item>)] {
    FieldType(.mapByReference(kind, type.shape())) { value, reading in
      guard let entries = reading.entries(of: value, wanted: "a map by \(kind.singular)") else {
        return nil
      }
      return reading.readAll(entries) { entry in
        reading.trail.append(entry.key.value)
        defer { reading.trail.removeLast() }
        let id = reading.id(entry.key.value, at: entry.key.position)
        if let id { reading.refer(to: EntityReference(kind, id), at: entry.key.position) }
        guard let item = type.read(entry.value, reading), let id else { return nil }
        return (Located(id, at: entry.key.position), Located(item, at: entry.value.position))
      }
    }
  }

  /// A map from one kind of text to values, in the order of the file; entries that cannot be read
  /// are reported and left out, because no other depends on them.
  package static func pairs<Key, Item>(_ key: FieldType<Key>, _ item: FieldType<Item>) -> Self
  where Value == [(key: Located<Key>, value: Located<Item>)] {
    FieldType(.mapByText(key: key.shape(), item.shape())) { value, reading in
      guard let entries = reading.entries(of: value, wanted: "a map") else { return nil }
      return entries.compactMap { entry in
        let name = Located(YAMLValue.scalar(entry.key.value, .plain), at: entry.key.position)
        let left = key.read(name, reading)
        reading.trail.append(entry.key.value)
        defer { reading.trail.removeLast() }
        guard let right = item.read(entry.value, reading), let left else { return nil }
        return (Located(left, at: name.position), Located(right, at: entry.value.position))
      }
    }
  }

  /// A map with fields of its own. The name comes with its article: "a milestone".
  ///
  /// - Parameter position: where a missing field is reported, if not at the first key.
  package static func record(
    _ name: String, at position: SourcePosition? = nil,
    _ read: @escaping @Sendable (inout FieldReader) -> Value?
  ) -> Self {
    FieldType(.record(name, FieldReader.describe(name, read))) { value, reading in
      guard let entries = reading.entries(of: value, wanted: "the fields of \(name)") else {
        return nil
      }
      var fields = FieldReader(
        entries, of: name, at: position ?? value.position, reading: reading)
      let result = read(&fields)
      fields.finish()
      return result
    }
  }
}

extension FieldReading {
  /// The entries of a map; what is none is reported.
  func entries(of value: Located<YAMLValue>, wanted: String) -> [YAMLEntry]? {
    if case .map(let entries) = value.value { return entries }
    if value.value.isNull { return [] }
    let found = if case .list = value.value { "a list" } else { "a text" }
    report(
      .wrongType, "'\(trail.last ?? "")' takes \(wanted), not \(found)", at: value.position)
    return nil
  }

  /// Reads each, so that all complaints are made; gives nothing where one could not be read.
  func readAll<Source, Result>(
    _ sources: [Source], _ read: (Source) -> Result?
  ) -> [Result]? {
    var results: [Result] = []
    results.reserveCapacity(sources.count)
    for source in sources {
      if let result = read(source) { results.append(result) }
    }
    return results.count == sources.count ? results : nil
  }
}
