package io.okr4j.json;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * A place in the text of a document.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param line the line, from 1 on; lines end with a line feed, or carriage return and line feed
 * @param column the column in characters (Unicode code points), from 1 on; a tab is one character
 */
public record SourcePosition(int line, int column) {

  /**
   * {@return where each of the pointers leads, in the order of the document}
   *
   * <p>The document is scanned once, however many pointers there are. A pointer that leads nowhere
   * has the position of the innermost list or object on its way that exists: {@code
   * /objectives/0/lead} of an objective without a lead, that of the objective. Of a document that
   * is no JSON, only what comes before the fault is found.
   *
   * @param document the text of a JSON document, in UTF-8
   * @param pointers JSON pointers, such as {@code /objectives/3/keyResults/0}
   * @throws IllegalArgumentException if one is no JSON pointer: not empty, and without a slash at
   *     its start
   */
  public static ImmutableMap<String, SourcePosition> find(
      byte[] document, Iterable<String> pointers) {
    LineCursor cursor = new LineCursor(document);
    return PointerScan.find(document, 0, document.length, pointers).entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .collect(toImmutableMap(Map.Entry::getKey, entry -> cursor.moveTo(entry.getValue())));
  }
}
