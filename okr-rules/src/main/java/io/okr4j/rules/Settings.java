package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import io.okr4j.core.Data;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads an object of a configuration field by field, and collects what is mistaken in it. Each
 * field that is asked for is known; when all have been asked for, {@link #done} tells of the
 * others.
 *
 * <p>What is asked for is also what there is to say: settings that {@link #describing} gives have
 * no fields, but give one object wherever there may be some, and remember what they were asked for.
 * So code that reads a configuration describes it, too.
 */
final class Settings {
  /** What is told of an object beside its settings. */
  record About(String noun, String sentence, String example) {}

  static final About NOTHING = new About("", "", "");

  private final String pointer;
  private final Map<String, Data> fields;
  private final List<Mistake> mistakes;
  private final boolean isDescribing;
  private final About about;
  private final Map<String, Supplier<Setting>> known = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();
  private final Map<String, Data> usual = new HashMap<>();
  private final ImmutableList.Builder<Setting.Apart> apart = ImmutableList.builder();
  private final ImmutableList.Builder<Setting.Condition> conditions = ImmutableList.builder();

  private Settings(
      String pointer,
      Map<String, Data> fields,
      List<Mistake> mistakes,
      boolean isDescribing,
      About about) {
    this.pointer = pointer;
    this.fields = fields;
    this.mistakes = mistakes;
    this.isDescribing = isDescribing;
    this.about = about;
  }

  static Settings of(Data.Fields configuration) {
    return new Settings("", configuration.fields(), new ArrayList<>(), false, NOTHING);
  }

  /** {@return settings that are asked in order to know what is asked} */
  static Settings describing(About about) {
    return new Settings("", ImmutableMap.of(), new ArrayList<>(), true, about);
  }

  private Settings child(String place, Map<String, Data> its, About what) {
    return new Settings(place, its, mistakes, isDescribing, what);
  }

  private static Setting describedElsewhere() {
    throw new IllegalStateException("a field that is described elsewhere");
  }

  /** {@return what was asked for} */
  Setting.Group description() {
    return new Setting.Group(
        about.noun(),
        about.sentence(),
        about.example(),
        known.values().stream().map(Supplier::get).collect(ImmutableList.toImmutableList()),
        apart.build(),
        conditions.build());
  }

  private void know(String name, String meaning, Supplier<Setting.Kind> kind) {
    known.putIfAbsent(
        name,
        () ->
            new Setting(
                name,
                meaning,
                kind.get(),
                required.contains(name),
                Optional.ofNullable(usual.get(name))));
  }

  private void know(String name, String meaning, Setting.Kind kind) {
    know(name, meaning, () -> kind);
  }

  /** Says what a field is when it is missing. */
  void usually(String name, Data value) {
    usual.put(name, value);
  }

  /** Says that none of some fields can stand beside any of the others. */
  void keepApart(List<String> some, List<String> others) {
    apart.add(new Setting.Apart(ImmutableList.copyOf(some), ImmutableList.copyOf(others)));
  }

  /** Says what is expected of a field because of its neighbours. */
  void expect(String name, String expected) {
    conditions.add(new Setting.Condition(name, expected));
  }

  /** {@return the mistakes so far, in the order of the configuration, but the preset first} */
  ImmutableList<Mistake> mistakes(Data configuration) {
    Map<String, Integer> order = new HashMap<>();
    number("", configuration, order);
    // All else departs from the preset, wherever it stands.
    order.put("/preset", -1);
    return ImmutableList.sortedCopyOf(
        (one, other) -> Integer.compare(place(order, one), place(order, other)), mistakes);
  }

  private static int place(Map<String, Integer> order, Mistake mistake) {
    return order.getOrDefault(mistake.pointer(), order.size());
  }

  private static void number(String pointer, Data data, Map<String, Integer> order) {
    order.put(pointer, order.size());
    if (data instanceof Data.Fields map) {
      map.fields().forEach((name, value) -> number(pointer + "/" + escape(name), value, order));
    } else if (data instanceof Data.Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        number(pointer + "/" + i, list.items().get(i), order);
      }
    }
  }

  /** Tells of the fields that nobody asked for; {@code x-} fields are free. */
  void done(String what) {
    done(what + ": " + String.join(", ", known.keySet()), known.keySet());
  }

  /** The same where not all that might be asked for is told. */
  void done(String expected, Iterable<String> names) {
    for (String name : fields.keySet()) {
      if (!known.containsKey(name) && !name.startsWith("x-")) {
        mistakes.add(new Mistake(at(name), "\"" + name + "\"", expected, Nearest.to(name, names)));
      }
    }
  }

  /** {@return whether these settings are asked in order to know what is asked} */
  boolean isDescribing() {
    return isDescribing;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** {@return what a field of a kind of its own says, if it is there and right} */
  <T> Optional<T> read(
      String name,
      String meaning,
      Setting.Kind kind,
      String expected,
      Function<Data, Optional<T>> reader) {
    know(name, meaning, kind);
    return read(name, expected, reader);
  }

  /** {@return the same, of a field that is described elsewhere} */
  <T> Optional<T> read(String name, String expected, Function<Data, Optional<T>> reader) {
    known.putIfAbsent(name, Settings::describedElsewhere);
    Data value = fields.get(name);
    if (value == null) {
      return Optional.empty();
    }
    Optional<T> read = reader.apply(value);
    if (read.isEmpty()) {
      refuse(name, expected);
    }
    return read;
  }

  /** Tells that a field, which is there, is mistaken. */
  void refuse(String name, String expected) {
    Data value = fields.getOrDefault(name, new Data.Null());
    mistakes.add(new Mistake(at(name), show(value), expected, Optional.empty()));
  }

  /** Says that a field has to be there, and tells if it is missing. */
  void require(String name, String expected) {
    required.add(name);
    if (!has(name)) {
      miss(name, expected);
    }
  }

  /** Tells that a field is missing. */
  void miss(String name, String expected) {
    mistakes.add(
        new Mistake(pointer, "no \"" + name + "\"", expected, Nearest.to(name, fields.keySet())));
  }

  Optional<String> text(String name, String meaning) {
    return read(
        name,
        meaning,
        new Setting.Text(false),
        "a text that is not blank",
        value ->
            value instanceof Data.Text text && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty());
  }

  /** {@return a text; inside, none for {@code false}} */
  Optional<Optional<String>> textOrFalse(String name, String meaning) {
    return read(
        name,
        meaning,
        new Setting.Text(true),
        "a name, or false for none",
        value -> {
          if (value instanceof Data.Flag flag && !flag.value()) {
            return Optional.of(Optional.empty());
          }
          return value instanceof Data.Text text && !text.value().isBlank()
              ? Optional.of(Optional.of(text.value()))
              : Optional.empty();
        });
  }

  Optional<Boolean> flag(String name, String meaning) {
    return read(
        name,
        meaning,
        new Setting.Flag(),
        "true or false",
        value -> value instanceof Data.Flag flag ? Optional.of(flag.value()) : Optional.empty());
  }

  Optional<BigDecimal> number(String name, String meaning, Setting.Numeric kind) {
    return number(name, meaning, kind, kind.expected(), n -> true);
  }

  /** {@return a number that also is right beside its neighbours} */
  Optional<BigDecimal> number(
      String name,
      String meaning,
      Setting.Numeric kind,
      String expected,
      Predicate<BigDecimal> isRight) {
    return read(
        name,
        meaning,
        kind,
        expected,
        value ->
            value instanceof Data.Decimal decimal
                    && kind.range().contains(decimal.value())
                    && decimal.value().scale() <= kind.decimals().orElse(Integer.MAX_VALUE)
                    && isRight.test(decimal.value())
                ? Optional.of(decimal.value())
                : Optional.empty());
  }

  Optional<Integer> count(String name, String meaning, int least, int most) {
    return number(
            name,
            meaning,
            new Setting.Numeric(
                "a whole number in " + least + ".." + most,
                Range.closed(BigDecimal.valueOf(least), BigDecimal.valueOf(most)),
                Optional.of(0)))
        .map(BigDecimal::intValueExact);
  }

  /** {@return what the word stands for} */
  <T> Optional<T> word(String name, String meaning, String what, Map<String, T> words) {
    know(name, meaning, new Setting.Word(ImmutableList.copyOf(words.keySet())));
    Data value = fields.get(name);
    return value == null ? Optional.empty() : word(at(name), value, what, words);
  }

  private <T> Optional<T> word(String place, Data value, String what, Map<String, T> words) {
    Optional<T> found =
        value instanceof Data.Text text
            ? Optional.ofNullable(words.get(text.value()))
            : Optional.empty();
    if (found.isEmpty()) {
      mistakes.add(
          new Mistake(
              place,
              show(value),
              what + ": " + String.join(", ", words.keySet()),
              value instanceof Data.Text text
                  ? Nearest.to(text.value(), words.keySet())
                  : Optional.empty()));
    }
    return found;
  }

  /** {@return what the words of a list stand for; those that stand for nothing left out} */
  <T> Optional<ImmutableList<T>> words(
      String name, String meaning, String what, Map<String, T> words) {
    Setting.Kind kind = new Setting.Word(ImmutableList.copyOf(words.keySet()));
    return list(name, meaning, kind, (place, item) -> word(place, item, what, words));
  }

  /** {@return the days of a list that are some} */
  Optional<ImmutableList<LocalDate>> days(String name, String meaning) {
    return list(
        name,
        meaning,
        new Setting.Day(),
        (place, item) -> {
          Optional<LocalDate> day = day(item);
          if (day.isEmpty()) {
            mistakes.add(
                new Mistake(place, show(item), "a day such as 2026-12-25", Optional.empty()));
          }
          return day;
        });
  }

  private static Optional<LocalDate> day(Data data) {
    try {
      return data instanceof Data.Text text && text.value().length() == "2026-12-25".length()
          ? Optional.of(LocalDate.parse(text.value()))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Reads an item of a list, and tells if it is mistaken. */
  private interface ItemReader<T> {
    Optional<T> read(String place, Data item);
  }

  private <T> Optional<ImmutableList<T>> list(
      String name, String meaning, Setting.Kind kind, ItemReader<T> reader) {
    know(name, meaning, new Setting.ListOf(kind));
    return items(name)
        .map(
            items -> {
              ImmutableList.Builder<T> found = ImmutableList.builder();
              for (int i = 0; i < items.size(); i++) {
                reader.read(at(name) + "/" + i, items.get(i)).ifPresent(found::add);
              }
              return found.build();
            });
  }

  private Optional<List<Data>> items(String name) {
    return read(
        name,
        "a list",
        value -> value instanceof Data.Items list ? Optional.of(list.items()) : Optional.empty());
  }

  /** {@return the objects of a list} */
  Optional<ImmutableList<Settings>> objects(
      String name, String meaning, String expected, About what) {
    Settings any = child(at(name) + "/0", ImmutableMap.of(), what);
    if (isDescribing) {
      know(name, meaning, () -> new Setting.ListOf(any.description()));
      return Optional.of(ImmutableList.of(any));
    }
    return list(
        name,
        meaning,
        any.description(),
        (place, item) -> {
          if (item instanceof Data.Fields map) {
            return Optional.of(child(place, map.fields(), what));
          }
          mistakes.add(new Mistake(place, show(item), expected, Optional.empty()));
          return Optional.empty();
        });
  }

  /** {@return an object} */
  Optional<Settings> object(String name, String meaning, About what) {
    return object(name, meaning, "an object", what);
  }

  /** {@return an object, which people call something else} */
  Optional<Settings> object(String name, String meaning, String expected, About what) {
    Settings any = child(at(name), ImmutableMap.of(), what);
    know(name, meaning, any::description);
    return isDescribing
        ? Optional.of(any)
        : read(
            name,
            expected,
            value ->
                value instanceof Data.Fields map
                    ? Optional.of(child(at(name), map.fields(), what))
                    : Optional.empty());
  }

  /**
   * One of several objects that can stand in the same place.
   *
   * @param about what is told of it
   * @param reader reads it
   */
  record Type<T>(About about, Function<Settings, T> reader) {}

  /** {@return an object that says itself how to read it} */
  <T> Optional<T> oneOf(
      String name, String meaning, String noun, ImmutableMap<String, Type<T>> types) {
    know(name, meaning, () -> new Setting.OneOf(noun, describe(types)));
    Optional<Settings> object =
        read(
            name,
            "an object",
            value ->
                value instanceof Data.Fields map
                    ? Optional.of(child(at(name), map.fields(), NOTHING))
                    : Optional.empty());
    Optional<T> read = object.flatMap(s -> s.type(types).map(type -> type.reader().apply(s)));
    if (read.isPresent()) {
      object.get().done("a field of such " + noun);
    }
    return read;
  }

  private <T> Optional<Type<T>> type(ImmutableMap<String, Type<T>> types) {
    require("type", String.join(", ", types.keySet()));
    return word("type", "which of them it is", "one of", types);
  }

  private <T> ImmutableList<Setting.Group> describe(ImmutableMap<String, Type<T>> types) {
    ImmutableList.Builder<Setting.Group> groups = ImmutableList.builder();
    types.forEach(
        (word, type) -> {
          Settings object = describing(type.about());
          object.type(ImmutableMap.of(word, type));
          var unused = type.reader().apply(object);
          groups.add(object.description());
        });
    return groups.build();
  }

  /** {@return objects by names of people's own} */
  <T> Optional<ImmutableMap<String, T>> map(
      String name, String meaning, String expected, Type<T> values, String expectedValue) {
    know(
        name,
        meaning,
        () -> {
          Settings any = describing(values.about());
          var unused = values.reader().apply(any);
          return new Setting.MapOf(any.description());
        });
    return read(
            name,
            expected,
            value ->
                value instanceof Data.Fields map
                    ? Optional.of(child(at(name), map.fields(), NOTHING))
                    : Optional.empty())
        .map(
            s -> {
              ImmutableMap.Builder<String, T> read = ImmutableMap.builder();
              for (String key : s.names()) {
                s.object(key, meaning, expectedValue, values.about())
                    .ifPresent(value -> read.put(key, values.reader().apply(value)));
              }
              return read.buildOrThrow();
            });
  }

  /** {@return the names of all fields but the {@code x-} ones} */
  List<String> names() {
    return fields.keySet().stream().filter(n -> !n.startsWith("x-")).toList();
  }

  private String at(String name) {
    return pointer + "/" + escape(name);
  }

  /** {@return what was found, as messages show it} */
  private static String show(Data value) {
    if (value instanceof Data.Text text) {
      return "\"" + text.value() + "\"";
    } else if (value instanceof Data.Decimal decimal) {
      return decimal.value().toString();
    } else if (value instanceof Data.Flag flag) {
      return Boolean.toString(flag.value());
    } else if (value instanceof Data.Items) {
      return "a list";
    } else {
      return value instanceof Data.Fields ? "an object" : "null";
    }
  }

  /** {@return a mistake in the place of a whole configuration} */
  static Mistake mistake(Data found, String expected) {
    return new Mistake("", show(found), expected, Optional.empty());
  }

  /** {@return a name as a part of a JSON pointer (RFC 6901)} */
  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
