package io.okr4j.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.rules.Report;
import java.util.Map;
import java.util.Optional;

/**
 * A document and what came of checking it, as {@link OkrJson#writeSarif} writes it beside others.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param file the file it is in, relative to where the results are shown or absolute, with slashes
 *     between folders; {@code -} if it is in none
 * @param report what was found; none if the document could not be read
 * @param positions where findings stand in the document, by their {@linkplain
 *     io.okr4j.rules.Finding#pointer pointers}; what is missing is shown without a place
 * @param problems why it could not be read; empty if it was
 */
public record CheckedDocument(
    String file,
    Optional<Report> report,
    ImmutableMap<String, SourcePosition> positions,
    ImmutableList<Problem> problems) {

  /**
   * {@return a document that was checked}
   *
   * @param file the file it is in
   * @param report what was found
   * @param positions where findings stand in it, such as {@link SourcePosition#find} tells
   */
  public static CheckedDocument of(
      String file, Report report, Map<String, SourcePosition> positions) {
    return new CheckedDocument(
        file, Optional.of(report), ImmutableMap.copyOf(positions), ImmutableList.of());
  }

  /**
   * {@return a document that could not be read}
   *
   * @param file the file it is in
   * @param problems why not
   */
  public static CheckedDocument unreadable(String file, OkrJsonException problems) {
    return new CheckedDocument(file, Optional.empty(), ImmutableMap.of(), problems.problems());
  }
}
