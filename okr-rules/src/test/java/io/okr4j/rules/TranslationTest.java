package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;
import static io.okr4j.rules.Sample.healthy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Programs;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every text of a rule comes from a bundle, and another language is another bundle. */
class TranslationTest {
  private static final Rule LISTING =
      Rule.builder("house/listing", Severity.ERROR)
          .texts(
              bundle(
                  """
                  house/listing.summary=It lists nothing.
                  house/listing.why=Lists grow.
                  house/listing.mend=List less.
                  house/listing.found={what} of {kind}, after {age}[, led by {lead}]
                  house/listing.cut=Cut {what}
                  house/other.summary=Of another rule.
                  """))
          .ask(
              SubjectKind.PROGRAM,
              (program, context) ->
                  Verdict.wrong(
                      Fault.of("found")
                          .with("what", IntStream.rangeClosed(1, 12).boxed().toList())
                          .with("kind", Phrase.kindOf(Sample.objectiveId("setup")))
                          .with("age", Period.of(1, 0, 2))
                          .with("lead", "")
                          .fix(Fix.offered("cut", ImmutableList::of))))
          .build();

  private static final ResourceBundle GERMAN =
      bundle(
          """
          list={others} und {last}
          list.more={count} weitere
          years.one={count} Jahr
          days={count} Tagen
          kind.objective=Ziel
          house/listing.mend=Weniger aufzählen.
          house/listing.found=Nach {age}: {kind} mit {what}
          house/listing.cut={what} streichen
          """);

  private static ResourceBundle bundle(String text) {
    try {
      return new PropertyResourceBundle(new StringReader(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Finding found(RuleSet rules) {
    return rules.check(healthy().program(), TODAY).findings().get(0);
  }

  @Test
  void aRuleHasItsTextsFromABundle() {
    Finding finding = found(RuleSet.none().with(LISTING));
    assertEquals("It lists nothing.", finding.rule().summary());
    assertEquals("Lists grow.", finding.rule().why());
    assertEquals("List less.", finding.guidance());
    assertEquals(
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more of objective, after 1 year and 2 days",
        finding.message());
    assertEquals(
        "Cut 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more",
        finding.title(finding.fault().fixes().get(0)));
  }

  @Test
  void aTranslationTakesTheirPlace() {
    Finding finding = found(RuleSet.none().with(LISTING).translated(GERMAN));
    assertEquals("Weniger aufzählen.", finding.guidance());
    assertEquals(
        "Nach 1 Jahr und 2 Tagen: Ziel mit 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 und 2 weitere",
        finding.message());
    assertEquals(
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 und 2 weitere streichen",
        finding.title(finding.fault().fixes().get(0)));
    assertEquals("Lists grow.", finding.rule().why(), "what it leaves out stays as it is");
  }

  @Test
  void theSetStaysAsItWasOtherwise() {
    RuleSet rules = RuleSet.starter().with(LISTING).on("house/listing", Severity.INFO);
    RuleSet translated = rules.translated(GERMAN);
    assertEquals(Severity.INFO, found(translated).severity());
    for (Rule rule : rules.rules()) {
      assertEquals(rules.severity(rule.id()), translated.severity(rule.id()));
      assertEquals(
          rules.preset(Preset.STRICT).severity(rule.id()),
          translated.preset(Preset.STRICT).severity(rule.id()));
    }
  }

  @Test
  void allMistakesOfATranslationAreToldAtOnce() {
    ResourceBundle mistaken =
        bundle(
            """
            lst={others} und {last}
            days={n} Tage
            house/listing.men=Weniger.
            house/listing.found={what} und {which}
            house/listing.why=Listen wachsen. {count}
            """);
    assertEquals(
        """
        there is no text house/listing.men; did you mean house/listing.mend?; \
        there is no text lst; did you mean list?; \
        house/listing.found: found {which}, expected one of {age}, {kind}, {lead}, {what}; \
        house/listing.why: found {count}, expected no value; \
        days: found {n}, expected one of {count}""",
        assertThrows(
                IllegalArgumentException.class,
                () -> RuleSet.none().with(LISTING).translated(mistaken))
            .getMessage());
  }

  @Test
  void noLocaleChangesATextOfItsOwnAccord() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertEquals("List less.", found(RuleSet.none().with(LISTING)).guidance());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Provide
  Arbitrary<OkrProgram> broken() {
    return Programs.broken().objectives(0, 20);
  }

  /** Whatever stands outside the marks would stay English in every other language. */
  @Property(tries = 300)
  void everyTextOfTheBuiltInRulesCanBeTranslated(
      @ForAll("broken") OkrProgram program, @ForAll LocalDate asOf) {
    for (Finding finding : MARKED.check(program, asOf).findings()) {
      assertMarked(finding.message());
      assertMarked(finding.guidance());
      finding.fault().fixes().forEach(fix -> assertMarked(finding.title(fix)));
    }
  }

  @Test
  void everyTextIsOfARuleThatThereIs() {
    for (String key : English.TEXTS.keySet()) {
      int dot = key.indexOf('.');
      if (key.contains("/")) {
        assertTrue(RuleSet.recommended().rule(key.substring(0, dot)).isPresent(), key);
      }
    }
  }

  @Test
  void andSoCanTheirReference() {
    for (Rule rule : MARKED.rules()) {
      assertMarked(rule.summary());
      assertMarked(rule.why());
      assertMarked(rule.mend());
    }
  }

  private static final RuleSet MARKED = RuleSet.recommended().translated(new Marked(English.TEXTS));

  private static void assertMarked(String text) {
    assertTrue(text.startsWith("«") && text.endsWith("»"), text);
  }

  /** A translation that puts every text between marks. */
  private static final class Marked extends ResourceBundle {
    private final ResourceBundle texts;

    Marked(ResourceBundle texts) {
      this.texts = texts;
    }

    @Override
    protected Object handleGetObject(String key) {
      return "«" + texts.getString(key) + "»";
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(ImmutableSortedSet.copyOf(texts.keySet()));
    }
  }
}
