import Foundation
import Testing

@testable import tandem

@Suite struct CommandLineConsoleTests {
  @Test func aLargeTextIsWrittenWholeIntoASlowPipe() throws {
    let pipe = Pipe()
    let text = String(repeating: "客户 0123456789\n", count: 20_000)
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
    // A thread of its own, for it waits until the pipe is read.
    Thread.detachNewThread {
      _ = Console.write(text, to: descriptor)
      // Whether it was written whole shows at the other end.
      try? pipe.fileHandleForWriting.close()
    }
    let read = try pipe.fileHandleForReading.readToEnd()
    #expect(read == Data(text.utf8))
  }

  @Test func aPipeThatNobodyReadsIsNoticed() throws {
    Console.ignoreBrokenPipes()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    withExtendedLifetime(pipe) {
      #expect(!Console.write("x", to: pipe.fileHandleForWriting.fileDescriptor))
    }
  }

  @Test func aPipeIsNoTerminal() {
    let pipe = Pipe()
    withExtendedLifetime(pipe) {
      #expect(!Console.isTerminal(pipe.fileHandleForWriting.fileDescriptor))
    }
  }

  @Test func jsonIsOneLineWithSortedKeysAndPlainSlashes() throws {
    struct Row: Encodable {
      let path = "/a\nb"
      let id = 3
    }
    #expect(try Console.jsonLine(Row()) == #"{"id":3,"path":"/a\nb"}"# + "\n")
  }

  @Test func aNumberThatIsNotFiniteIsNotPrinted() {
    #expect(throws: EncodingError.self) { try Console.jsonLine([Double.nan]) }
  }
}
