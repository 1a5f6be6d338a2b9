package io.okr4j.rules.testkit;

import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Fault;
import io.okr4j.core.testkit.Programs;
import io.okr4j.core.testkit.Values;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What laws are tried on. */
interface LawPrograms {

  /** {@return programs in which anything may be wrong that the model allows} */
  @Provide
  default Arbitrary<OkrProgram> brokenPrograms() {
    return Programs.broken();
  }

  /** {@return programs in which nothing hangs on the order of a list} */
  @Provide
  default Arbitrary<OkrProgram> unorderedPrograms() {
    return anyWithout(Fault.REPEATED_IDS).map(Reordering::withoutTies);
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

  /**
   * {@return programs that have faults of all kinds but some}
   *
   * @param faults the kinds that they do not have
   */
  static Programs anyWithout(Fault... faults) {
    List<Fault> without = List.of(faults);
    return Programs.any()
        .faults(
            Arrays.stream(Fault.values())
                .filter(fault -> !without.contains(fault))
                .toArray(Fault[]::new));
  }
}
