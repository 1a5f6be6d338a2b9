package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Programs;
import io.okr4j.core.testkit.Values;
import io.okr4j.rules.Finding;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

  @Property
  void whatIsWrittenReadsBackAsTheSameProgram(@ForAll OkrProgram program) {
    String written = OkrJson.write(program);
    OkrProgram read = OkrJson.read(written);
    assertEquals(program, read);
    assertEquals(written, OkrJson.write(read));
    assertEquals(program, OkrJson.read(OkrJson.writeCompact(program)));
  }

  @Provide
  Arbitrary<OkrProgram> programs() {
    return Arbitraries.oneOf(Programs.healthy(), Programs.broken());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Values.plain().days();
  }

  @Property(tries = 300)
  void noFindingChangesOnTheWay(
      @ForAll("programs") OkrProgram program, @ForAll("days") LocalDate asOf) {
    assertEquals(found(program, asOf), found(OkrJson.read(OkrJson.write(program)), asOf));
  }

  private static List<String> found(OkrProgram program, LocalDate asOf) {
    return RuleSet.strict().check(program, asOf).findings().stream()
        .map(RoundTripTest::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.pointer() + " " + finding + " " + finding.severity() + " " + finding.isWaived();
  }

  @Property(tries = 300)
  void noScoreChangesOnTheWay(
      @ForAll("programs") OkrProgram program, @ForAll("days") LocalDate asOf) {
    OkrProgram read = OkrJson.read(OkrJson.write(program));
    for (ScoringPolicy policy : ScoringPolicy.presets().values()) {
      Scorecard before = policy.score(program, asOf);
      Scorecard after = policy.score(read, asOf);
      assertEquals(before.objectives(), after.objectives());
      assertEquals(before.teams(), after.teams());
      assertEquals(before.priorities(), after.priorities());
      assertEquals(before.cycles(), after.cycles());
    }
  }
}
