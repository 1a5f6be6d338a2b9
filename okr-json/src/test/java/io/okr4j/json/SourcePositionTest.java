package io.okr4j.json;

import static io.okr4j.json.Documents.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;

class SourcePositionTest {

  private static ImmutableMap<String, SourcePosition> find(String document, String... pointers) {
    return SourcePosition.find(document.getBytes(UTF_8), ImmutableList.copyOf(pointers));
  }

  private static SourcePosition at(int line, int column) {
    return new SourcePosition(line, column);
  }

  @Test
  void positionsOfTheReferenceExample() {
    assertEquals(
        ImmutableMap.of(
            "", at(1, 1),
            "/strategy/priorities/1", at(23, 7),
            "/objectives/3/keyResults/0", at(117, 9),
            "/objectives/3/keyResults/0/measure/atLeast", at(118, 62)),
        SourcePosition.find(
            sample(),
            ImmutableList.of(
                "/objectives/3/keyResults/0/measure/atLeast",
                "/objectives/3/keyResults/0",
                "",
                "/strategy/priorities/1")));
  }

  @Test
  void namesOfAllKinds() {
    String document = "{\"é🥐\": {\"a/b~c\": [\r\n\t1,\n\"2\"]}, \"\": {\"\": 3}, \"0\": true}";
    assertEquals(
        ImmutableMap.of(
            "/é🥐", at(1, 8),
            "/é🥐/a~1b~0c/0", at(2, 2),
            "/é🥐/a~1b~0c/1", at(3, 1),
            "/", at(3, 12),
            "//", at(3, 17),
            "/0", at(3, 26)),
        find(document, "/é🥐", "/é🥐/a~1b~0c/0", "/é🥐/a~1b~0c/1", "/", "//", "/0"));
  }

  @Test
  void whatIsNotThereIsAtWhatWouldHoldIt() {
    String document = "{\"a\": [1, {\"b\": 2}]}";
    assertEquals(
        ImmutableMap.of(
            "/c/d", at(1, 1),
            "/a/7", at(1, 7),
            "/a/01", at(1, 7),
            "/a/-", at(1, 7),
            "/a/0/b", at(1, 8),
            "/a/1/c", at(1, 11),
            "/a/1/b/c", at(1, 17)),
        find(document, "/c/d", "/a/7", "/a/01", "/a/-", "/a/0/b", "/a/1/c", "/a/1/b/c"));
  }

  @Test
  void ofARepeatedNameTheFirstCounts() {
    assertEquals(
        ImmutableMap.of("/a", at(1, 7), "/a/b", at(1, 13)),
        find("{\"a\": {\"b\": 1}, \"a\": {\"b\": 2}}", "/a", "/a/b", "/a"));
  }

  @Test
  void ofABrokenDocumentTheStartIsFound() {
    assertEquals(
        ImmutableMap.of("", at(1, 2), "/a/0", at(1, 9), "/a/1", at(1, 8), "/b", at(1, 2)),
        find(" {\"a\": [1, x], \"b\": 1}", "", "/a/0", "/a/1", "/b"));
    assertEquals(ImmutableMap.of("/a", at(1, 1)), find("", "/a"));
  }

  @Test
  void otherTextsAreNoPointers() {
    assertThrows(IllegalArgumentException.class, () -> find("{}", "a"));
  }
}
