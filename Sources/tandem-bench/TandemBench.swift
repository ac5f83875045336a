@main
struct TandemBench {
  static func main() {}
}
