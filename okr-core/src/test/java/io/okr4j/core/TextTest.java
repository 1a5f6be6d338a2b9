package io.okr4j.core;

import static io.okr4j.core.Refusal.assertRefused;
import static io.okr4j.core.Refusal.assertRefusedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text and no id is blank or ill-formed, wherever it stands. */
class TextTest {
  private static final ImmutableList<Function<String, Id>> IDS =
      ImmutableList.of(
          AudienceId::new,
          CompetitorId::new,
          CycleId::new,
          DepartmentId::new,
          DynamicId::new,
          KeyResultId::new,
          ObjectiveId::new,
          OperationId::new,
          PriorityId::new,
          TeamId::new);

  @Provide
  Arbitrary<Extensible> values() {
    return ValueTypes.values();
  }

  @Provide
  Arbitrary<String> impossible() {
    return Arbitraries.of(
        "", " ", "\t\r\n", "\u2003\u3000", "\uD83D", "a\uD83D", "\uDE00a", "\uDE00\uD83D");
  }

  @Provide
  Arbitrary<String> justPossible() {
    return Arbitraries.of(".", " a ", "\u00A0", "\u200B", "\u0000", "\uD83D\uDE00", "\uFFFF");
  }

  @Property
  void noFieldTakesABlankOrIllFormedText(
      @ForAll("values") Extensible value, @ForAll("impossible") String text) {
    ValueTypes.fields(ValueTypes.typeOf(value))
        .forEach(
            (name, field) ->
                withText(field, text)
                    .ifPresent(
                        changed ->
                            assertRefusedAt(
                                List.of("/" + name + (changed instanceof List ? "/1" : "")),
                                () -> ValueTypes.with(value, name, changed))));
  }

  @Property
  void everyFieldTakesAnyOtherText(
      @ForAll("values") Extensible value, @ForAll("justPossible") String text) {
    ValueTypes.fields(ValueTypes.typeOf(value))
        .forEach(
            (name, field) ->
                withText(field, text)
                    .ifPresent(
                        changed ->
                            assertEquals(
                                changed,
                                ValueTypes.get(ValueTypes.with(value, name, changed), field))));
  }

  @Example
  void manyFieldsAreTexts() {
    long texts =
        ValueTypes.ALL.stream()
            .flatMap(type -> ValueTypes.fields(type).values().stream())
            .filter(field -> withText(field, "a").isPresent())
            .count();
    assertTrue(texts > 40, () -> texts + " texts");
  }

  /** What to set the field to, if it is a text, may be one, or is a list of them. */
  private static Optional<Object> withText(Method field, String text) {
    TypeToken<?> type = TypeToken.of(field.getGenericReturnType());
    if (type.equals(TypeToken.of(String.class))) {
      return Optional.of(text);
    }
    if (type.equals(new TypeToken<Optional<String>>() {})) {
      return Optional.of(Optional.of(text));
    }
    return type.equals(new TypeToken<ImmutableList<String>>() {})
        ? Optional.of(ImmutableList.of("fine", text))
        : Optional.empty();
  }

  @Property
  void noIdIsBlankOrIllFormed(@ForAll("impossible") String text) {
    IDS.forEach(kind -> assertRefusedAt(List.of(""), () -> kind.apply(text)));
  }

  @Property
  void everyOtherTextIsAnId(@ForAll("justPossible") String text) {
    IDS.forEach(kind -> assertEquals(text, kind.apply(text).value()));
  }

  @Example
  void theMessageNamesFieldAndText() {
    assertRefused(
        "Department.name: found \" \", expected a text that is not blank",
        () -> Department.builder().id(new DepartmentId("d")).name(" ").build());
    assertRefused("TeamId: found \"\", expected a text that is not blank", () -> new TeamId(""));
    assertRefused(
        "Data: found \"\uD83D\", expected well-formed Unicode, without half a surrogate pair",
        () -> new Data.Text("\uD83D"));
  }

  @Example
  void theMessageQuotesNoMoreThanTheStartOfALongText() {
    String text = "a".repeat(1_000_000) + "\uD83D";
    assertRefused(
        "TeamId: found \""
            + "a".repeat(60)
            + "...\", expected well-formed Unicode, without half a surrogate pair",
        () -> new TeamId(text));
  }

  @Example
  void dataMayBeBlankButNotIllFormed() {
    assertEquals("", new Data.Text("").value());
    assertRefusedAt(List.of(""), () -> new Data.Fields(ImmutableMap.of("\uDE00", new Data.Null())));
  }
}
