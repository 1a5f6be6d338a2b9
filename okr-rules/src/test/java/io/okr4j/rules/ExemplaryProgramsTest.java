package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.ExemplaryPrograms;
import io.okr4j.core.testkit.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

/** What okr-core's testkit says of exemplary programs, and cannot see itself. */
class ExemplaryProgramsTest {
  private static final int GEN_SIZE = 1000;
  private static final RuleSet RULES = RuleSet.recommended();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** A waiver is in use only where something is found. */
  private static final String OF_WAIVERS = "integrity/waiver-in-use";

  /** A program, and the day as of which it is exemplary. */
  record Dated(LocalDate asOf, OkrProgram program) {}

  @Provide
  Arbitrary<Dated> dated() {
    return Arbitraries.oneOf(
            Values.plain().days(),
            Arbitraries.of(
                LocalDate.of(10, 1, 1), LocalDate.of(2028, 2, 29), LocalDate.of(9990, 12, 31)))
        .flatMap(day -> ExemplaryPrograms.asOf(day).map(program -> new Dated(day, program)));
  }

  @Provide
  Arbitrary<OkrProgram> large() {
    return ExemplaryPrograms.asOf(DAY).objectives(0, 60);
  }

  @Property(tries = 500)
  void nothingIsFound(@ForAll("dated") Dated dated) {
    assertEquals(List.of(), RULES.check(dated.program(), dated.asOf()).findings());
  }

  @Property(tries = 100)
  void nothingIsFoundInLargeOnesEither(@ForAll("large") OkrProgram program) {
    assertEquals(List.of(), RULES.check(program, DAY).findings());
  }

  /** And so nothing is found because all is well, not because there is nothing to look at. */
  @Example
  void everyRuleHasSomethingToAsk() {
    Multiset<String> asked = HashMultiset.create();
    ExemplaryPrograms.asOf(DAY).objectives(0, 30).generator(GEN_SIZE).stream(new Random(42))
        .limit(300)
        .map(Shrinkable::value)
        .forEach(
            program ->
                RULES
                    .check(program, DAY)
                    .rules()
                    .forEach((rule, tally) -> asked.add(rule.id(), Math.min(1, tally.asked()))));
    Set<String> seldom = new TreeSet<>();
    RULES.rules().stream()
        .map(Rule::id)
        .filter(rule -> asked.count(rule) < 10)
        .forEach(seldom::add);
    assertEquals(Set.of(OF_WAIVERS), seldom);
  }
}
