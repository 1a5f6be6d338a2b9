package io.okr4j.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the offsets of the values that JSON pointers lead to, in one scan of the text. */
final class PointerScan {
  private static final Splitter STEPS = Splitter.on('/');
  private static final int UNKNOWN = -1;

  private final JsonParser parser;
  private final TokenOffsets offsets;

  private PointerScan(JsonParser parser, TokenOffsets offsets) {
    this.parser = parser;
    this.offsets = offsets;
  }

  /**
   * {@return the offset, in bytes from the start of the array, of the value that each pointer leads
   * to, or of the innermost value on its way}
   *
   * @param text bytes that hold the text of a JSON value
   * @param start the offset of the value
   * @param end the end of the text
   * @param pointers JSON pointers from the value on
   */
  static ImmutableMap<String, Integer> find(
      byte[] text, int start, int end, Iterable<String> pointers) {
    Node root = new Node();
    pointers.forEach(root::ask);
    root.offset = start;
    try (JsonParser parser = Json.parser(Json.TABLELESS_FACTORY, text, start, end)) {
      if (parser.nextToken() != null) {
        new PointerScan(parser, new TokenOffsets(parser, text, start)).scan(root);
      }
    } catch (JacksonException e) {
      // What comes before the fault was found, which is all that can be.
    }
    ImmutableMap.Builder<String, Integer> offsets = ImmutableMap.builder();
    pointers.forEach(pointer -> offsets.put(pointer, root.answer(pointer)));
    return offsets.buildKeepingLast();
  }

  /**
   * Notes where the value at the parser starts, and goes into it only if something there is asked
   * for.
   */
  private void scan(Node node) {
    node.offset = offsets.current();
    JsonToken token = parser.currentToken();
    if (node.steps.isEmpty()) {
      parser.skipChildren();
    } else if (token == JsonToken.START_OBJECT) {
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        step(node.steps.get(name));
      }
    } else if (token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        step(node.steps.get(Integer.toString(i)));
      }
    }
  }

  private void step(@Nullable Node node) {
    // Of a name that is there twice, the first one counts.
    if (node == null || node.offset != UNKNOWN) {
      parser.skipChildren();
    } else {
      scan(node);
    }
  }

  /** A place of the document at or below which something is asked for. */
  private static final class Node {
    private final Map<String, Node> steps = new HashMap<>();
    private int offset = UNKNOWN;

    void ask(String pointer) {
      Node node = this;
      for (String step : steps(pointer)) {
        node = node.steps.computeIfAbsent(step, name -> new Node());
      }
    }

    /** {@return the offset of the innermost value on the way of the pointer} */
    int answer(String pointer) {
      int innermost = offset;
      Node node = this;
      for (String step : steps(pointer)) {
        node = requireNonNull(node.steps.get(step));
        if (node.offset == UNKNOWN) {
          break;
        }
        innermost = node.offset;
      }
      return innermost;
    }

    private static Iterable<String> steps(String pointer) {
      if (pointer.isEmpty()) {
        return ImmutableList.of();
      }
      checkArgument(pointer.startsWith("/"), "no JSON pointer: %s", pointer);
      return Iterables.transform(
          STEPS.split(pointer.substring(1)), step -> step.replace("~1", "/").replace("~0", "~"));
    }
  }
}
