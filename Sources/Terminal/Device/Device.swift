/// Something that frames are shown on.
///
/// One thread owns it.
public protocol Device: AnyObject {
  /// Columns and rows now.
  var size: Size { get }

  /// Shows `frame`, sending only what differs from the frame before.
  func present(_ frame: Frame)
}
