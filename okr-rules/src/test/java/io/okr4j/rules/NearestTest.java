package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static Optional<String> nearest(String word, String... candidates) {
    return Nearest.to(word, List.of(candidates));
  }

  @Test
  void oneLetterAddedRemovedReplacedOrSwappedIsNear() {
    assertEquals(Optional.of("team"), nearest("teams", "team"));
    assertEquals(Optional.of("team"), nearest("tea", "team"));
    assertEquals(Optional.of("team"), nearest("teem", "team"));
    assertEquals(Optional.of("team"), nearest("taem", "team"));
  }

  @Test
  void aNameIsNearWithinAThirdOfTheWordAndThreeAtMost() {
    assertEquals(Optional.empty(), nearest("tamee", "team"));
    assertEquals(Optional.of("abcdef"), nearest("abcdxx", "abcdef"));
    assertEquals(Optional.empty(), nearest("abcxxx", "abcdef"));
    assertEquals(Optional.of("abcdefghijkl"), nearest("abcdefghixxx", "abcdefghijkl"));
    assertEquals(Optional.empty(), nearest("abcdefghxxxx", "abcdefghijkl"));
  }

  @Test
  void aShortWordMayMissOneLetter() {
    assertEquals(Optional.of("q4"), nearest("q3", "q4"));
    assertEquals(Optional.empty(), nearest("p3", "q4"));
  }

  @Test
  void theNearestOfAllIsMeantAndTheFirstOfSeveral() {
    assertEquals(Optional.of("objective"), nearest("objectiv", "objects", "objective", "object"));
    assertEquals(Optional.of("team-b"), nearest("team-x", "team-b", "team-a"));
  }

  @Test
  void letterCaseDoesNotCount() {
    assertEquals(Optional.of("TEAM"), nearest("team", "teem", "TEAM", "team"));
  }

  @Test
  void nobodyMistypesAVeryLongName() {
    String name = "a".repeat(100);
    assertEquals(Optional.of(name), nearest(name, name));
    assertEquals(Optional.empty(), nearest(name + "a", name));
  }

  /** Among many names, those that are a single slip away are found without comparing all. */
  @Test
  void amongManyNamesOneSlipIsStillFound() {
    List<String> names = IntStream.range(0, 1001).mapToObj(i -> "team-" + (10_000 + i)).toList();
    assertEquals(Optional.of("team-10500"), Nearest.to("team-10500", names));
    assertEquals(Optional.of("team-10500"), Nearest.to("taem-10500", names));
    assertEquals(Optional.of("team-10500"), Nearest.to("eam-10500", names));
    assertEquals(Optional.of("team-10500"), Nearest.to("tteam-10500", names));
    assertEquals(Optional.of("team-10500"), Nearest.to("tEam_10500", names));
    assertEquals(Optional.empty(), Nearest.to("taem_10500", names), "two slips");
    List<String> fewer = names.subList(0, 1000);
    assertEquals(Optional.of("team-10500"), Nearest.to("taem_10500", fewer), "all are compared");
    assertEquals(Optional.empty(), Nearest.to("b".repeat(101), names));
  }

  @Test
  void withoutCandidatesOrLettersNothingIsNear() {
    assertEquals(Optional.empty(), nearest("team"));
    assertEquals(Optional.empty(), nearest("", "team"));
    assertEquals(Optional.of("t"), nearest("", "t"));
  }

  @Property
  void itIsTheFirstOfTheNearestByTheDefinition(
      @ForAll("words") String word, @ForAll("lists") List<String> names) {
    Optional<String> expected = Optional.empty();
    int limit = Math.min(3, Math.max(1, word.length() / 3));
    for (String name : names) {
      int distance = distance(word.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance <= limit) {
        expected = Optional.of(name);
        limit = distance - 1;
      }
    }
    assertEquals(expected, Nearest.to(word, names));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcB").ofMaxLength(12);
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return words().list().ofMaxSize(12);
  }

  /** By the definition, and without any care for time. */
  private static int distance(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.length() + other.length();
    }
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
