package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;
import static io.okr4j.rules.Sample.healthy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import io.okr4j.core.Data;
import io.okr4j.core.ProgramIndex;
import io.okr4j.rules.wording.Wording;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
  private static final RuleSet RECOMMENDED = RuleSet.recommended();

  private static Rule rule(String id) {
    return RECOMMENDED.rule(id).orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static <T> Parameter<T> parameter(String rule, String name) {
    return (Parameter<T>)
        rule(rule).parameters().stream().filter(p -> p.name().equals(name)).findFirst().get();
  }

  private static void assertRefused(String message, Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Nested
  class Presets {

    @Test
    void recommendedHasEveryRuleAtItsOwnSeverity() {
      assertEquals(48, RECOMMENDED.rules().size());
      for (Rule rule : RECOMMENDED.rules()) {
        assertEquals(Optional.of(rule.severity()), RECOMMENDED.severity(rule.id()));
      }
    }

    @Test
    void rulesAreInTheOrderOfTheirIds() {
      assertTrue(
          Ordering.natural()
              .isStrictlyOrdered(RECOMMENDED.rules().stream().map(Rule::id).toList()));
    }

    @Test
    void strictMakesEveryWarningAnError() {
      for (Rule rule : RECOMMENDED.rules()) {
        Severity severity = rule.severity() == Severity.WARNING ? Severity.ERROR : rule.severity();
        assertEquals(Optional.of(severity), RuleSet.strict().severity(rule.id()));
      }
    }

    @Test
    void starterHasWhatMattersFirst() {
      List<String> on =
          RuleSet.starter().rules().stream()
              .map(Rule::id)
              .filter(id -> RuleSet.starter().severity(id).isPresent())
              .toList();
      assertEquals(
          RECOMMENDED.rules().stream()
              .map(Rule::id)
              .filter(
                  id ->
                      id.startsWith("integrity/")
                          || id.startsWith("scope/")
                          || id.startsWith("measurement/")
                          || id.equals("worldview/strategy-present")
                          || id.equals("alignment/traces-to-priority"))
              .toList(),
          on);
      assertEquals(15, on.size());
    }

    @Test
    void noneHasNoRule() {
      assertEquals(List.of(), RuleSet.none().rules());
      assertEquals(List.of(), RuleSet.none().check(QFour.program(), TODAY).findings());
    }

    @Test
    void aRuleOutsideThePresetComesOnWhenItsSeverityIsNamed() {
      RuleSet rules = RuleSet.starter().on("playbook/present", Severity.INFO);
      assertEquals(Optional.of(Severity.INFO), rules.severity("playbook/present"));
      assertEquals(
          1, rules.check(healthy().withoutPlaybook().program(), TODAY).count(Severity.INFO));
    }

    @Test
    void aRuleOutsideThePresetStaysOffWhenOnlyAParameterIsNamed() {
      RuleSet rules =
          RuleSet.starter()
              .set(
                  "focus/few-objectives",
                  RuleSetTest.<Integer>parameter("focus/few-objectives", "max"),
                  0);
      assertEquals(Optional.empty(), rules.severity("focus/few-objectives"));
    }
  }

  @Nested
  class Changes {

    @Test
    void aRuleThatIsOffFindsNothing() {
      Sample wrong = healthy().withoutPlaybook();
      assertEquals(1, RECOMMENDED.check(wrong.program(), TODAY).findings().size());
      RuleSet rules = RECOMMENDED.off("playbook/present");
      assertEquals(List.of(), rules.check(wrong.program(), TODAY).findings());
      assertEquals(Optional.empty(), rules.severity("playbook/present"));
      assertTrue(rules.rule("playbook/present").isPresent());
    }

    @Test
    void findingsHaveTheSeverityOfTheirRule() {
      RuleSet rules = RECOMMENDED.on("playbook/present", Severity.INFO);
      assertEquals(
          Severity.INFO,
          rules.check(healthy().withoutPlaybook().program(), TODAY).findings().get(0).severity());
    }

    @Test
    void everyChangeGivesAnotherSetAndLeavesThisAsItIs() {
      RuleSet off = RECOMMENDED.off("playbook/present");
      assertNotEquals(RECOMMENDED, off);
      assertEquals(Optional.of(Severity.ERROR), RECOMMENDED.severity("playbook/present"));
      assertEquals(RECOMMENDED, off.on("playbook/present", Severity.ERROR));
      assertEquals(RECOMMENDED.hashCode(), off.on("playbook/present", Severity.ERROR).hashCode());
    }

    @Test
    void anUnknownRuleIsRefusedAndTheNearestIsSuggested() {
      assertRefused(
          "there is no rule playbok/present; did you mean playbook/present?",
          () -> RECOMMENDED.off("playbok/present"));
      assertRefused(
          "there is no rule focus/few-objective; did you mean focus/few-objectives?",
          () -> RECOMMENDED.on("focus/few-objective", Severity.ERROR));
      assertRefused("there is no rule nonsense", () -> RECOMMENDED.off("nonsense"));
    }

    @Test
    void aRuleIsInASetOnce() {
      assertRefused(
          "there is a rule playbook/present in the set",
          () -> RECOMMENDED.with(rule("playbook/present")));
    }

    @Test
    void aParameterOfAnotherRuleIsRefused() {
      assertRefused(
          "rule focus/few-objectives has no parameter max",
          () ->
              RECOMMENDED.set(
                  "focus/few-objectives",
                  RuleSetTest.<Integer>parameter("focus/few-priorities", "max"),
                  3));
    }

    @Test
    void aValueOutOfRangeIsRefused() {
      assertRefused(
          "parameter max: found -1, expected a whole number from 0 on",
          () ->
              RECOMMENDED.set(
                  "focus/few-objectives",
                  RuleSetTest.<Integer>parameter("focus/few-objectives", "max"),
                  -1));
      assertRefused(
          "parameter min: found 1.1, expected a number from 0 to 1",
          () ->
              RECOMMENDED.set(
                  "focus/no-slivers",
                  RuleSetTest.<BigDecimal>parameter("focus/no-slivers", "min"),
                  new BigDecimal("1.1")));
      assertRefused(
          "parameter maxAge: found P-1D, expected an ISO 8601 period such as P14D",
          () ->
              RECOMMENDED.set(
                  "worldview/fresh",
                  RuleSetTest.<Period>parameter("worldview/fresh", "maxAge"),
                  Period.ofDays(-1)));
    }

    @Test
    void theLastValueOfAParameterCounts() {
      Parameter<Integer> max = parameter("focus/few-objectives", "max");
      RuleSet rules =
          RECOMMENDED.set("focus/few-objectives", max, 3).set("focus/few-objectives", max, 0);
      assertEquals(
          List.of(
              "warning focus/few-objectives team:crew: Team crew has too many open objectives"
                  + " for q4: 1 instead of at most 0"),
          RuleTester.show(rules.check(healthy().program(), TODAY)));
    }

    @Test
    void parametersSurviveAChangeOfSeverity() {
      Parameter<Integer> max = parameter("focus/few-objectives", "max");
      RuleSet rules =
          RECOMMENDED
              .set("focus/few-objectives", max, 0)
              .off("focus/few-objectives")
              .on("focus/few-objectives", Severity.ERROR);
      assertEquals(1, rules.check(healthy().program(), TODAY).count(Severity.ERROR));
    }
  }

  @Nested
  class Configuration {

    private Data text(String text) {
      return new Data.Text(text);
    }

    private Data number(String number) {
      return new Data.Decimal(new BigDecimal(number));
    }

    private Data.Fields fields(Object... namesAndValues) {
      ImmutableMap.Builder<String, Data> fields = ImmutableMap.builder();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        fields.put((String) namesAndValues[i], (Data) namesAndValues[i + 1]);
      }
      return new Data.Fields(fields.buildOrThrow());
    }

    private void assertMistakes(Data.Fields configuration, String... expected) {
      assertEquals(
          ImmutableList.copyOf(expected),
          RECOMMENDED.configured(configuration).mistakes().stream()
              .map(mistake -> mistake.pointer() + " " + mistake.message())
              .toList());
    }

    @Test
    void itSetsPresetSeveritiesAndParameters() {
      RuleConfiguration configuration =
          RECOMMENDED.configured(
              fields(
                  "rules",
                  fields(
                      "focus/few-objectives",
                      fields("severity", text("error"), "max", number("0")),
                      "ambition/some-stretch",
                      fields("severity", text("off"))),
                  "preset",
                  text("strict")));
      assertEquals(List.of(), configuration.mistakes());
      RuleSet rules = configuration.orThrow();
      assertEquals(
          RuleSet.strict()
              .set(
                  "focus/few-objectives",
                  RuleSetTest.<Integer>parameter("focus/few-objectives", "max"),
                  0)
              .off("ambition/some-stretch"),
          rules);
    }

    @Test
    void thePlaybookCarriesIt() {
      Data.Fields agreed =
          fields("rules", fields("playbook/present", fields("severity", text("off"))));
      Sample sample = healthy().playbook(p -> p.withRules(agreed));
      assertEquals(
          RECOMMENDED.off("playbook/present"), RECOMMENDED.configured(sample.program()).orThrow());
      assertEquals(RECOMMENDED, RECOMMENDED.configured(healthy().program()).orThrow());
      assertEquals(
          RECOMMENDED, RECOMMENDED.configured(healthy().withoutPlaybook().program()).orThrow());
    }

    @Test
    void everyMistakeIsToldWithItsPlaceAndTheNearestName() {
      assertMistakes(
          fields(
              "presets",
              text("strict"),
              "preset",
              text("strickt"),
              "rules",
              fields(
                  "focus/few-objective",
                  fields("max", number("3")),
                  "focus/few-objectives",
                  fields("maxx", number("3"), "max", text("three"), "severity", text("fatal")),
                  "focus/no-slivers",
                  text("off"))),
          "/preset found \"strickt\"; expected a preset: recommended, strict, starter; did you mean"
              + " \"strict\"?",
          "/presets found \"presets\"; expected a field of a rule configuration: preset, rules; did"
              + " you mean \"preset\"?",
          "/rules/focus~1few-objective found \"focus/few-objective\"; expected the id of a rule;"
              + " did you mean \"focus/few-objectives\"?",
          "/rules/focus~1few-objectives/maxx found \"maxx\"; expected a setting of"
              + " focus/few-objectives: severity, max; did you mean \"max\"?",
          "/rules/focus~1few-objectives/max found \"three\"; expected a whole number from 0 on",
          "/rules/focus~1few-objectives/severity found \"fatal\"; expected a severity: error,"
              + " warning, info, off",
          "/rules/focus~1no-slivers found \"off\"; expected an object such as {\"severity\": \"off\"}");
    }

    @Test
    void valuesOutOfRangeOrOfAnotherTypeAreMistakes() {
      assertMistakes(
          fields(
              "rules",
              fields(
                  "focus/few-objectives",
                  fields("max", number("2.5")),
                  "focus/few-priorities",
                  fields("max", number("-1")),
                  "focus/no-slivers",
                  fields("min", number("1.01")),
                  "worldview/fresh",
                  fields("maxAge", text("P-1Y")),
                  "commitment/signed",
                  fields("grace", text("two weeks")),
                  "playbook/improved",
                  fields("grace", number("14")))),
          "/rules/focus~1few-objectives/max found 2.5; expected a whole number from 0 on",
          "/rules/focus~1few-priorities/max found -1; expected a whole number from 0 on",
          "/rules/focus~1no-slivers/min found 1.01; expected a number from 0 to 1",
          "/rules/worldview~1fresh/maxAge found \"P-1Y\"; expected an ISO 8601 period such as P14D",
          "/rules/commitment~1signed/grace found \"two weeks\"; expected an ISO 8601 period such as"
              + " P14D",
          "/rules/playbook~1improved/grace found 14; expected an ISO 8601 period such as P14D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P999999999W", "P99999999999D", "p1d", "P", "+P1D", "P1", ""})
    void aPeriodIsSpeltAsInPrograms(String period) {
      assertMistakes(
          fields("rules", fields("worldview/fresh", fields("maxAge", text(period)))),
          "/rules/worldview~1fresh/maxAge found \""
              + period
              + "\"; expected an ISO 8601 period such as P14D");
    }

    @Test
    void whatIsNotMistakenIsAppliedAndMistakesCanBeThrown() {
      RuleConfiguration configuration =
          RECOMMENDED.configured(
              fields(
                  "rules",
                  fields(
                      "playbook/present", fields("severity", text("off")), "nonsense", fields())));
      assertEquals(RECOMMENDED.off("playbook/present"), configuration.rules());
      assertRefused(
          "the rule configuration has mistakes:\n"
              + "/rules/nonsense: found \"nonsense\"; expected the id of a rule",
          configuration::orThrow);
    }

    @Test
    void extensionsOfAConfigurationAreLeftAlone() {
      RuleConfiguration configuration =
          RECOMMENDED.configured(
              fields(
                  "x-owner",
                  text("ann"),
                  "rules",
                  fields("playbook/present", fields("x-why", text("Because")))));
      assertEquals(List.of(), configuration.mistakes());
      assertEquals(RECOMMENDED, configuration.rules());
    }
  }

  @Nested
  class Values {

    @Test
    void theRecommendedSetIsOneValueWhereverItIsAskedFor() {
      assertEquals(RuleSet.recommended(), RuleSet.none().with(RECOMMENDED.rules()));
      assertNotEquals(RuleSet.recommended(), RuleSet.strict());
      assertEquals(
          RuleSet.recommended().hashCode(), RuleSet.none().with(RECOMMENDED.rules()).hashCode());
      assertNotEquals(RuleSet.recommended().hashCode(), RuleSet.strict().hashCode());
      assertNotEquals(RuleSet.recommended(), RuleSet.recommended().wording(Wording.german()));
    }

    @Test
    void aSetShowsItsRules() {
      RuleSet set = RuleSet.none().with(rule("playbook/present"));
      assertTrue(set.toString().contains("playbook/present"), set::toString);
    }

    @Test
    void aParameterIsAskedForOfTheRuleThatDeclaresIt() {
      Parameter<Integer> max = parameter("focus/few-priorities", "max");
      assertEquals(5, RECOMMENDED.value("focus/few-priorities", max));
      assertRefused(
          "rule focus/few-objectives has no parameter max",
          () -> RECOMMENDED.value("focus/few-objectives", max));
      assertRefused(
          "rule focus/nothing has no parameter max", () -> RECOMMENDED.value("focus/nothing", max));
    }

    @Test
    void severalThreadsFindTheSameAndOneIsTheLeast() {
      ProgramIndex index = ProgramIndex.of(QFour.program());
      Report alone = RECOMMENDED.check(index, TODAY);
      for (int threads : List.of(1, 2, 5)) {
        assertEquals(alone, RECOMMENDED.check(index, TODAY, threads, Runnable::run));
      }
      assertThrows(
          IllegalArgumentException.class, () -> RECOMMENDED.check(index, TODAY, 0, Runnable::run));
    }
  }
}
