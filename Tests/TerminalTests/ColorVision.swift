@testable import Terminal

/// How a colour looks to eyes without one kind of cones.
///
/// The matrices are those of Machado, Oliveira and Fernandes (2009) for a missing kind, applied to
/// linear light.
struct ColorVision: Sendable {
  private let rows: [[Double]]

  static let deuteranopia = ColorVision(rows: [
    [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
    [-0.011820, 0.042940, 0.968881],
  ])
  static let tritanopia = ColorVision(rows: [
    [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.303900],
  ])

  typealias Components = (red: Int, green: Int, blue: Int)

  func seen(_ color: Components) -> Components {
    let light = [color.red, color.green, color.blue].map(Palette.linear)
    let parts = rows.map { row in
      let value = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }
      // The nearest part of 0...255 whose light is not below.
      return (0...255).first { Palette.linear($0) >= value } ?? 255
    }
    return (parts[0], parts[1], parts[2])
  }
}
