package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every value of the model, whatever its type. */
class ValueSemanticsTest {

  @Provide
  Arbitrary<Extensible> values() {
    return ValueTypes.values();
  }

  @Provide
  Arbitrary<Tuple.Tuple2<Extensible, Extensible>> pairs() {
    return Arbitraries.of(ValueTypes.ALL).flatMap(type -> ValueTypes.values(type).tuple2());
  }

  @Example
  void everyTypeOfTheModelIsTested() {
    assertEquals(34, ValueTypes.ALL.size(), ValueTypes.ALL.toString());
    ValueTypes.ALL.forEach(
        type -> assertTrue(ValueTypes.fields(type).containsKey("extensions"), type.getName()));
    assertEquals(14, ValueTypes.fields(Objective.class).size());
  }

  @Provide
  Arbitrary<List<Extensible>> oneOfEachType() {
    return Combinators.combine(ValueTypes.ALL.stream().map(ValueTypes::values).toList())
        .as(values -> values);
  }

  @Property(tries = 30)
  void aBuilderThatStartsFromAValueBuildsItAgain(@ForAll("oneOfEachType") List<Extensible> values)
      throws ReflectiveOperationException {
    for (Extensible value : values) {
      Object builder = value.getClass().getSuperclass().getMethod("toBuilder").invoke(value);
      Object rebuilt = ValueTypes.invoke(builder.getClass().getMethod("build"), builder);
      assertEquals(value, rebuilt);
      assertEquals(value.hashCode(), rebuilt.hashCode());
      assertEquals(value.toString(), rebuilt.toString());
    }
  }

  @Property
  void changingAFieldToWhatItIsGivesTheSameValue(@ForAll("values") Extensible value) {
    ValueTypes.fields(ValueTypes.typeOf(value))
        .forEach(
            (name, field) ->
                assertEquals(
                    value, ValueTypes.with(value, name, ValueTypes.get(value, field)), name));
  }

  @Property
  void aChangedFieldIsTheOnlyOneThatChanges(
      @ForAll("pairs") Tuple.Tuple2<Extensible, Extensible> pair) {
    Extensible value = pair.get1();
    Map<String, Method> fields = ValueTypes.fields(ValueTypes.typeOf(value));
    fields.forEach(
        (name, field) -> {
          Object other = ValueTypes.get(pair.get2(), field);
          Extensible changed;
          try {
            changed = ValueTypes.with(value, name, other);
          } catch (InvalidValueException e) {
            return; // The two do not fit together, as a baseline that is the other's target.
          }
          fields.forEach(
              (otherName, otherField) ->
                  assertEquals(
                      otherName.equals(name) ? other : ValueTypes.get(value, otherField),
                      ValueTypes.get(changed, otherField),
                      otherName));
        });
  }

  @Property
  void valuesAreEqualWhenAllTheirFieldsAre(
      @ForAll("pairs") Tuple.Tuple2<Extensible, Extensible> pair) {
    Extensible one = pair.get1();
    Extensible other = pair.get2();
    boolean same =
        ValueTypes.fields(ValueTypes.typeOf(one)).values().stream()
            .allMatch(field -> ValueTypes.get(one, field).equals(ValueTypes.get(other, field)));
    assertEquals(same, one.equals(other));
    assertEquals(same, other.equals(one));
    if (same) {
      assertEquals(one.hashCode(), other.hashCode());
    }
  }

  @Property(tries = 100)
  void valuesOfDifferentTypesDiffer(
      @ForAll("values") Extensible one, @ForAll("values") Extensible other) {
    if (one.getClass() != other.getClass()) {
      assertNotEquals(one, other);
    }
    assertNotEquals(one, new Object());
  }

  @Property
  void nothingIsEverNull(@ForAll("values") Extensible value) {
    ValueTypes.fields(ValueTypes.typeOf(value))
        .forEach(
            (name, field) -> {
              assertTrue(ValueTypes.get(value, field) != null, name);
              assertThrows(
                  NullPointerException.class,
                  () ->
                      ValueTypes.invoke(
                          withers(value, name).iterator().next(), value, new Object[] {null}),
                  name);
            });
  }

  private static List<Method> withers(Extensible value, String field) {
    return List.of(ValueTypes.typeOf(value).getMethods()).stream()
        .filter(m -> m.getName().equalsIgnoreCase("with" + field))
        .filter(m -> !m.getParameterTypes()[0].isPrimitive() && !m.isVarArgs())
        .toList();
  }

  @Example
  void aFieldThatMustBeSetIsNamedWhenItIsMissing() {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> Objective.builder().title("Trials convert").scope(Scope.TEAM).build());
    assertEquals(
        "Cannot build Objective, some of required attributes are not set [id, owner, cycle]",
        e.getMessage());
  }

  @Example
  void whatIsNotSaidHasItsDefault() {
    Objective objective =
        Objective.builder()
            .id(new ObjectiveId("o"))
            .title("Trials convert")
            .scope(Scope.TEAM)
            .owner(new TeamId("t"))
            .cycle(new CycleId("c"))
            .build();
    assertEquals(Ambition.COMMITTED, objective.ambition());
    assertEquals(ObjectiveStatus.DRAFT, objective.status());
    assertEquals(ImmutableList.of(), objective.keyResults());
    assertEquals(Optional.empty(), objective.closing());
    assertEquals(ImmutableMap.of(), objective.extensions());
    assertEquals("1", Alignment.to(objective.id()).weight().toString());
    assertEquals("1", Milestone.builder().title("Launched").build().weight().toString());
    assertEquals(Worldview.empty(), Strategy.builder().build().worldview());
    assertEquals(
        "0",
        Commitment.builder()
            .team(objective.owner())
            .cycle(objective.cycle())
            .build()
            .operations()
            .toString());
  }

  @Example
  void aChangedProgramSharesAllThatDidNotChange() {
    Cycle cycle = Cycle.of(new CycleId("c"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    OkrProgram program = OkrProgram.builder().organization("Q Four").addCycle(cycle).build();
    OkrProgram changed = program.withOrganization("Q Five");
    assertSame(program.cycles(), changed.cycles());
    assertSame(program, program.withOrganization("Q Four"));
  }

  @Property(tries = 200)
  void aMeasureAnswersForItsOwnKind(@ForAll Measure measure) {
    Class<?> kind =
        measure.<Class<?>>match(
            metric -> Metric.class,
            milestones -> Milestones.class,
            binary -> Binary.class,
            band -> Band.class);
    assertTrue(kind.isInstance(measure));
    assertSame(measure, measure.<Measure>match(m -> m, m -> m, m -> m, m -> m));
  }

  @Example
  void statusesTellWhetherTheyAreOpenAndAgreed() {
    assertEquals(
        List.of(ObjectiveStatus.DRAFT, ObjectiveStatus.AGREED, ObjectiveStatus.ACTIVE),
        List.of(ObjectiveStatus.values()).stream().filter(ObjectiveStatus::isOpen).toList());
    assertEquals(
        List.of(ObjectiveStatus.AGREED, ObjectiveStatus.ACTIVE),
        List.of(ObjectiveStatus.values()).stream().filter(ObjectiveStatus::isAgreed).toList());
  }

  private static final ImmutableList<Function<String, Id>> KINDS =
      ImmutableList.of(
          DynamicId::new,
          CompetitorId::new,
          AudienceId::new,
          PriorityId::new,
          DepartmentId::new,
          TeamId::new,
          CycleId::new,
          ObjectiveId::new,
          KeyResultId::new,
          OperationId::new);

  @Example
  void idsAreOrderedAndSpeltAsTheirTexts() {
    for (Function<String, Id> kind : KINDS) {
      assertTrue(compare(kind.apply("a"), kind.apply("b")) < 0);
      assertTrue(compare(kind.apply("b"), kind.apply("a")) > 0);
      assertEquals(0, compare(kind.apply("b"), kind.apply("b")));
      assertEquals("b", kind.apply("b").toString());
    }
  }

  @SuppressWarnings("unchecked") // Each kind of id is compared with its own kind.
  private static int compare(Id one, Id other) {
    return ((Comparable<Id>) one).compareTo(other);
  }

  @Example
  void idsSayInWordsWhatTheyAreOf() {
    assertEquals(
        List.of(
            "dynamic",
            "competitor",
            "audience",
            "priority",
            "department",
            "team",
            "cycle",
            "objective",
            "key result",
            "operation"),
        KINDS.stream().map(kind -> kind.apply("a").kind()).toList());
  }

  @Example
  void idsOfDifferentKindsAreNeverTheSame() {
    assertNotEquals(new ObjectiveId("a"), (Object) new KeyResultId("a"));
  }
}
