package io.okr4j.core.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import io.okr4j.core.OkrProgram;
import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Arbitrary programs in which, as of one day, the recommended rules of okr-rules find nothing: no
 * error, no warning, and nothing of note.
 *
 * <pre>{@code
 * ExemplaryPrograms.asOf(LocalDate.of(2026, 11, 22)).objectives(1, 20)
 * }</pre>
 *
 * <p>All that {@linkplain Programs#healthy() healthy} means holds, and in addition the program is
 * run well: objectives read as outcomes and key results as changes, targets are bold and not met on
 * the first day, active goals were just checked, teams are staffed, have endorsed the strategy,
 * acknowledged the playbook and signed their commitments, every priority is served, and what is
 * over was reflected on. What may vary does: teams, departments and cycles, running ones in each
 * other, over and yet to come; objectives of every scope, status and ambition that serve priorities
 * and each other; measures of all kinds, guardrails, operations and commitments.
 *
 * <p>Change one thing in such a program, and what is then found is due to that change. Found by
 * rules that are set otherwise than recommended, it is due to that.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class ExemplaryPrograms extends ArbitraryDecorator<OkrProgram> {
  private static final int FIRST_YEAR = 10;
  private static final int LAST_YEAR = 9990;
  private static final int FEW = 8;

  private final LocalDate asOf;
  private final int fewest;
  private final int most;

  private ExemplaryPrograms(LocalDate asOf, int fewest, int most) {
    this.asOf = asOf;
    this.fewest = fewest;
    this.most = most;
  }

  /**
   * {@return programs of up to 8 objectives, exemplary as of a day}
   *
   * @param day the day, in the years 10 to 9990, so that there is room for what came before and
   *     what is to come
   * @throws IllegalArgumentException if it is in another year
   */
  public static ExemplaryPrograms asOf(LocalDate day) {
    checkArgument(
        day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR,
        "found the day %s, expected one in the years %s to %s",
        day,
        FIRST_YEAR,
        LAST_YEAR);
    return new ExemplaryPrograms(day, 0, FEW);
  }

  /**
   * {@return the same, but with this many objectives}
   *
   * @param min the fewest, at least 0
   * @param max the most, at least {@code min}
   * @throws IllegalArgumentException if they are not so
   */
  public ExemplaryPrograms objectives(int min, int max) {
    Programs.checkObjectives(min, max);
    return new ExemplaryPrograms(asOf, min, max);
  }

  @Override
  protected Arbitrary<OkrProgram> arbitrary() {
    return Made.by(source -> new Exemplar(source, asOf).program(fewest, most));
  }

  /** The simplest programs, without objectives and with one objective. */
  @Override
  public EdgeCases<OkrProgram> edgeCases(int maxEdgeCases) {
    return Made.simplest(
        maxEdgeCases,
        IntStream.of(fewest, Math.max(fewest, Math.min(1, most)))
            .distinct()
            .mapToObj(n -> source -> new Exemplar(source, asOf).program(n, n)));
  }
}
