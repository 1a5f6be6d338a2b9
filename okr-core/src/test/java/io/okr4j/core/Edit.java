package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value with one field changed, found by reflection, so that no field of any type is forgotten.
 *
 * @param value the changed value, or what is new in it
 * @param path the names of the changed field, the outer first
 * @param kind what was done to it
 */
public record Edit(Object value, ImmutableList<String> path, Kind kind) {
  private static final Map<Class<?>, List<Method>> METHODS = new ConcurrentHashMap<>();

  /** What was done to a field. */
  public enum Kind {
    CHANGED,
    /** A text or an id in a list is another one. */
    CHANGED_ITEM,
    REMOVED,
    REVERSED,
    /** At the end of a list, or where there was none. */
    ADDED,
    /** To the end of a list. */
    MOVED,
    /** An item of a list or a measure is another one. */
    REPLACED
  }

  /** {@return the changed program} */
  public OkrProgram program() {
    return (OkrProgram) value;
  }

  @Override
  public String toString() {
    return kind + " " + field();
  }

  public String field() {
    return String.join(".", path);
  }

  /** {@return the program with each of its fields changed in turn} */
  public static Stream<Edit> of(OkrProgram program) {
    return ofAny(program);
  }

  /**
   * {@return the one edit that makes one program of the other}
   *
   * @throws AssertionError if they differ in several places, or in none
   */
  public static Edit between(OkrProgram before, OkrProgram after) {
    return between(ImmutableList.of(), before, after)
        .orElseThrow(() -> new AssertionError("not one edit: " + before + " to " + after));
  }

  private static Optional<Edit> between(ImmutableList<String> path, Object before, Object after) {
    if (before instanceof Optional<?> one && after instanceof Optional<?> other) {
      return one.isPresent() && other.isPresent()
          ? betweenParts(path, one.get(), other.get())
          : made(path, after, one.isPresent() ? Kind.REMOVED : Kind.ADDED);
    } else if (before instanceof ImmutableList<?> one && after instanceof ImmutableList<?> other) {
      return betweenLists(path, one, other);
    } else if (before instanceof ImmutableMap<?, ?>) {
      return made(in("x-edit", path), after, Kind.CHANGED);
    } else if (before instanceof Data.Fields) {
      return made(in("edit", path), after, Kind.CHANGED);
    } else if (before instanceof Extensible) {
      return betweenFields(path, before, after);
    }
    return made(path, after, Kind.CHANGED);
  }

  /** Parts that are replaced as a whole may differ in anything. */
  private static Optional<Edit> betweenParts(
      ImmutableList<String> path, Object before, Object after) {
    return between(path, before, after).or(() -> made(path, after, Kind.REPLACED));
  }

  private static Optional<Edit> betweenFields(
      ImmutableList<String> path, Object before, Object after) {
    if (before.getClass() != after.getClass()) {
      return Optional.empty();
    }
    List<Method> differing =
        getters(before).filter(g -> !call(before, g).equals(call(after, g))).toList();
    if (differing.size() != 1) {
      return Optional.empty();
    }
    String name = differing.get(0).getName();
    ImmutableList<String> field = name.equals("extensions") ? path : in(name, path);
    Object old = call(before, differing.get(0)).orElseThrow();
    Object other = call(after, differing.get(0)).orElseThrow();
    return name.equals("measure") ? betweenParts(field, old, other) : between(field, old, other);
  }

  private static Optional<Edit> betweenLists(
      ImmutableList<String> path, ImmutableList<?> before, ImmutableList<?> after) {
    if (after.size() > before.size()) {
      return Optional.of(new Edit(after, path, Kind.ADDED))
          .filter(unused -> after.subList(0, after.size() - 1).equals(before));
    }
    IntStream places = IntStream.range(0, before.size());
    if (after.size() < before.size()) {
      return Optional.of(new Edit(after, path, Kind.REMOVED))
          .filter(unused -> places.anyMatch(i -> without(before, i).equals(after)));
    }
    List<Integer> differing =
        places.filter(i -> !before.get(i).equals(after.get(i))).boxed().toList();
    int first = differing.get(0);
    if (differing.size() == 1) {
      return before.get(first) instanceof Extensible
          ? betweenParts(path, before.get(first), after.get(first))
          : made(path, after, Kind.REPLACED);
    }
    ImmutableList<Object> moved =
        ImmutableList.builder().addAll(without(before, first)).add(before.get(first)).build();
    return Optional.of(new Edit(after, path, Kind.MOVED)).filter(unused -> moved.equals(after));
  }

  private static Optional<Edit> made(ImmutableList<String> path, Object value, Kind kind) {
    return Optional.of(new Edit(value, path, kind));
  }

  private static ImmutableList<String> in(String name, ImmutableList<String> path) {
    return ImmutableList.<String>builder().addAll(path).add(name).build();
  }

  private Edit as(Object other) {
    return new Edit(other, path, kind);
  }

  private Edit in(String name) {
    return new Edit(value, ImmutableList.<String>builder().add(name).addAll(path).build(), kind);
  }

  private static Stream<Edit> ofAny(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional
          .map(
              inner ->
                  Stream.concat(
                      Stream.of(new Edit(Optional.empty(), ImmutableList.of(), Kind.REMOVED)),
                      ofAny(inner).map(edit -> edit.as(Optional.of(edit.value)))))
          .orElse(Stream.empty());
    } else if (value instanceof ImmutableList<?> list) {
      return ofList(list);
    } else if (value instanceof ImmutableMap<?, ?> extensions) {
      ImmutableMap.Builder<Object, Object> more = ImmutableMap.builder();
      more.putAll(extensions).put("x-edit", new Data.Flag(true));
      return Stream.of(new Edit(more.buildOrThrow(), ImmutableList.of("x-edit"), Kind.CHANGED));
    } else if (value instanceof Data.Fields fields) {
      ImmutableMap.Builder<String, Data> more = ImmutableMap.builder();
      more.putAll(fields.fields()).put("edit", new Data.Flag(true));
      return Stream.of(
          new Edit(new Data.Fields(more.buildOrThrow()), ImmutableList.of("edit"), Kind.CHANGED));
    } else if (value instanceof Extensible) {
      return ofFields(value);
    }
    return others(value)
        .filter(other -> !other.equals(value))
        .map(other -> new Edit(other, ImmutableList.of(), Kind.CHANGED));
  }

  private static Stream<Edit> ofList(ImmutableList<?> list) {
    Stream<Edit> removed =
        IntStream.range(0, list.size())
            .mapToObj(i -> new Edit(without(list, i), ImmutableList.of(), Kind.REMOVED));
    Stream<Edit> changed =
        IntStream.range(0, list.size())
            .boxed()
            .flatMap(i -> ofAny(list.get(i)).map(edit -> ofItem(list, i, edit)));
    Stream<Edit> reversed =
        Stream.of(list.reverse())
            .filter(other -> !other.equals(list))
            .map(other -> new Edit(other, ImmutableList.of(), Kind.REVERSED));
    return Stream.of(removed, changed, reversed).flatMap(edits -> edits);
  }

  private static Edit ofItem(ImmutableList<?> list, int index, Edit item) {
    List<Object> changed = new ArrayList<>(list);
    changed.set(index, item.value);
    boolean isPlain = !(list.get(index) instanceof Extensible);
    return new Edit(
        ImmutableList.copyOf(changed), item.path, isPlain ? Kind.CHANGED_ITEM : item.kind);
  }

  private static ImmutableList<Object> without(ImmutableList<?> list, int index) {
    List<Object> fewer = new ArrayList<>(list);
    fewer.remove(index);
    return ImmutableList.copyOf(fewer);
  }

  private static Stream<Edit> ofFields(Object value) {
    return getters(value)
        .flatMap(
            getter -> {
              String name = getter.getName();
              return ofAny(call(value, getter).orElseThrow())
                  .flatMap(
                      edit ->
                          wither(value, name, edit.value).stream()
                              .map(edit::as)
                              .map(e -> name.equals("extensions") ? e : e.in(name)));
            });
  }

  private static Stream<Method> getters(Object value) {
    return methods(value).filter(m -> m.getParameterCount() == 0 && isWither(value, m.getName()));
  }

  private static Stream<Method> methods(Object value) {
    return METHODS
        .computeIfAbsent(
            value.getClass(),
            type ->
                Arrays.stream(type.getMethods())
                    .filter(m -> !m.isBridge())
                    .sorted(Comparator.comparing(Method::toString))
                    .toList())
        .stream();
  }

  private static String with(String name) {
    return "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static boolean isWither(Object value, String name) {
    return methods(value).anyMatch(m -> m.getName().equals(with(name)));
  }

  /** {@return the value with the field changed; none if it refuses} */
  private static Optional<Object> wither(Object value, String name, Object field) {
    Method wither =
        methods(value)
            .filter(
                m ->
                    m.getName().equals(with(name))
                        && m.getParameterCount() == 1
                        && !m.isVarArgs()
                        && m.getParameterTypes()[0].isInstance(field))
            .findFirst()
            .orElseThrow();
    return call(value, wither, field);
  }

  private static Optional<Object> call(Object value, Method method, Object... arguments) {
    try {
      method.setAccessible(true);
      return Optional.of(method.invoke(value, arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidValueException) {
        return Optional.empty();
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<?> others(Object value) {
    if (value instanceof String text) {
      return Stream.of(text + "'");
    } else if (value instanceof BigDecimal decimal) {
      return Stream.of(decimal.add(BigDecimal.ONE), decimal.divide(BigDecimal.valueOf(2)))
          .map(Decimals::normalize);
    } else if (value instanceof LocalDate day) {
      return Stream.of(day.plusDays(1));
    } else if (value instanceof Period period) {
      return Stream.of(period.plusDays(1));
    } else if (value instanceof Boolean flag) {
      return Stream.of(!flag);
    } else if (value instanceof Enum<?> word) {
      return Arrays.stream(word.getDeclaringClass().getEnumConstants());
    }
    return Stream.of(id((Id) value, ((Id) value).value() + "'"));
  }

  private static Id id(Id old, String text) {
    return Stream.<Id>of(
            new DynamicId(text),
            new CompetitorId(text),
            new AudienceId(text),
            new PriorityId(text),
            new DepartmentId(text),
            new TeamId(text),
            new CycleId(text),
            new ObjectiveId(text),
            new KeyResultId(text),
            new OperationId(text))
        .filter(id -> id.getClass() == old.getClass())
        .findFirst()
        .orElseThrow();
  }
}
