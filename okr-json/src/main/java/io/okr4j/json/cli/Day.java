package io.okr4j.json.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Understands days on the command line. */
final class Day implements ITypeConverter<LocalDate> {
  Day() {}

  @Override
  public LocalDate convert(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "found \"" + text + "\"; expected a day of the calendar such as 2026-11-22");
    }
  }
}
