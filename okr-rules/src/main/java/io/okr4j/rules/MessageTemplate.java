package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message with names in braces for which values are put, and with parts in brackets that go when
 * a value in them is empty: {@code Found[: {what}]}. It is taken apart once: a report says the same
 * of many subjects.
 */
final class MessageTemplate {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

  /** A text as it stands, or a name. */
  private record Piece(String text, boolean isName) {}

  private record Part(ImmutableList<Piece> pieces, boolean isOptional) {}

  private final ImmutableList<Part> parts;

  private MessageTemplate(ImmutableList<Part> parts) {
    this.parts = parts;
  }

  static MessageTemplate of(String text) {
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    int from = 0;
    Matcher optional = OPTIONAL.matcher(text);
    while (optional.find()) {
      parts.add(new Part(pieces(text.substring(from, optional.start())), false));
      parts.add(new Part(pieces(optional.group(1)), true));
      from = optional.end();
    }
    parts.add(new Part(pieces(text.substring(from)), false));
    return new MessageTemplate(parts.build());
  }

  private static ImmutableList<Piece> pieces(String text) {
    ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
    int from = 0;
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      pieces.add(new Piece(text.substring(from, name.start()), false));
      pieces.add(new Piece(name.group(1), true));
      from = name.end();
    }
    return pieces.add(new Piece(text.substring(from), false)).build();
  }

  /** {@return the names that it has places for} */
  ImmutableSortedSet<String> names() {
    return parts.stream()
        .flatMap(part -> part.pieces.stream())
        .filter(Piece::isName)
        .map(Piece::text)
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  /**
   * {@return the message}
   *
   * @param values gives the value of a name
   */
  String fill(Function<String, String> values) {
    StringBuilder message = new StringBuilder();
    for (Part part : parts) {
      int start = message.length();
      for (Piece piece : part.pieces) {
        String text = piece.isName ? values.apply(piece.text) : piece.text;
        if (part.isOptional && piece.isName && text.isEmpty()) {
          message.setLength(start);
          break;
        }
        message.append(text);
      }
    }
    return message.toString();
  }
}
