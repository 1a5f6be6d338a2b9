package io.okr4j.json;

import java.io.Serializable;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * One fault of a document: where it is, what was found there and what was expected instead.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param pointer the JSON pointer of what is at fault, such as {@code /objectives/0/title}; empty
 *     for the document as a whole. A name of more than 100 characters in it is cut short
 * @param line the line, from 1 on
 * @param column the column in characters (Unicode code points), from 1 on
 * @param found what was found, in words
 * @param expected what was expected, in words
 * @param nearest the name that was perhaps meant, where a name was not known
 */
public record Problem(
    String pointer, int line, int column, String found, String expected, Optional<String> nearest)
    implements Serializable {

  /** {@return the sentence that tells what was found, expected and perhaps meant} */
  public String message() {
    String message = "found " + found + "; expected " + expected;
    return nearest.map(name -> message + "; did you mean \"" + name + "\"?").orElse(message);
  }

  /** {@return the position and the message, on one line} */
  @Override
  public String toString() {
    String place = "line " + line + ", column " + column;
    return (pointer.isEmpty() ? place : place + ", " + pointer) + ": " + message();
  }

  /** {@return what is serialized in its place, as Java does not serialize an Optional} */
  private Object writeReplace() {
    return new Serialized(pointer, line, column, found, expected, nearest.orElse(null));
  }

  private record Serialized(
      String pointer, int line, int column, String found, String expected, @Nullable String nearest)
      implements Serializable {
    private Object readResolve() {
      return new Problem(pointer, line, column, found, expected, Optional.ofNullable(nearest));
    }
  }
}
