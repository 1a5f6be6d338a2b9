package io.okr4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** Thrown when a document cannot be read. It tells every fault of the document. */
public final class OkrJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The faults that are told, in the order of the document. */
  private final ImmutableList<Problem> problems;

  /** How many more there are. */
  private final long omitted;

  /** Where each of the problems is, for people. */
  private final ImmutableList<String> excerpts;

  /**
   * An exception that tells problems which an application found in a document itself.
   *
   * @param problems what is wrong, in the order of the document; at least one
   * @param omitted how many more problems there are, 0 or more
   * @param document the text of the document in UTF-8, of which excerpts are shown; empty if there
   *     is none
   * @param firstLine the number that its first line has in the problems; mostly 1
   */
  public OkrJsonException(
      ImmutableList<Problem> problems, long omitted, byte[] document, int firstLine) {
    this(problems, omitted, new Excerpts(document, firstLine));
  }

  OkrJsonException(ImmutableList<Problem> problems, long omitted, Excerpts excerpts) {
    super(describe(problems, omitted));
    this.problems = problems;
    this.omitted = omitted;
    this.excerpts = problems.stream().map(excerpts::of).collect(toImmutableList());
  }

  /**
   * {@return the same problems in a value of another document}
   *
   * @param pointer where the value is
   * @param line its line
   * @param column its column
   */
  OkrJsonException movedTo(String pointer, int line, int column) {
    return new OkrJsonException(
        problems.stream()
            .map(
                p ->
                    new Problem(
                        pointer + p.pointer(), line, column, p.found(), p.expected(), p.nearest()))
            .collect(toImmutableList()),
        omitted,
        new Excerpts(new byte[0], 1));
  }

  /**
   * {@return the faults in the order of the document; at least one, and of very many the first ones
   * (100 unless {@link ReadLimits} say otherwise) and the one at which reading had to stop}
   */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  /** {@return how many more faults there are than {@link #problems()} lists; mostly 0} */
  public long omitted() {
    return omitted;
  }

  /**
   * {@return where each problem is, for people: the line of the document, or of a long line what is
   * near, and on a second line a caret below the place; empty where there is nothing to be shown}
   *
   * <p>What would steer a terminal is replaced in it.
   */
  public ImmutableList<String> excerpts() {
    return excerpts;
  }

  private static String describe(ImmutableList<Problem> problems, long omitted) {
    String more = omitted == 0 ? "" : "\nand " + omitted + " more";
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "", more));
  }
}
