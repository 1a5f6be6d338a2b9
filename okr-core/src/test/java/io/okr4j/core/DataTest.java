package io.okr4j.core;

import static io.okr4j.core.Refusal.assertRefused;
import static io.okr4j.core.Refusal.assertRefusedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What extensions, and the rules and the scoring of a playbook, can hold. */
class DataTest {
  private static final Data TRUE = new Data.Flag(true);

  @Provide
  Arbitrary<Extensible> values() {
    return ValueTypes.values();
  }

  /** A flag within so many lists. */
  private static Data nested(int levels) {
    Data data = TRUE;
    for (int i = 0; i < levels; i++) {
      data = new Data.Items(ImmutableList.of(data));
    }
    return data;
  }

  private static Extensible withExtension(Extensible value, String name, Data data) {
    return ValueTypes.with(value, "extensions", ImmutableMap.of(name, data));
  }

  @Property(tries = 200)
  void everyTypeKeepsItsExtensions(@ForAll("values") Extensible value, @ForAll Data data) {
    assertEquals(ImmutableMap.of("x-a", data), withExtension(value, "x-a", data).extensions());
    assertEquals(ImmutableMap.of("x-", data), withExtension(value, "x-", data).extensions());
  }

  @Property(tries = 200)
  void theNameOfAnExtensionStartsWithX(@ForAll("values") Extensible value) {
    for (String name : List.of("", "a", "x", "X-a", " x-a")) {
      assertRefused(
          ValueTypes.typeOf(value).getSimpleName()
              + ".extensions: found \""
              + name
              + "\", expected a name that starts with x-",
          () -> withExtension(value, name, TRUE));
    }
    assertRefusedAt(List.of("/extensions"), () -> withExtension(value, "x-\uD83D", TRUE));
  }

  @Property(tries = 200)
  void extensionsAreAtMost500LevelsDeep(@ForAll("values") Extensible value) {
    Data deepest = nested(Data.MAX_DEPTH);
    assertEquals(500, Data.MAX_DEPTH);
    assertEquals(
        ImmutableMap.of("x-a", deepest), withExtension(value, "x-a", deepest).extensions());
    assertRefused(
        ValueTypes.typeOf(value).getSimpleName()
            + ".extensions: found \"x-a\", expected data of at most 500 levels of nesting",
        () -> withExtension(value, "x-a", nested(Data.MAX_DEPTH + 1)));
  }

  @Example
  void fieldsCountAsLevelsToo() {
    Data.Fields fields = new Data.Fields(ImmutableMap.of("a", nested(Data.MAX_DEPTH)));
    assertRefusedAt(List.of("/extensions"), () -> withExtension(Binary.of(), "x-a", fields));
  }

  @Example
  void aMillionLevelsAreRefusedWithoutOverflow() {
    Data deep = nested(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertRefusedAt(List.of("/extensions"), () -> withExtension(Binary.of(), "x-a", deep));
          assertRefused(
              "Playbook.rules: found deeper data, expected data of at most 500 levels of nesting",
              () ->
                  Playbook.builder()
                      .version("1")
                      .rules(new Data.Fields(ImmutableMap.of("a", deep)))
                      .build());
        });
  }

  @Example
  void dataIsShownAsPeopleWriteIt() {
    Data data =
        new Data.Fields(
            ImmutableMap.of(
                "text", new Data.Text("crm"),
                "number", new Data.Decimal(new BigDecimal("1.50")),
                "list", new Data.Items(ImmutableList.of(TRUE, new Data.Null()))));
    assertEquals("{text: crm, number: 1.5, list: [true, null]}", data.toString());
  }

  @Example
  void rulesAndScoringHaveNoNull() {
    Data.Fields withNull =
        new Data.Fields(
            ImmutableMap.of(
                "a", TRUE, "b", new Data.Items(ImmutableList.of(TRUE, new Data.Null()))));
    assertRefused(
        "Playbook.rules: found null, expected data without null",
        () -> Playbook.builder().version("1").rules(withNull).build());
    assertRefused(
        "Playbook.scoring: found null, expected data without null",
        () -> Playbook.builder().version("1").scoring(withNull).build());
    assertEquals(
        withNull,
        Playbook.builder()
            .version("1")
            .putExtension("x-a", withNull)
            .build()
            .extensions()
            .get("x-a"));
  }

  @Property(tries = 200)
  void rulesAndScoringAreKeptAsTheyAre(@ForAll Playbook playbook) {
    playbook
        .rules()
        .ifPresent(rules -> assertEquals(playbook.rules(), playbook.withScoring(rules).scoring()));
  }

  @Example
  void theOrderOfFieldsIsKeptButDoesNotCount() {
    Data.Fields one = new Data.Fields(ImmutableMap.of("a", TRUE, "b", new Data.Null()));
    Data.Fields other = new Data.Fields(ImmutableMap.of("b", new Data.Null(), "a", TRUE));
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertEquals(List.of("b", "a"), other.fields().keySet().asList());
    assertNotEquals(
        new Data.Items(ImmutableList.of(TRUE, new Data.Null())),
        new Data.Items(ImmutableList.of(new Data.Null(), TRUE)));
  }

  @Example
  void kindsOfDataAreNeverTheSame() {
    assertNotEquals(new Data.Text("1"), (Object) new Data.Decimal(BigDecimal.ONE));
    assertNotEquals(new Data.Text("true"), (Object) TRUE);
    assertEquals(new Data.Null(), new Data.Null());
  }
}
