package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Family.aligned;
import static io.okr4j.rules.scoring.Family.objective;
import static io.okr4j.rules.scoring.Family.program;
import static io.okr4j.rules.scoring.Scored.TODAY;
import static io.okr4j.rules.scoring.Scored.at;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CascadeTest {
  private static final Metric METRIC = metric("0", "10");
  private static final ObjectiveId A = new ObjectiveId("a");
  private static final KeyResultId A0 = new KeyResultId("a0");
  private static final ScoringPolicy BOTH_WAYS =
      ScoringPolicy.standard().toBuilder().cascade(Cascade.bothWays()).build();

  private static ObjectiveScore first(ScoringPolicy policy, Objective... objectives) {
    return policy.score(program(objectives), TODAY).objectives().get(0);
  }

  private static ScoringPolicy with(Cascade.KeyResults keyResults, Cascade.Objectives objectives) {
    return BOTH_WAYS.toBuilder().cascade(new Cascade(keyResults, objectives)).build();
  }

  @Test
  void aKeyResultTakesTheMeanOfWhatAlignsToItByWeight() {
    ObjectiveScore score =
        first(
            BOTH_WAYS,
            objective("a", at("1", METRIC), at("5", METRIC)),
            aligned(objective("b", at("4", METRIC)), A0, "1"),
            aligned(objective("c", at("7", METRIC)), A0, "2"));
    assertEquals(exactly("0.6"), score.keyResults().get(0).score());
    assertEquals(exactly("0.6"), score.keyResults().get(0).progress());
    assertEquals(exactly("0.55"), score.score());
  }

  @Test
  void anObjectiveCountsItselfAsOnePart() {
    ObjectiveScore score =
        first(
            BOTH_WAYS,
            objective("a", at("3", METRIC)),
            aligned(objective("b", at("6", METRIC)), A, "3"),
            aligned(objective("c", at("9", METRIC)), A, "1"));
    assertEquals(exactly("0.6"), score.score());
    assertEquals(exactly("0.6"), score.progress());
    assertEquals(exactly("1"), score.evidence());
  }

  @Test
  void anObjectiveWithoutKeyResultsIsWhatAlignsToIt() {
    ObjectiveScore score =
        first(BOTH_WAYS, objective("a"), aligned(objective("b", at("6", METRIC)), A, "3"));
    assertEquals(exactly("0.6"), score.score());
  }

  @Test
  void whatAlignsCanCountAsOneMoreKeyResult() {
    ScoringPolicy policy = with(Cascade.KeyResults.OWN, Cascade.Objectives.AS_KEY_RESULTS);
    ObjectiveScore score =
        first(
            policy,
            objective("a", at("3", METRIC), at("3", METRIC)),
            aligned(objective("b", at("9", METRIC)), A, "1"));
    assertEquals(exactly("0.5"), score.score());
    assertEquals(exactly("0.5"), score.progress());
    assertEquals(exactly("1"), score.evidence());
    ObjectiveScore ofOthersAlone =
        first(policy, objective("a"), aligned(objective("b", at("9", METRIC)), A, "1"));
    assertEquals(exactly("0.9"), ofOthersAlone.score());
    assertEquals(exactly("1"), ofOthersAlone.evidence());
    assertEquals(exactly("0.571428571429"), ofOthersAlone.expected());
    assertEquals("ahead", ofOthersAlone.pace().orElseThrow().name());
  }

  @Test
  void valuesInOneUnitAddUp() {
    ScoringPolicy policy = with(Cascade.KeyResults.SUM, Cascade.Objectives.OWN);
    ObjectiveScore score =
        first(
            policy,
            objective("a", keyResult(metric("0", "100"))),
            aligned(objective("b", at("29", METRIC), at("1", METRIC.withUnit("%"))), A0, "5"),
            aligned(objective("c", at("30", METRIC), keyResult(METRIC)), A0, "1"));
    assertEquals(exactly("0.59"), score.score());
    assertTrue(score.keyResults().get(0).evidence());
  }

  @Test
  void droppedObjectivesAndThoseWithNothingToGiveDoNotCount() {
    ObjectiveScore score =
        first(
            BOTH_WAYS,
            objective("a", at("3", METRIC)),
            aligned(objective("b", at("9", METRIC)).withStatus(ObjectiveStatus.DROPPED), A, "1"),
            aligned(objective("c"), A, "1"));
    assertEquals(exactly("0.3"), score.score());
  }

  @Test
  void whatHasNoDataOfItsOwnHasThatOfOthers() {
    ObjectiveScore blank =
        first(
            BOTH_WAYS,
            objective("a", keyResult(METRIC)),
            aligned(objective("b", keyResult(METRIC)), A0, "1"));
    assertFalse(blank.keyResults().get(0).evidence());
    ObjectiveScore known =
        first(
            BOTH_WAYS,
            objective("a", keyResult(METRIC)),
            aligned(objective("b", at("5", METRIC)), A0, "1"));
    assertTrue(known.keyResults().get(0).evidence());
    assertEquals(exactly("1"), known.evidence());
  }

  @Test
  void ofKeyResultsWithOneIdOnlyTheFirstTakesWhatAlignsToIt() {
    Objective repeated =
        objective("a", at("1", METRIC), at("5", METRIC), at("3", METRIC))
            .withKeyResults(
                at("1", METRIC).withId(A0), at("5", METRIC).withId(A0), at("3", METRIC));
    ObjectiveScore score =
        first(BOTH_WAYS, repeated, aligned(objective("b", at("9", METRIC)), A0, "1"));
    assertEquals(exactly("0.9"), score.keyResults().get(0).score());
    assertEquals(exactly("0.5"), score.keyResults().get(1).score());
    assertEquals(exactly("0.3"), score.keyResults().get(2).score());
  }

  /** The second objective called a is in the loop of the key result that it holds. */
  @Test
  void objectivesWithOneIdNeverMakeALoop() {
    Objective second = objective("a").withKeyResults(at("1", METRIC));
    Scorecard scorecard =
        BOTH_WAYS.score(
            program(
                objective("a", at("2", METRIC)),
                aligned(second, new ObjectiveId("b"), "1"),
                aligned(objective("b", at("4", METRIC)), new KeyResultId("k"), "1")),
            TODAY);
    assertEquals(exactly("0.2"), scorecard.objectives().get(0).score());
    assertEquals(exactly("0.1"), scorecard.objectives().get(1).score());
    assertEquals(exactly("0.25"), scorecard.objectives().get(2).score());
  }

  @Test
  void theEdgesOfALoopAreLeftOut() {
    Scorecard scorecard =
        BOTH_WAYS.score(
            program(
                aligned(objective("a", at("2", METRIC)), new ObjectiveId("b"), "1"),
                aligned(objective("b", at("4", METRIC)), A0, "1"),
                aligned(objective("c", at("8", METRIC)), A, "1"),
                aligned(objective("d", at("1", METRIC)), new ObjectiveId("d"), "1")),
            TODAY);
    assertEquals(exactly("0.5"), scorecard.objectives().get(0).score());
    assertEquals(exactly("0.4"), scorecard.objectives().get(1).score());
    assertEquals(exactly("0.1"), scorecard.objectives().get(3).score());
  }

  @Test
  void aChainOfThirtyThousandObjectivesEnds() {
    Objective[] chain =
        IntStream.range(0, 30_000)
            .mapToObj(i -> objective("o" + i, at("5", METRIC)))
            .toArray(Objective[]::new);
    for (int i = 1; i < chain.length; i++) {
      chain[i] = aligned(chain[i], chain[i - 1].id(), "1");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertEquals(exactly("0.5"), first(BOTH_WAYS, chain).score()));
  }

  @Test
  void exactlySevenTenthsAcrossLevelsIsSevenTenths() {
    ObjectiveScore score =
        first(
            BOTH_WAYS,
            objective("a", at("10", metric("0", "13"))),
            aligned(objective("b", at("1", metric("0", "3"))), A, "1"),
            aligned(objective("c", at("389", metric("0", "390"))), A, "1"));
    assertEquals(exactly("0.7"), score.score());
  }
}
