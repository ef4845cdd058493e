package import Screen

/// Numbers over time, one line a run: the norm chart.
///
/// Up to the cursor a line is solid, after it every fourth dot; what theory says is dashed and lies
/// below. From five rows on the region's last one holds the steps; left are the title and the values,
/// right the labels of the lines, each at the height of its end.
package struct SeriesChart {
  /// A series over the steps, with what is known of it beyond its values.
  package struct Line {
    package var series: Int
    package var label: String
    /// The name where there is little room.
    package var shortLabel: String
    /// Written behind the label: the value at the cursor.
    package var valueText: String
    /// The value at a step of the chart's range; nil or not finite breaks the line. Asked for at two
    /// steps per dot, about 400 times a drawing.
    package var value: (_ step: Int) -> Double?
    /// What theory says of it, dashed.
    package var prediction: ((_ step: Int) -> Double?)?
    /// The line as it was before, thin and pale.
    package var ghost: ((_ step: Int) -> Double?)?
    /// Where theory says it ends, marked at the right end.
    package var limit: Double?
    /// The sign of that end.
    package var limitSign = Sign.limit
    /// Whether it runs out of every scale: it is shown only as far as it leaves the others legible.
    package var leaves = false

    package init(
      series: Int, label: String, valueText: String, value: @escaping (_ step: Int) -> Double?,
      prediction: ((_ step: Int) -> Double?)? = nil, limit: Double? = nil
    ) {
      self.series = series
      self.label = label
      shortLabel = label
      self.valueText = valueText
      self.value = value
      self.prediction = prediction
      self.limit = limit
    }
  }

  package var region: Region
  package var title: String
  /// A second line of the title, dim, where there is room for it.
  package var subtitle = ""
  /// What stands behind the numbers of the values: `°`.
  package var unit = ""
  package var steps: ClosedRange<Int>
  package var cursor: Int
  package var lines: [Line]
  package var isLogarithmic = false
  /// The least value of interest on a logarithmic scale; smaller ones lie on its lower edge.
  package var floor: Double?
  /// Whether the zero is always on a scale that isn't logarithmic: lengths are compared, not places.
  package var needsZero = true
  /// False while a question is open: nothing right of the cursor is drawn or measured.
  package var showsFuture = true
  /// Whether the chart beside it has its scale in any case: the two show the same quantity.
  package var sharesScale = false
  /// What the labels say; nil for as much as there is room for.
  var labelForm: ChartLayout.LabelForm?
  /// The lines of the chart beside this one, for a scale that both have.
  var neighbours: [Line] = []

  package init(
    region: Region, title: String, steps: ClosedRange<Int>, cursor: Int, lines: [Line]
  ) {
    self.region = region
    self.title = title
    self.steps = steps
    self.cursor = cursor
    self.lines = lines
  }

  /// Draws over the region; nothing where it has no room for a curve.
  ///
  /// - Returns: the signs of limits that are seen.
  @discardableResult
  package func draw(into frame: inout Frame, appearance: Appearance) -> Set<Sign> {
    let layout = ChartLayout(self)
    guard !layout.plot.isEmpty else { return [] }
    return ChartPainter(chart: self, layout: layout, appearance: appearance).draw(into: &frame)
  }

  /// Whether a line can be followed in it and has its value: of a strip of a few rows not always.
  package var isLegible: Bool {
    guard region.rows <= ChartLayout.rowsOfStrip else { return true }
    let layout = ChartLayout(self)
    let columns = lines.count > region.rows ? 40 : 18
    return layout.plot.columns >= columns && layout.labelForm.hasValue
  }

  /// Which step stands under which column.
  package var timeline: ChartTimeline {
    ChartTimeline(columns: ChartLayout(self).plot.columnRange, steps: steps)
  }

  /// The steps at which `draw` asks for values, in order: what is costly can be made all at once.
  package var sampledSteps: [Int] {
    ChartTime(steps: steps, dots: ChartLayout(self).plot.columns * 2).sampledSteps
  }
}

extension SeriesChart {
  /// One chart in a region, or two side by side with equally wide plots. The names stand at the second
  /// one, at the first only glyphs and values.
  package static func row(_ charts: [SeriesChart], in region: Region) -> [SeriesChart] {
    guard charts.count == 2 else {
      return charts.map { chart in
        var chart = chart
        chart.region = region
        return chart
      }
    }
    return ChartLayout.pair(charts[0], charts[1], in: region)
  }

  /// Draws charts that stand side by side, on one scale where they show the same quantity or where that
  /// presses neither flat.
  ///
  /// - Returns: the signs of limits that are seen.
  @discardableResult
  package static func draw(
    _ charts: [SeriesChart], into frame: inout Frame, appearance: Appearance
  ) -> Set<Sign> {
    var signs: Set<Sign> = []
    for (index, var chart) in charts.enumerated() {
      for (other, neighbour) in charts.enumerated() where other != index {
        chart.neighbours += neighbour.lines
      }
      signs.formUnion(chart.draw(into: &frame, appearance: appearance))
    }
    return signs
  }
}
