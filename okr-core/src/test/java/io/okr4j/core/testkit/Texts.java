package io.okr4j.core.testkit;

import com.google.common.collect.ImmutableList;

/** Makes texts, plain and strange. */
final class Texts {
  private static final ImmutableList<String> PLAIN =
      ImmutableList.of(
          "Trials convert",
          "Customers set themselves up",
          "Forecasts arrive sooner",
          "Partners sell for us",
          "Launch the wizard",
          "Maintain the service",
          "Numbers are live",
          "Readers come back",
          "Share of renewals rises to 60%",
          "Answer tickets within a day");

  private static final ImmutableList<String> STRANGE =
      ImmutableList.of(
          "\uD83D\uDE00",
          "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "\uD835\uDCB3",
          "\u00E9",
          "e\u0301",
          "\u0301",
          "I\u0130i\u0131\u00DF\uFB00",
          "\u202Eabc\u202C",
          "\u2067\u05D0\u2069",
          "\uFEFF",
          "\uFFFF",
          "\u0000",
          "\u0085",
          "\u00A0",
          "a\u2028\u2029b",
          " a ",
          "a\tb\r\nc",
          "\"'\\",
          "a/b~1c~0",
          "</script><!--&amp;",
          "| * _ # ` [a](b)",
          "{\"a\": null}",
          "null",
          "-",
          "1e9",
          "long ".repeat(200) + ".");

  private static final int SURROGATES = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;
  private static final int LONGEST = 12;

  private Texts() {}

  /** {@return a text as people write them} */
  static String plain(Source source) {
    int number = source.below(30 * PLAIN.size());
    int repeat = number / PLAIN.size();
    return PLAIN.get(number % PLAIN.size()) + (repeat == 0 ? "" : " " + repeat);
  }

  /** {@return one of the strange texts} */
  static String strange(Source source) {
    return source.pick(STRANGE);
  }

  /** {@return a strange text, the same for the same number} */
  static String strange(int number) {
    return STRANGE.get(number % STRANGE.size());
  }

  /** {@return a text of any characters; it may be empty or blank} */
  static String unicode(Source source) {
    StringBuilder text = new StringBuilder();
    source.list(0, LONGEST, Texts::codePoint).forEach(text::appendCodePoint);
    return text.toString();
  }

  /** Half of them from the first plane, where all that is special is. */
  private static int codePoint(Source source) {
    int last = source.flag() ? Character.MAX_CODE_POINT : Character.MAX_VALUE;
    int number = source.below(last - SURROGATES + 1);
    return number < Character.MIN_SURROGATE ? number : number + SURROGATES;
  }
}
