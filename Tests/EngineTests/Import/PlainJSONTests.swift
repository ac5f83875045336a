import Language
import Testing

@testable import Engine

@Suite struct PlainJSONTests {
  @Test(arguments: [
    #"{}"#, #"[]"#, #"{"a":[1,-2.5,0,0.5,1e9,1E-3,-0],"b":{"c":null,"d":true,"e":false}}"#,
    #" { "ä\u00e4\n\"\\\/" : "x:,}]'//" , "":[ ] } "#,
  ])
  func jsonIsPlain(text: String) throws {
    _ = try JSON5.parse(text, file: "f")
    #expect(PlainJSON.firstForeign(in: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    (#"{"a":1,}"#, 7), (#"[1,]"#, 3), (#"{a:1}"#, 1), (#"{'a':1}"#, 1), (#"{"a":'b'}"#, 5),
    (#"{"a":1} // x"#, 8), (#"/* x */ {}"#, 0), (#"{"a":+1}"#, 5), (#"{"a":.5}"#, 5),
    (#"{"a":5.}"#, 5), (#"{"a":0x1F}"#, 5), (#"{"a":NaN}"#, 5), (#"{"a":"\x41"}"#, 5),
    ("{\"a\":\"\t\"}", 5), (#"{"a":-Infinity}"#, 5), (#"{null:1}"#, 5),
  ])
  func whatOnlyJSON5AllowsIsFound(text: String, index: Int) throws {
    _ = try JSON5.parse(text, file: "f")
    #expect(PlainJSON.firstForeign(in: Array(text.utf8)) == index)
  }
}
