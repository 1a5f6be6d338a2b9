package io.okr4j.json;

import io.okr4j.core.OkrProgram;
import io.okr4j.rules.RuleSet;
import java.util.Arrays;

/**
 * Gives the readers whatever Jazzer makes up: only the exception that tells problems may escape,
 * and what can be read is written and read back without loss.
 *
 * <p>{@code mvn verify -Pfuzz -DskipTests} runs it, for as long as {@code -Dfuzz.seconds} says.
 */
public final class ReadersFuzz {
  private ReadersFuzz() {}

  /**
   * Reads a text in every way.
   *
   * @param text any bytes
   */
  public static void fuzzerTestOneInput(byte[] text) {
    try {
      OkrProgram program = OkrJson.read(text);
      byte[] written = OkrJson.writeCompact(program);
      require(program.equals(OkrJson.read(written)), "a program that is lost in writing");
      RuleSet.recommended().configured(program);
    } catch (OkrJsonException e) {
      requireProblems(e);
    }
    try {
      byte[] written = OkrJson.writeCompact(OkrJson.readBaseline(text));
      byte[] again = OkrJson.writeCompact(OkrJson.readBaseline(written));
      require(Arrays.equals(written, again), "a baseline that is lost in writing");
    } catch (OkrJsonException e) {
      requireProblems(e);
    }
    try {
      RuleSet.recommended().configured(OkrJson.readData(text));
    } catch (OkrJsonException e) {
      requireProblems(e);
    }
  }

  private static void requireProblems(OkrJsonException e) {
    require(!e.problems().isEmpty(), "no problem");
    require(e.excerpts().size() == e.problems().size(), "an excerpt of each problem");
    int last = 0;
    for (Problem problem : e.problems()) {
      require(problem.line() >= Math.max(1, last) && problem.column() >= 1, "problems in order");
      require(!problem.expected().equals("ordinary JSON"), "a fault that nobody can tell");
      last = problem.line();
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }
}
