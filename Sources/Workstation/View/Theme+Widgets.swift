import Terminal

/// The looks of the toolkit's widgets, so that every pane and popup draws them alike.
extension Theme {
  var popupStyles: PopupStyles {
    PopupStyles(
      text: self[.text], border: self[.borderFocus], title: self[.focus], key: self[.hintKey],
      hint: self[.dim])
  }

  var tableStyles: TableStyles {
    TableStyles(
      header: self[.dim], sorted: self[.title], text: self[.text], selection: self[.selection])
  }

  var formStyles: FormStyles {
    FormStyles(
      label: self[.dim], focus: self[.focus], text: self[.text], placeholder: self[.dim],
      problem: self[.warn])
  }

  var plotStyles: PlotStyles {
    PlotStyles(value: self[.info], axis: self[.border], text: self[.dim])
  }
}
