package io.okr4j.rules.wording;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Knows a language, and judges what titles in it say. Rules only ask it, and never keep lists of
 * words of their own.
 *
 * <p>A rule set is told the language of the titles:
 *
 * {@snippet class="com.example.RuleSamplesTest" region="german"}
 *
 * <p>An application that knows another language implements this interface. Named in {@code
 * META-INF/services/io.okr4j.rules.wording.Wording}, it is {@linkplain #discovered() found}, and
 * the command line takes it, too.
 *
 * <p>Every implementation is deterministic, stateless, and safe to share between threads; it
 * answers for any title, in a time that does not grow faster than the title.
 */
public interface Wording {

  /** {@return English, the wording that rules ask unless they are told otherwise} */
  static Wording english() {
    return EnglishWording.INSTANCE;
  }

  /** {@return German} */
  static Wording german() {
    return GermanWording.INSTANCE;
  }

  /**
   * {@return the built-in wordings, and those that {@link ServiceLoader} finds}
   *
   * @throws java.util.ServiceConfigurationError if one cannot be loaded
   */
  static ImmutableList<Wording> discovered() {
    return Stream.concat(
            Stream.of(english(), german()),
            ServiceLoader.load(Wording.class).stream().map(ServiceLoader.Provider::get))
        .collect(toImmutableList());
  }

  /** {@return the language of the titles, as a BCP 47 tag such as {@code en}} */
  String language();

  /**
   * {@return what the title of a key result says}
   *
   * @param title any title
   */
  Judgement<KeyResultKind> judgeKeyResult(String title);

  /**
   * {@return what the title of an objective says}
   *
   * @param title any title
   */
  Judgement<ObjectiveKind> judgeObjective(String title);
}
