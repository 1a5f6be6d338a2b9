package io.okr4j.rules.testkit;

import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Fault;
import io.okr4j.core.testkit.Programs;
import io.okr4j.core.testkit.Values;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/**
 * The programs and days that laws are tried on. A test of what is meant for some programs alone
 * gives others.
 */
public interface LawPrograms {

  /** {@return programs in which anything may be wrong that the model allows} */
  @Provide
  default Arbitrary<OkrProgram> brokenPrograms() {
    return Programs.broken();
  }

  /** {@return programs in which nothing hangs on the order of a list} */
  @Provide
  default Arbitrary<OkrProgram> unorderedPrograms() {
    return Laws.programsWithout(Fault.REPEATED_IDS).map(Reordering::withoutTies);
  }

  /** {@return days in and around the cycles of arbitrary programs} */
  @Provide
  default Arbitrary<LocalDate> workingDays() {
    return Values.plain().days();
  }

  /** {@return any days, the first and the last that Java knows included} */
  @Provide
  default Arbitrary<LocalDate> anyDays() {
    return Arbitraries.oneOf(
        Values.plain().days(),
        Values.any().days(),
        Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH));
  }
}
