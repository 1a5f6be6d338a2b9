package io.okr4j.json;

import static com.google.common.collect.ImmutableBiMap.toImmutableBiMap;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.Locale;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** One of a few words, each of which stands for a value. */
final class WordKind<V> extends Kind<V> {
  private final ImmutableBiMap<String, V> values;
  private final ImmutableList<String> words;

  WordKind(ImmutableBiMap<String, V> values) {
    this.values = values;
    this.words = values.keySet().asList();
  }

  /** {@return the constants of the enum, in lower case and with dashes} */
  static <E extends Enum<E>> WordKind<E> wordOf(Class<E> type) {
    return new WordKind<>(
        EnumSet.allOf(type).stream().collect(toImmutableBiMap(WordKind::word, e -> e)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  String expected() {
    return Wording.either(words);
  }

  /** {@return what the words stand for, in their order} */
  ImmutableList<V> values() {
    return values.values().asList();
  }

  /** {@return the value that the word stands for, if it is one of them} */
  @Nullable
  V valueOf(@Nullable String word) {
    return word == null ? null : values.get(word);
  }

  @Override
  @Nullable
  V read(JsonInput in) {
    if (in.token() != JsonToken.VALUE_STRING) {
      return refuse(in);
    }
    V value = values.get(in.text());
    return value == null ? refuse(in, words) : value;
  }

  @Override
  public Shape shape() {
    return shape(words);
  }

  /** {@return what one of some words looks like} */
  static Shape shape(ImmutableList<String> words) {
    String quoted = words.stream().map(Wording::quote).collect(joining(", "));
    return new Shape.Inline(Wording.either(words), Shape.json("{\"enum\": [" + quoted + "]}"));
  }

  @Override
  public void write(JsonGenerator out, V value) {
    out.writeString(requireNonNull(values.inverse().get(value)));
  }
}
