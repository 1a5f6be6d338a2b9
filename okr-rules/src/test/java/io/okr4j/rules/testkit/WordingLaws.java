package io.okr4j.rules.testkit;

import com.google.common.collect.ImmutableList;
import io.okr4j.rules.wording.Judgement;
import io.okr4j.rules.wording.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for every wording, tested over arbitrary texts and over titles in its language. A test
 * of an application's wording implements this, and names both:
 *
 * <pre>{@code
 * class DutchTest implements WordingLaws {
 *   @Override
 *   public Collection<Wording> wordings() {
 *     return List.of(new Dutch());
 *   }
 *
 *   @Override
 *   public Collection<String> titles() {
 *     return List.of("Nieuwe kassa invoeren", "Omzet stijgt met 10%");
 *   }
 * }
 * }</pre>
 *
 * <p>Each law is a property of its own in the test report. When one fails, jqwik shows the wording,
 * the smallest text that it finds, and the seed with which the failure comes again; the message
 * says what to do about the wording. A law that a wording breaks for a good reason is declared
 * {@link NotApplicable}, to its language.
 *
 * <p>Whether a wording is right about a title is no law: say that in examples of your own.
 */
public interface WordingLaws {

  /** {@return the wordings to test, each of a language of its own} */
  Collection<Wording> wordings();

  /**
   * {@return titles as people write them in these languages, of all kinds: at least one, without a
   * score, a numbering or an emoji}
   */
  Collection<String> titles();

  /** {@return the languages of the wordings} */
  @Provide
  default Arbitrary<String> languages() {
    return Arbitraries.of(wordings().stream().map(Wording::language).toList());
  }

  /** {@return one of the titles} */
  @Provide
  default Arbitrary<String> givenTitles() {
    return Arbitraries.of(List.copyOf(titles()));
  }

  /** {@return any text: of nothing, of signs, of words and signs, of titles one after the other} */
  @Provide
  default Arbitrary<String> anyTexts() {
    ImmutableList.Builder<String> pieces = ImmutableList.builder();
    titles().forEach(title -> pieces.add(title.split(" ", -1)));
    pieces.add("10%", "3", "$5k", "X%", "(70%)", "[P1]", "=> 0.7", "https://example.org/a");
    pieces.add("🚀", ":", "-", "–", ",", ".", "<", "→", "\u00a0", "\ud800", "ß", "İ", "\n", "(");
    Arbitrary<String> piece = Arbitraries.of(pieces.build());
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        piece.list().ofMaxSize(15).map(list -> String.join(" ", list)),
        piece.list().ofMaxSize(8).map(list -> String.join("", list)),
        givenTitles().list().ofMaxSize(60).map(list -> String.join("; ", list)));
  }

  /** {@return what people write before a title: a numbering, a priority, an emoji} */
  @Provide
  default Arbitrary<String> leadIns() {
    return Arbitraries.of("KR1: ", "KR 2: ", "O3: ", "1. ", "2) ", "[P1] ", "🚀 ", "• ", "- ");
  }

  /** {@return how people write what a goal scored after its title} */
  @Provide
  default Arbitrary<String> scores() {
    return Arbitraries.of(" (70%)", " [0.7]", " => 100%", " (score: 0.3)");
  }

  /**
   * A wording judges every text: it never throws.
   *
   * @param language the language of a wording
   * @param text any text
   */
  @Property
  default void judgesEveryText(
      @ForAll("languages") String language, @ForAll("anyTexts") String text) {
    Laws.applicable(this, "judgesEveryText", language)
        .ifPresent(
            wording -> {
              try {
                judge(wording, text);
              } catch (RuntimeException e) {
                throw new AssertionError(
                    "A wording judges every text, the empty one and half an emoji, too. When"
                        + " nothing speaks for a kind, answer with a confidence of 0. "
                        + e,
                    e);
              }
            });
  }

  /**
   * A wording judges a title the same whenever it is asked.
   *
   * @param language the language of a wording
   * @param text any text
   * @param other what else is judged in between
   */
  @Property
  default void judgesTheSameEveryTime(
      @ForAll("languages") String language,
      @ForAll("anyTexts") String text,
      @ForAll("anyTexts") String other) {
    Laws.applicable(this, "judgesTheSameEveryTime", language)
        .ifPresent(
            wording -> {
              ImmutableList<Judgement<?>> first = judge(wording, text);
              judge(wording, other);
              Laws.require(
                  first.equals(judge(wording, text)),
                  "A judgement depends on nothing but the title. Keep no state, and do not ask the"
                      + " clock, chance or the order of a hash table: %s was judged otherwise the"
                      + " second time.",
                  first);
            });
  }

  /**
   * The words that decided, and those that name what a title is about, stand in the title.
   *
   * @param language the language of a wording
   * @param text any text
   */
  @Property
  default void quotesTheTitle(
      @ForAll("languages") String language, @ForAll("anyTexts") String text) {
    Laws.applicable(this, "quotesTheTitle", language)
        .ifPresent(
            wording ->
                judge(wording, text)
                    .forEach(
                        judgement ->
                            Laws.require(
                                text.contains(judgement.words())
                                    && text.contains(judgement.about()),
                                "Messages quote a title. Cut the words out of it as they stand"
                                    + " there, or give none: %s quotes what is not in <%s>.",
                                judgement,
                                text)));
  }

  /**
   * Capitals do not change what a title says.
   *
   * @param language the language of a wording
   * @param title a title
   */
  @Property
  default void doesNotMindCapitals(
      @ForAll("languages") String language, @ForAll("givenTitles") String title) {
    String small = title.toLowerCase(Locale.ROOT);
    String capitals = title.toUpperCase(Locale.ROOT);
    requireSameKinds("doesNotMindCapitals", language, title, small);
    // Letters that have no capital are other letters afterwards.
    if (capitals.toLowerCase(Locale.ROOT).equals(small)) {
      requireSameKinds("doesNotMindCapitals", language, title, capitals);
    }
  }

  /**
   * Spaces around a title, and more of them than one between its words, do not change what it says.
   *
   * @param language the language of a wording
   * @param title a title
   */
  @Property
  default void doesNotMindSpaces(
      @ForAll("languages") String language, @ForAll("givenTitles") String title) {
    requireSameKinds("doesNotMindSpaces", language, title, "  " + title + "\t ");
    requireSameKinds("doesNotMindSpaces", language, title, title.replace(" ", "  "));
  }

  /**
   * A numbering, a priority or an emoji before a title does not change what it says.
   *
   * @param language the language of a wording
   * @param title a title
   * @param leadIn what stands before it
   */
  @Property
  default void doesNotMindWhatStandsBefore(
      @ForAll("languages") String language,
      @ForAll("givenTitles") String title,
      @ForAll("leadIns") String leadIn) {
    requireSameKinds("doesNotMindWhatStandsBefore", language, title, leadIn + title);
  }

  /**
   * A score after a title does not change what it says.
   *
   * @param language the language of a wording
   * @param title a title
   * @param score the score
   */
  @Property
  default void doesNotMindTheScore(
      @ForAll("languages") String language,
      @ForAll("givenTitles") String title,
      @ForAll("scores") String score) {
    requireSameKinds("doesNotMindTheScore", language, title, title + score);
  }

  private void requireSameKinds(String law, String language, String title, String same) {
    Laws.applicable(this, law, language)
        .ifPresent(
            wording ->
                Laws.require(
                    kinds(wording, title).equals(kinds(wording, same)),
                    "People write a title in many ways. Leave out what is no part of the sentence"
                        + " before you judge it: <%s> says %s, and <%s> says %s.",
                    title,
                    kinds(wording, title),
                    same,
                    kinds(wording, same)));
  }

  private static ImmutableList<Object> kinds(Wording wording, String title) {
    return ImmutableList.of(
        wording.judgeKeyResult(title).kind(), wording.judgeObjective(title).kind());
  }

  private static ImmutableList<Judgement<?>> judge(Wording wording, String text) {
    return ImmutableList.of(wording.judgeKeyResult(text), wording.judgeObjective(text));
  }
}
