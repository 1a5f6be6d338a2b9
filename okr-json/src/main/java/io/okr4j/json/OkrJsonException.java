package io.okr4j.json;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** Thrown when a document cannot be read. It tells every fault of the document. */
public final class OkrJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Problem> problems;
  private final long omitted;

  /**
   * An exception that tells problems which an application found in a document itself.
   *
   * @param problems what is wrong, in the order of the document; at least one
   */
  public OkrJsonException(ImmutableList<Problem> problems) {
    this(problems, 0);
  }

  OkrJsonException(ImmutableList<Problem> problems, long omitted) {
    super(describe(problems, omitted));
    this.problems = problems;
    this.omitted = omitted;
  }

  /**
   * {@return the faults in the order of the document; at least one, and of very many the first 100
   * and the one at which reading had to stop}
   */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  /** {@return how many more faults there are than {@link #problems()} lists; mostly 0} */
  public long omitted() {
    return omitted;
  }

  private static String describe(ImmutableList<Problem> problems, long omitted) {
    String more = omitted == 0 ? "" : "\nand " + omitted + " more";
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "", more));
  }
}
