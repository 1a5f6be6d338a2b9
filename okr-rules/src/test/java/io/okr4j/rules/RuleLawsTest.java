package io.okr4j.rules;

import static io.okr4j.rules.LawRuns.failures;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.TeamKind;
import io.okr4j.rules.testkit.NotApplicable;
import io.okr4j.rules.testkit.RuleLaws;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Each law catches a rule that breaks it, and says what to do about it. */
class RuleLawsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answersForEveryProgram           | NeedsAnOwner   | Look things up in the context's index
          findsTheSameEveryTime            | Counting       | Keep no state in it
          doesNotMindTheOrder              | FirstComes     | The order of a list means nothing
          pointsAtWhatExists               | RelatesToOwner | Relate a finding only to what the context's index
          ignoresWhatIsUnrelated           | OddTeams       | leave out what does not belong to the subject
          isSilentWhereNothingCanBeDecided | WantsProduct   | No fault is blamed twice
          readsItsParameters               | Deaf           | use context.get
          keepsThePromisesOfItsParameters  | WrongWay       | a larger min relaxes, it promises
          fixesMend                        | Cosmetic       | Offer a fix only where the finding is gone
          fixesBreakNothing                | Destructive    | Offer a fix only where it breaks nothing else
          findsWhatItsExampleShows         | Blind          | finds nothing in the program of its example
          canBeWaived                      | Sly            | is not for a rule to ask
          findsTheSameWhileAProgramIsEdited | Hoarding      | keep nothing of it for another question
          """)
  void aRuleThatBreaksALawIsCaughtByIt(String law, String rule, String advice) throws Exception {
    Class<?> wrong = Class.forName(RuleLawsTest.class.getName() + "$" + rule);
    LawRuns.assertCaught(RuleLaws.class, wrong, law, advice);
  }

  @Test
  void everyLawIsTried() {
    LawRuns.assertAllTried(RuleLaws.class, RuleLawsTest.class);
  }

  @Test
  void aRuleThatKeepsThemAllPasses() {
    LawRuns.assertKept(RuleLaws.class, Right.class);
  }

  @Test
  void aLawThatIsNotApplicableIsSkippedWithTheReason() {
    EngineExecutionResults results = LawRuns.run(Excused.class);
    assertEquals(Map.of(), failures(results));
    assertEquals(
        Map.of("canBeWaived", "Nobody may.", "findsTheSameEveryTime", "It counts on purpose."),
        LawRuns.skipped(results));
  }

  @Test
  void anExceptionFromALawThatDoesNotExistIsTold() {
    assertTrue(
        failures(LawRuns.run(Misspelt.class))
            .getOrDefault("canBeWaived", "")
            .contains("there is no law canBeWaved; did you mean canBeWaived?"));
  }

  @Test
  void aRuleThatIsSparedIsStillHeldToTheOtherLaws() {
    assertEquals(Set.of("doesNotMindTheOrder"), failures(LawRuns.run(Spared.class)).keySet());
  }

  // Rules

  private static final OkrProgram HOUSE =
      OkrProgram.builder()
          .organization("House")
          .addTeam(Sample.team("crew"))
          .addObjective(Sample.objective("setup"))
          .build();

  private static final RuleExample EXAMPLE =
      new RuleExample(
          HOUSE,
          HOUSE.replace(Sample.objective("setup").withDescription("It is set up in a day.")),
          Sample.TODAY);

  private static Rule.Builder rule() {
    return Rule.builder("house/rule", Severity.WARNING)
        .summary("It is as the house wants it.")
        .why("It matters.")
        .mend("Mend it.")
        .message("found", "Found[: {what}]")
        .message("fix", "Mend it")
        .example(() -> EXAMPLE);
  }

  private static Fault found(Object what) {
    return Fault.of("found").with("what", what);
  }

  private static RuleSet objectives(BiFunction<Objective, RuleContext, Verdict> question) {
    return RuleSet.none().with(rule().ask(SubjectKind.OBJECTIVE, question).build());
  }

  private static boolean isDescribed(Objective objective) {
    return objective.description().isPresent();
  }

  /** Every objective says what it means. */
  static final class Right implements RuleLaws {
    private static final Parameter<Integer> MIN =
        Parameter.count("min", 1, "how many characters").tightens();

    @Override
    public RuleSet rules() {
      return RuleSet.none()
          .with(
              rule()
                  .parameter(MIN)
                  .ask(
                      SubjectKind.OBJECTIVE,
                      (objective, context) ->
                          Verdict.passedIf(
                              objective.description().orElse("").length() >= context.get(MIN),
                              () -> withFix(objective, context)))
                  .build());
    }

    private static Fault withFix(Objective objective, RuleContext context) {
      return context.isRepeated()
          ? found("")
          : found("").fix(replacement(objective, objective.withDescription("?".repeat(20))));
    }
  }

  private static Fix replacement(Objective objective, Objective by) {
    return Fix.offered("fix", () -> ImmutableList.of(ProgramEdit.replace(objective, by)));
  }

  @NotApplicable(law = "findsTheSameEveryTime", because = "It counts on purpose.")
  @NotApplicable(law = "canBeWaived", because = "Nobody may.")
  static final class Excused implements RuleLaws {
    @Override
    public RuleSet rules() {
      return new Right().rules();
    }
  }

  @NotApplicable(law = "canBeWaved", because = "Nobody waves.")
  static final class Misspelt implements RuleLaws {
    @Override
    public RuleSet rules() {
      return new Right().rules();
    }
  }

  @NotApplicable(
      law = "findsTheSameEveryTime",
      to = "house/rule",
      because = "It counts on purpose.")
  static final class Spared implements RuleLaws {
    @Override
    public RuleSet rules() {
      return new FirstComes().rules();
    }
  }

  /** Takes for granted that every owner is a team. */
  static final class NeedsAnOwner implements RuleLaws {
    @Override
    public RuleSet rules() {
      return objectives(
          (objective, context) ->
              Verdict.passedIf(
                  isDescribed(objective),
                  () -> found(context.index().team(objective.owner()).orElseThrow().name())));
    }
  }

  /** Says how many it has found so far. */
  static final class Counting implements RuleLaws {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public RuleSet rules() {
      return objectives(
          (objective, context) ->
              Verdict.passedIf(isDescribed(objective), () -> found(COUNT.incrementAndGet())));
    }
  }

  /** Takes the first key result for the most important one. */
  static final class FirstComes implements RuleLaws {
    @Override
    public RuleSet rules() {
      return objectives(
          (objective, context) ->
              Verdict.passedIf(
                  isDescribed(objective) || objective.keyResults().isEmpty(),
                  () -> found(objective.keyResults().get(0).title())));
    }
  }

  /** Takes for granted that the owner is in the program. */
  static final class RelatesToOwner implements RuleLaws {
    @Override
    public RuleSet rules() {
      return objectives(
          (objective, context) ->
              Verdict.passedIf(
                  isDescribed(objective), () -> found("").related(Subject.of(objective.owner()))));
    }
  }

  /** Asks of an objective what has nothing to do with it. */
  static final class OddTeams implements RuleLaws {
    @Override
    public RuleSet rules() {
      return objectives(
          (objective, context) ->
              Verdict.passedIf(context.program().teams().size() % 2 == 0, () -> found("")));
    }
  }

  /** Blames an objective for an owner that is not there. */
  static final class WantsProduct implements RuleLaws {
    @Override
    public RuleSet rules() {
      return objectives(
          (objective, context) ->
              Verdict.passedIf(
                  context
                      .index()
                      .team(objective.owner())
                      .filter(team -> team.kind() == TeamKind.PRODUCT)
                      .isPresent(),
                  () -> found("")));
    }
  }

  /** Has a parameter, and never asks for it. */
  static final class Deaf implements RuleLaws {
    @Override
    public RuleSet rules() {
      return RuleSet.none()
          .with(
              rule()
                  .parameter(Parameter.count("min", 1, "how many characters"))
                  .ask(
                      SubjectKind.OBJECTIVE,
                      (objective, context) ->
                          Verdict.passedIf(isDescribed(objective), () -> found("")))
                  .build());
    }
  }

  /** Has a parameter that tightens, and says that it relaxes. */
  static final class WrongWay implements RuleLaws {
    private static final Parameter<Integer> MIN =
        Parameter.count("min", 1, "how many key results").relaxes();

    @Override
    public RuleSet rules() {
      return RuleSet.none()
          .with(
              rule()
                  .parameter(MIN)
                  .ask(
                      SubjectKind.OBJECTIVE,
                      (objective, context) ->
                          Verdict.passedIf(
                              objective.keyResults().size() >= context.get(MIN), () -> found("")))
                  .build());
    }
  }

  /** Offers a fix that changes something else. */
  static final class Cosmetic implements RuleLaws {
    @Override
    public RuleSet rules() {
      return objectives(
          (objective, context) ->
              Verdict.passedIf(
                  isDescribed(objective) || context.isRepeated(),
                  () -> found("").fix(replacement(objective, objective.withLead("Ann")))));
    }
  }

  /** Takes the priorities away that objectives serve. */
  static final class Destructive implements RuleLaws {
    @Override
    public RuleSet rules() {
      return RuleSet.none()
          .with(
              rule()
                  .ask(
                      SubjectKind.STRATEGY,
                      (strategy, context) ->
                          Verdict.passedIf(
                              strategy.priorities().isEmpty(),
                              () ->
                                  found("")
                                      .fix(
                                          Fix.offered(
                                              "fix",
                                              () ->
                                                  ImmutableList.of(
                                                      ProgramEdit.replace(
                                                          strategy, strategy.withPriorities()))))))
                  .build());
    }
  }

  /** Finds nothing at all. */
  static final class Blind implements RuleLaws {
    @Override
    public RuleSet rules() {
      return objectives((objective, context) -> Verdict.passed());
    }
  }

  /** Says nothing when there are waivers, and so leaves them without use. */
  static final class Sly implements RuleLaws {
    @Override
    public RuleSet rules() {
      return objectives(
          (objective, context) ->
              Verdict.passedIf(
                  isDescribed(objective) || !context.program().waivers().isEmpty(),
                  () -> found("")));
    }
  }

  /** Looks something up once, and keeps it for all the other questions. */
  static final class Hoarding implements RuleLaws {
    private static final AtomicReference<String> ORGANIZATION = new AtomicReference<>("");

    @Override
    public RuleSet rules() {
      return RuleSet.none()
          .with(
              rule()
                  .ask(
                      SubjectKind.PROGRAM,
                      (index, context) -> {
                        ORGANIZATION.set(context.program().organization());
                        return Verdict.notAsked();
                      })
                  .ask(
                      SubjectKind.OBJECTIVE,
                      (objective, context) ->
                          Verdict.passedIf(
                              isDescribed(objective),
                              () -> found(String.valueOf(ORGANIZATION.get()))))
                  .build());
    }
  }
}
