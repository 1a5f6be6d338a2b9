package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramDiff;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Scope;
import io.okr4j.core.TeamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The samples of the Javadoc, each between the marks of its region. */
class ProgramSamplesTest {
  private static OkrProgram built() {
    // @start region="build"
    KeyResult visits =
        KeyResult.builder()
            .id(new KeyResultId("second-visits"))
            .title("Share of guests who return within a week rises from 20% to 40%")
            .measure(Metric.of(new BigDecimal("20"), new BigDecimal("40")).withUnit("%"))
            .build();
    Objective objective =
        Objective.builder()
            .id(new ObjectiveId("come-back"))
            .title("Whoever tries our bread comes back")
            .scope(Scope.PRODUCT)
            .owner(new TeamId("shop"))
            .cycle(new CycleId("2026-Q4"))
            .addAlignsTo(Alignment.to(new PriorityId("regulars")))
            .addKeyResult(visits)
            .build();
    OkrProgram program =
        OkrProgram.builder()
            .organization("Rye and Sons")
            .addCycle(
                Cycle.of(
                    new CycleId("2026-Q4"),
                    LocalDate.parse("2026-10-01"),
                    LocalDate.parse("2026-12-31")))
            .addObjective(objective)
            .build();
    // @end
    return program;
  }

  @Test
  void edits() {
    OkrProgram program = built();
    LocalDate today = LocalDate.of(2026, 11, 22);
    // @start region="edit"
    OkrProgram checkedIn =
        program.add(new KeyResultId("second-visits"), CheckIn.of(today, new BigDecimal("31.5")));
    // @end
    assertEquals(1, checkedIn.objectives().get(0).keyResults().get(0).checkIns().size());

    Objective objective = program.objectives().get(0);
    // @start region="programEdit"
    ProgramEdit edit = ProgramEdit.replace(objective, objective.withLead("Ida"));
    if (edit.isApplicableTo(program)) {
      program = edit.applyTo(program);
    }
    // @end
    assertEquals("Ida", program.objectives().get(0).lead().orElseThrow());
    assertFalse(edit.isApplicableTo(program));
  }

  @Test
  void asksTheIndex() {
    OkrProgram program = built();
    // @start region="index"
    ProgramIndex index = ProgramIndex.of(program);
    ImmutableList<Objective> ofTheShop = index.objectivesOf(new TeamId("shop"));
    // @end
    assertEquals(program.objectives(), ofTheShop);
  }

  @Test
  void tellsWhatChanged() {
    OkrProgram agreed = built();
    OkrProgram now = agreed.withOrganization("Rye and Daughters");
    StringBuilder out = new StringBuilder();
    // @start region="diff"
    ProgramDiff.between(agreed, now).changes().forEach(change -> out.append(change).append('\n'));
    // @end
    assertTrue(out.toString().contains("Rye and Daughters"), out::toString);
  }
}
