package io.okr4j.rules;

import static io.okr4j.rules.LawRuns.failures;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.rules.testkit.NotApplicable;
import io.okr4j.rules.testkit.WordingLaws;
import io.okr4j.rules.wording.Judgement;
import io.okr4j.rules.wording.KeyResultKind;
import io.okr4j.rules.wording.ObjectiveKind;
import io.okr4j.rules.wording.Wording;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Each law catches a wording that breaks it, and says what to do about it. */
class WordingLawsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          judgesEveryText            | FirstLetter   | the empty one
          judgesTheSameEveryTime     | Counting      | Keep no state
          quotesTheTitle             | SmallLetters  | Cut the words out of it
          doesNotMindCapitals        | CapitalHead   | People write a title in many ways
          doesNotMindSpaces          | AtTheStart    | People write a title in many ways
          doesNotMindWhatStandsBefore | AtTheStart   | Leave out what is no part of the sentence
          doesNotMindTheScore        | AnyNumber     | Leave out what is no part of the sentence
          """)
  void aWordingThatBreaksALawIsCaughtByIt(String law, String wording, String advice)
      throws Exception {
    Class<?> wrong = Class.forName(WordingLawsTest.class.getName() + "$" + wording);
    LawRuns.assertCaught(WordingLaws.class, wrong, law, advice);
  }

  @Test
  void everyLawIsTried() {
    LawRuns.assertAllTried(WordingLaws.class, WordingLawsTest.class);
  }

  @Test
  void theBuiltInWordingsKeepThemAll() {
    LawRuns.assertKept(WordingLaws.class, English.class);
    LawRuns.assertKept(WordingLaws.class, German.class);
  }

  @Test
  void aLawThatIsNotApplicableIsSkippedWithTheReason() {
    EngineExecutionResults results = LawRuns.run(Excused.class);
    assertEquals(Map.of("doesNotMindCapitals", "Our verbs are nouns."), LawRuns.skipped(results));
  }

  @Test
  void aWordingThatIsSparedIsNamedByItsLanguage() {
    assertFalse(failures(LawRuns.run(Spared.class)).containsKey("doesNotMindCapitals"));
    assertTrue(
        failures(LawRuns.run(Misspelt.class))
            .toString()
            .contains("there is no wording xy; did you mean xx?"));
  }

  // Wordings

  /** A wording that takes what passes a test for work. */
  private record Own(Predicate<String> isWork, Function<String, String> words) implements Wording {
    @Override
    public String language() {
      return "xx";
    }

    @Override
    public Judgement<KeyResultKind> judgeKeyResult(String title) {
      return judged(
          isWork.test(title) ? KeyResultKind.OUTPUT : KeyResultKind.OUTCOME, words.apply(title));
    }

    @Override
    public Judgement<ObjectiveKind> judgeObjective(String title) {
      return judged(ObjectiveKind.STRATEGIC, "");
    }

    private static <K> Judgement<K> judged(K kind, String words) {
      return new Judgement<>(kind, words, "", BigDecimal.ONE);
    }
  }

  private static boolean isLaunch(String title) {
    return title.toLowerCase(Locale.ROOT).startsWith("launch");
  }

  /** The tests of one wording of English titles. */
  private interface OfOne extends WordingLaws {
    Wording wording();

    @Override
    default Collection<Wording> wordings() {
      return List.of(wording());
    }

    @Override
    default Collection<String> titles() {
      return List.of("Launch the wizard", "Revenue grows to the plan", "Keep the shop tidy");
    }
  }

  // Right

  static final class English implements WordingLaws {
    @Override
    public Collection<Wording> wordings() {
      return List.of(Wording.english());
    }

    @Override
    public Collection<String> titles() {
      return List.of(
          "Launch the booking page",
          "Hire 3 drivers for the night shift",
          "Revenue from fairs grows from 20k to 30k",
          "80% of guests return within a year",
          "Maintain 99.9% uptime",
          "Answer all letters within two days",
          "Weekly call with the depots",
          "Better signs",
          "Write the manual, translate it and hand it to all crews",
          "Become the market that cooks love",
          "Increase revenue by 20%",
          "Keep the books in order");
    }
  }

  static final class German implements WordingLaws {
    @Override
    public Collection<Wording> wordings() {
      return List.of(Wording.german());
    }

    @Override
    public Collection<String> titles() {
      return List.of(
          "Neues Kassensystem einführen",
          "Einführung der Gleitzeit",
          "Drei Fahrer einstellen",
          "Umsatz um 20% steigern",
          "Verfügbarkeit von 99,5% halten",
          "Alle Briefe pünktlich beantworten",
          "Wöchentlicher Bericht an die Leitung",
          "Bessere Schilder",
          "Der Markt werden, den Köche lieben");
    }
  }

  // Wrong

  static final class FirstLetter implements OfOne {
    @Override
    public Wording wording() {
      return new Own(title -> title.charAt(0) == 'L', title -> "");
    }
  }

  static final class Counting implements OfOne {
    private static final AtomicInteger ASKED = new AtomicInteger();

    @Override
    public Wording wording() {
      return new Own(title -> ASKED.incrementAndGet() % 3 == 0, title -> "");
    }
  }

  static final class SmallLetters implements OfOne {
    @Override
    public Wording wording() {
      return new Own(WordingLawsTest::isLaunch, title -> title.toLowerCase(Locale.ROOT));
    }
  }

  static final class CapitalHead implements OfOne {
    @Override
    public Wording wording() {
      return new Own(title -> title.strip().startsWith("Launch"), title -> "");
    }
  }

  static final class AtTheStart implements OfOne {
    @Override
    public Wording wording() {
      return new Own(WordingLawsTest::isLaunch, title -> "");
    }
  }

  static final class AnyNumber implements OfOne {
    @Override
    public Wording wording() {
      return new Own(title -> title.chars().noneMatch(Character::isDigit), title -> "");
    }
  }

  @NotApplicable(law = "doesNotMindCapitals", because = "Our verbs are nouns.")
  static final class Excused implements OfOne {
    @Override
    public Wording wording() {
      return new CapitalHead().wording();
    }
  }

  @NotApplicable(law = "doesNotMindCapitals", to = "xx", because = "Our verbs are nouns.")
  static final class Spared implements OfOne {
    @Override
    public Wording wording() {
      return new CapitalHead().wording();
    }
  }

  @NotApplicable(law = "doesNotMindCapitals", to = "xy", because = "Our verbs are nouns.")
  static final class Misspelt implements OfOne {
    @Override
    public Wording wording() {
      return new CapitalHead().wording();
    }
  }
}
