package io.okr4j.json.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.okr4j.rules.Nearest;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Understands the words of an option that takes one of a few.
 *
 * @param <E> what the words stand for, each value with its word as a string
 */
final class Words<E extends Enum<E>> implements ITypeConverter<E> {
  private final ImmutableMap<String, E> values;

  Words(Class<E> type) {
    values = Maps.uniqueIndex(Arrays.asList(type.getEnumConstants()), Enum::toString);
  }

  @Override
  public E convert(String text) {
    E value = values.get(Ascii.toLowerCase(text));
    if (value == null) {
      throw new TypeConversionException(
          "found \""
              + text
              + "\"; expected one of "
              + String.join(", ", values.keySet())
              + Nearest.to(text, values.keySet())
                  .map(name -> "; did you mean " + name + "?")
                  .orElse(""));
    }
    return value;
  }
}
