package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Data;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads an object of a configuration field by field, and collects what is mistaken in it. Each
 * field that is asked for is known; when all have been asked for, {@link #done} tells of the
 * others.
 */
final class Settings {
  private final String pointer;
  private final Map<String, Data> fields;
  private final List<Mistake> mistakes;
  private final Set<String> known = new LinkedHashSet<>();

  private Settings(String pointer, Map<String, Data> fields, List<Mistake> mistakes) {
    this.pointer = pointer;
    this.fields = fields;
    this.mistakes = mistakes;
  }

  static Settings of(Data.Fields configuration) {
    return new Settings("", configuration.fields(), new ArrayList<>());
  }

  /** {@return the mistakes so far, in the order of the configuration} */
  ImmutableList<Mistake> mistakes(Data configuration) {
    Map<String, Integer> order = new HashMap<>();
    number("", configuration, order);
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
    for (String name : fields.keySet()) {
      if (!known.contains(name) && !name.startsWith("x-")) {
        mistakes.add(
            new Mistake(
                at(name),
                "\"" + name + "\"",
                what + ": " + String.join(", ", known),
                Nearest.to(name, known)));
      }
    }
  }

  boolean has(String name) {
    known.add(name);
    return fields.containsKey(name);
  }

  /** {@return the field, if it is there and right} */
  <T> Optional<T> read(String name, String expected, Function<Data, Optional<T>> reader) {
    known.add(name);
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

  /** Tells that a field is missing that has to be there. */
  void require(String name, String expected) {
    if (!has(name)) {
      mistakes.add(
          new Mistake(pointer, "no \"" + name + "\"", expected, Nearest.to(name, fields.keySet())));
    }
  }

  Optional<String> text(String name) {
    return read(
        name,
        "a text that is not blank",
        value ->
            value instanceof Data.Text text && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty());
  }

  Optional<Boolean> flag(String name) {
    return read(
        name,
        "true or false",
        value -> value instanceof Data.Flag flag ? Optional.of(flag.value()) : Optional.empty());
  }

  Optional<BigDecimal> number(String name, String expected, Predicate<BigDecimal> isRight) {
    return read(
        name,
        expected,
        value ->
            value instanceof Data.Decimal decimal && isRight.test(decimal.value())
                ? Optional.of(decimal.value())
                : Optional.empty());
  }

  Optional<Integer> count(String name, int least, int most) {
    return number(
            name,
            "a whole number in " + least + ".." + most,
            n ->
                n.scale() <= 0
                    && n.compareTo(BigDecimal.valueOf(least)) >= 0
                    && n.compareTo(BigDecimal.valueOf(most)) <= 0)
        .map(BigDecimal::intValueExact);
  }

  /** {@return what the word stands for} */
  <T> Optional<T> word(String name, String what, Map<String, T> words) {
    known.add(name);
    Data value = fields.get(name);
    if (value == null) {
      return Optional.empty();
    }
    return word(at(name), value, what, words);
  }

  private <T> Optional<T> word(String place, Data value, String what, Map<String, T> words) {
    String word = value instanceof Data.Text text ? text.value() : "";
    Optional<T> found = Optional.ofNullable(words.get(word));
    if (found.isEmpty()) {
      mistakes.add(
          new Mistake(
              place,
              show(value),
              what + ": " + String.join(", ", words.keySet()),
              Nearest.to(word, words.keySet())));
    }
    return found;
  }

  /** {@return what the words of a list stand for; those that stand for nothing left out} */
  <T> Optional<List<T>> words(String name, String what, Map<String, T> words) {
    return items(name, "a list")
        .map(
            items -> {
              List<T> found = new ArrayList<>();
              for (int i = 0; i < items.size(); i++) {
                word(at(name) + "/" + i, items.get(i), what, words).ifPresent(found::add);
              }
              return found;
            });
  }

  /** {@return the items of a list that are right} */
  <T> Optional<List<T>> list(String name, String expected, Function<Data, Optional<T>> reader) {
    return items(name, "a list")
        .map(
            items -> {
              List<T> found = new ArrayList<>();
              for (int i = 0; i < items.size(); i++) {
                Optional<T> item = reader.apply(items.get(i));
                if (item.isPresent()) {
                  found.add(item.get());
                } else {
                  mistakes.add(
                      new Mistake(
                          at(name) + "/" + i, show(items.get(i)), expected, Optional.empty()));
                }
              }
              return found;
            });
  }

  /** {@return the objects of a list} */
  Optional<List<Settings>> objects(String name, String expected) {
    return items(name, "a list")
        .map(
            items -> {
              List<Settings> found = new ArrayList<>();
              for (int i = 0; i < items.size(); i++) {
                String place = at(name) + "/" + i;
                if (items.get(i) instanceof Data.Fields map) {
                  found.add(new Settings(place, map.fields(), mistakes));
                } else {
                  mistakes.add(new Mistake(place, show(items.get(i)), expected, Optional.empty()));
                }
              }
              return found;
            });
  }

  private Optional<List<Data>> items(String name, String expected) {
    return read(
        name,
        expected,
        value -> value instanceof Data.Items list ? Optional.of(list.items()) : Optional.empty());
  }

  Optional<Settings> object(String name, String expected) {
    return read(
        name,
        expected,
        value ->
            value instanceof Data.Fields map
                ? Optional.of(new Settings(at(name), map.fields(), mistakes))
                : Optional.empty());
  }

  /** {@return the names of all fields but the {@code x-} ones, which then are known} */
  List<String> names() {
    List<String> names = fields.keySet().stream().filter(n -> !n.startsWith("x-")).toList();
    known.addAll(names);
    return names;
  }

  private String at(String name) {
    return pointer + "/" + escape(name);
  }

  /** {@return what was found, as messages show it} */
  static String show(Data value) {
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

  /** {@return a name as a part of a JSON pointer (RFC 6901)} */
  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
