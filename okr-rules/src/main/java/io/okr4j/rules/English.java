package io.okr4j.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The texts of the built-in rules. They never depend on the locale. */
final class English {
  static final ResourceBundle TEXTS = load();

  private English() {}

  private static ResourceBundle load() {
    try (InputStream in = English.class.getResourceAsStream("messages.properties")) {
      return new PropertyResourceBundle(new InputStreamReader(requireNonNull(in), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
