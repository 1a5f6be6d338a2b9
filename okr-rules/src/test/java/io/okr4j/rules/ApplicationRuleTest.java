package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.waiver;
import static io.okr4j.rules.Sample.withStatus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.ObjectiveStatus;
import java.time.Period;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A rule that an application writes works as the built-in ones do. */
class ApplicationRuleTest {
  private static final Parameter<Integer> MAX_WORDS =
      Parameter.count("max", 10, "how many words a title may have");

  private static final Rule SHORT_TITLE =
      Rule.builder("house/short-title", Severity.ERROR)
          .summary("Titles of objectives are short.")
          .why("Nobody remembers a long one.")
          .mend("Leave out what is not the point.")
          .message("long", "The title has {count} words, more than {max}[, led by {lead}]")
          .parameter(MAX_WORDS)
          .ask(
              SubjectKind.OBJECTIVE,
              (objective, context) -> {
                int count = objective.title().split(" ", -1).length;
                return Verdict.passedIf(
                    count <= context.get(MAX_WORDS),
                    () ->
                        Fault.of("long")
                            .with("count", count)
                            .with("max", context.get(MAX_WORDS))
                            .with("lead", objective.lead().orElse("")));
              })
          .build();

  private static Sample title(String title) {
    return healthy().setup(o -> o.withTitle(title));
  }

  private static final Sample ELEVEN = title("a b c d e f g h i j k");

  @Test
  void itFindsWhatItIsMeantTo() {
    RuleTester rule = RuleTester.of(SHORT_TITLE);
    rule.passes(1, title("a b c d e f g h i j"));
    rule.finds(ELEVEN, "error objective:setup: The title has 11 words, more than 10");
  }

  @Test
  void aPartOfAMessageInBracketsGoesWhenItIsEmpty() {
    RuleTester.of(SHORT_TITLE)
        .finds(
            ELEVEN.setup(o -> o.withLead("ann {max} $1")),
            "error objective:setup: The title has 11 words, more than 10, led by ann {max} $1");
  }

  @Test
  void itStandsBesideTheBuiltInOnes() {
    RuleSet rules = RuleSet.recommended().with(SHORT_TITLE);
    assertEquals(
        List.of("error house/short-title objective:setup: The title has 11 words, more than 10"),
        RuleTester.show(rules.check(ELEVEN.program(), TODAY)));
    assertEquals(new Tally(1, 0), rules.check(ELEVEN.program(), TODAY).themes().get("house"));
  }

  @Test
  void itIsConfiguredLikeThem() {
    RuleSet rules =
        RuleSet.none()
            .with(SHORT_TITLE)
            .set("house/short-title", MAX_WORDS, 1)
            .on("house/short-title", Severity.INFO);
    assertEquals(
        List.of("info house/short-title objective:setup: The title has 2 words, more than 1"),
        RuleTester.show(rules.check(title("a b").program(), TODAY)));
    RuleTester.of(SHORT_TITLE)
        .with("max", "1")
        .finds(title("a b"), "error objective:setup: The title has 2 words, more than 1");
    assertEquals(Optional.empty(), rules.off("house/short-title").severity("house/short-title"));
    assertEquals(
        Optional.of(Severity.ERROR),
        RuleSet.starter().with(SHORT_TITLE).preset(Preset.STARTER).severity("house/short-title"));
  }

  @Test
  void itsFindingsAreWaivedAndSparedInDraftsLikeTheirs() {
    RuleSet rules = RuleSet.recommended().with(SHORT_TITLE);
    Sample waived = ELEVEN.and(waiver("house/short-title", "objective:setup"));
    assertEquals(1, rules.check(waived.program(), TODAY).waived());
    RuleTester.of(SHORT_TITLE)
        .finds(
            ELEVEN.setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
            "warning objective:setup: The title has 11 words, more than 10");
  }

  @Test
  void itCanAskWhatTheBuiltInOnesAsk() {
    Rule everything =
        rule(
            b ->
                b.ask(
                    SubjectKind.OBJECTIVE,
                    (o, context) ->
                        Verdict.passedIf(
                            context.asOf().equals(TODAY)
                                && context.program().objectives().contains(o)
                                && context.index().objective(o.id()).isPresent()
                                && context.scoring().score(o, TODAY).score().isPresent()
                                && !context.wording().judgeObjective(o.title()).words().isEmpty()
                                && context.readsAsOutput("Launch the wizard")
                                && context.isCurrent(o)
                                && context.isAnyCurrent()
                                && context.isEndorsedBy(o.owner())
                                && context.isAcknowledgedBy(o.owner())
                                && context.gives(o.owner(), o.cycle(), o.id())
                                && context.commits(o.owner(), o.cycle()) == Decision.YES
                                && !context.hasUndecidableCommitment(o.owner(), o.cycle())
                                && context.hasGoal(o)
                                && context.isRuleKnown("house/rule")
                                && context.isRuleOn("house/rule")
                                && !context.isRuleKnown("house/other")
                                && context.operationTitled("service uptime").isPresent()
                                && context.goalsTitled(o.title()) == 1
                                && context.nearest(Sample.objectiveId("setop")).isPresent(),
                            () -> Fault.of("wrong"))));
    RuleTester.of(everything).passes(1, title("Raise conversion to 18%"));
    RuleTester.of(everything)
        .finds(
            title("Raise conversion to 18%")
                .and(Sample.objective("other").withTitle("Raise conversion to 18%")),
            "warning objective:setup: Wrong",
            "warning objective:other: Wrong");
  }

  @Test
  void whatIsCurrentIsOpenAndInACycleOfTheDay() {
    Rule current =
        rule(
            b ->
                b.ask(
                    SubjectKind.OBJECTIVE,
                    (o, context) ->
                        Verdict.passedIf(!context.isCurrent(o), () -> Fault.of("wrong"))));
    RuleTester.of(current)
        .finds(
            healthy()
                .and(
                    withStatus(ObjectiveStatus.CLOSED, objective("closed")),
                    objective("past").withCycle(new CycleId("q3")),
                    objective("lost").withCycle(new CycleId("nowhere")))
                .and(Sample.cycle("q3", "2026-07-01", "2026-09-30")),
            "warning objective:setup: Wrong");
  }

  @Nested
  class Failures {

    @Test
    void aRuleThatThrowsIsToldWithItsSubject() {
      IllegalStateException cause = new IllegalStateException("out of order");
      Rule failing =
          rule(
              b ->
                  b.ask(
                      SubjectKind.OBJECTIVE,
                      (o, context) -> {
                        if (o.id().value().equals("bad")) {
                          throw cause;
                        }
                        return Verdict.passed();
                      }));
      RuleTester.of(failing).passes(1, healthy());
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  RuleSet.recommended()
                      .with(failing)
                      .check(healthy().and(objective("bad")).program(), TODAY));
      assertEquals("rule house/rule failed on objective:bad: out of order", thrown.getMessage());
      assertEquals(cause, thrown.getCause());
    }

    @Test
    void aParameterThatTheRuleDoesNotDeclareIsToldSo() {
      Rule forgetful =
          rule(
              b ->
                  b.ask(
                      SubjectKind.PROGRAM,
                      (program, context) ->
                          Verdict.passedIf(context.get(MAX_WORDS) > 0, () -> Fault.of("wrong"))));
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class, () -> RuleTester.of(forgetful).passes(healthy()));
      assertEquals(
          "rule house/rule failed on program: rule house/rule does not declare max",
          thrown.getMessage());
    }

    @Test
    void onlyQuestionsAboutWaiversMayAskForFindings() {
      Rule early =
          rule(
              b ->
                  b.ask(
                      SubjectKind.PROGRAM,
                      (program, context) ->
                          Verdict.passedIf(
                              context.hasFinding("house/rule", "program"),
                              () -> Fault.of("wrong"))));
      assertThrows(IllegalStateException.class, () -> RuleTester.of(early).passes(healthy()));
      Rule guessing =
          rule(
              b ->
                  b.ask(
                      SubjectKind.PROGRAM,
                      (program, context) ->
                          Verdict.passedIf(
                              context.nearestFinding("house/rule", "progam").isEmpty(),
                              () -> Fault.of("wrong"))));
      assertThrows(IllegalStateException.class, () -> RuleTester.of(guessing).passes(healthy()));
    }

    @Test
    void aFaultWithoutAMessageIsToldSo() {
      Rule mute =
          rule(
              b ->
                  b.ask(
                      SubjectKind.PROGRAM,
                      (program, context) -> Verdict.wrong(Fault.of("unknown"))));
      Finding finding =
          RuleSet.none().with(mute).check(healthy().program(), TODAY).findings().get(0);
      IllegalStateException thrown = assertThrows(IllegalStateException.class, finding::message);
      assertEquals(
          "rule house/rule has no text \"unknown\"; it has [summary, why, mend, wrong]",
          thrown.getMessage());
    }

    private static Rule.Builder saying(String summary, String why, String mend) {
      return Rule.builder("house/rule", Severity.ERROR).summary(summary).why(why).mend(mend);
    }

    private static Rule.Builder asking(Rule.Builder rule) {
      return rule.ask(SubjectKind.PROGRAM, (program, context) -> Verdict.passed());
    }

    @Test
    void whatARuleLacksIsTold() {
      asking(saying("A rule.", "So.", "Do so.").message("wrong", "Wrong")).build();
      assertRefused(
          "rule house/rule: it has no summary",
          asking(saying(" ", "So.", "Do so.").message("wrong", "Wrong")));
      assertRefused(
          "rule house/rule: it does not say why it matters",
          asking(saying("A rule.", "", "Do so.").message("wrong", "Wrong")));
      assertRefused(
          "rule house/rule: it does not say how to mend what it finds",
          asking(saying("A rule.", "So.", " ").message("wrong", "Wrong")));
      assertRefused(
          "rule house/rule: it has no message", asking(saying("A rule.", "So.", "Do so.")));
      assertRefused(
          "rule house/rule: it asks nothing",
          saying("A rule.", "So.", "Do so.").message("wrong", "Wrong"));
    }

    private static void assertRefused(String message, Rule.Builder builder) {
      assertRefused(message, builder::build);
    }

    @Test
    void whatARuleSaysTwiceIsTold() {
      assertThrows(IllegalArgumentException.class, () -> Rule.builder("Short", Severity.ERROR));
      assertRefused(
          "rule house/rule: two texts wrong", () -> rule(b -> b.message("wrong", "Again")));
      assertRefused(
          "rule house/rule: two parameters max",
          () -> rule(b -> b.parameter(MAX_WORDS).parameter(MAX_WORDS)));
      assertRefused(
          "rule house/rule: no parameter can be severity",
          () -> rule(b -> b.parameter(Parameter.count("severity", 1, "how bad it is"))));
      assertRefused(
          "rule house/rule: two questions for team",
          () ->
              rule(
                  b ->
                      b.ask(SubjectKind.TEAM, (t, c) -> Verdict.passed())
                          .askEvery(SubjectKind.TEAM, (t, c) -> Verdict.passed())));
    }

    private static void assertRefused(String message, Executable making) {
      assertEquals(message, assertThrows(IllegalArgumentException.class, making).getMessage());
    }

    @Test
    void oneThatRepeatsAnIdIsAskedAboutOnlyIfTheRuleWantsIt() {
      Sample twice = healthy().and(Sample.team("crew"));
      Rule once = rule(b -> b.ask(SubjectKind.TEAM, (t, c) -> Verdict.wrong(Fault.of("wrong"))));
      Rule every =
          rule(b -> b.askEvery(SubjectKind.TEAM, (t, c) -> Verdict.wrong(Fault.of("wrong"))));
      assertEquals(1, RuleSet.none().with(once).check(twice.program(), TODAY).findings().size());
      assertEquals(2, RuleSet.none().with(every).check(twice.program(), TODAY).findings().size());
      assertEquals(List.of(SubjectKind.TEAM), every.subjects());
    }

    @Test
    void textsCanComeFromABundleOfManyRules() {
      ResourceBundle texts =
          new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
              return new Object[][] {
                {"house/rule.summary", "A rule of the house."},
                {"house/rule.why", "The house wants it."},
                {"house/rule.mend", "Do so."},
                {"house/rule.wrong", "Wrong"},
                {"house/rules.wrong", "Of another rule"},
                {"list", "Of all rules"}
              };
            }
          };
      Rule rule = asking(Rule.builder("house/rule", Severity.ERROR).texts(texts)).build();
      assertEquals("A rule of the house.", rule.summary());
      assertEquals("The house wants it.", rule.why());
      assertEquals("Do so.", rule.mend());
      assertEquals("14 days", rule.inWords(Period.ofDays(14)));
    }
  }

  private static Rule rule(UnaryOperator<Rule.Builder> rest) {
    return rest.apply(
            Rule.builder("house/rule", Severity.WARNING)
                .summary("A rule of the house.")
                .why("The house wants it.")
                .mend("Do as the house does.")
                .message("wrong", "Wrong"))
        .build();
  }
}
