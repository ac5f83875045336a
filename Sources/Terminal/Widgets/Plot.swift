/// Values over an axis, such as a day of sessions by hour or the mood of a session by message.
public struct Plot: Sendable, Equatable {
  /// How the values are drawn.
  public enum Kind: Sendable, Equatable {
    /// A filled column for each value.
    case columns
    /// A line of dots, finer than cells where the symbols allow it.
    case line
  }

  /// Words below the axis, at a place of the values.
  public struct Label: Sendable, Equatable {
    /// Index of the value it stands under.
    public var index: Int
    /// One short word.
    public var text: String

    /// `text` under the value at `index`.
    public init(_ index: Int, _ text: String) {
      self.index = index
      self.text = text
    }
  }

  /// From left to right; those that are no number leave a gap.
  public var values: [Double]
  /// How they are drawn.
  public var kind: Kind
  /// What the lowest and the highest row stand for; nil for 0 to the largest value.
  public var range: ClosedRange<Double>?
  /// What stands at the upper and the lower end of the vertical axis.
  public var top: String, bottom: String
  /// What stands below the horizontal axis.
  public var labels: [Label]

  /// A plot of `values`.
  public init(
    _ values: [Double], _ kind: Kind, range: ClosedRange<Double>? = nil, top: String = "",
    bottom: String = "", labels: [Label] = []
  ) {
    self.values = values
    self.kind = kind
    self.range = range
    self.top = top
    self.bottom = bottom
    self.labels = labels
  }

  var scale: PlotScale { PlotScale(range ?? PlotScale.range(of: values)) }
}

/// One bar of a bar chart.
public struct Bar: Sendable, Equatable {
  /// What stands before it.
  public var label: String
  /// How long it is; what is no number or below 0 has no length.
  public var value: Double
  /// The value in words, behind the bar.
  public var text: String
  /// How the bar is drawn; nil for the chart's own style.
  public var style: Style?

  /// A bar as long as `value`.
  public init(_ label: String, _ value: Double, _ text: String, style: Style? = nil) {
    self.label = label
    self.value = value
    self.text = text
    self.style = style
  }
}

/// How the parts of a plot are drawn.
public struct PlotStyles: Sendable, Equatable {
  /// Columns, bars and lines.
  public var value: Style
  /// Axes and what is said of them.
  public var axis: Style
  /// Labels and values in words.
  public var text: Style

  /// Styles of a plot.
  public init(value: Style, axis: Style, text: Style) {
    self.value = value
    self.axis = axis
    self.text = text
  }
}
