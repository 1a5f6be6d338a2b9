package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Strings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Reads documents that are made to hurt, of as many bytes as its first argument says, and prints
 * how many milliseconds each takes: those that are refused, those of which a program is made that
 * keeps all of it, or without a second argument both. {@link HostileInputIT} runs it with little
 * memory.
 */
final class HostileReader {
  private static final String START = "{\"format\": \"okr/1\", \"organization\": \"Acme\"";

  private final int size;
  private final Map<String, Supplier<String>> documents = new LinkedHashMap<>();

  private HostileReader(int size) {
    this.size = size;
  }

  public static void main(String[] arguments) {
    HostileReader reader = new HostileReader(Integer.parseInt(arguments[0]));
    if (arguments.length == 1 || arguments[1].equals("refused")) {
      reader.addRefused();
    }
    if (arguments.length == 1 || arguments[1].equals("kept")) {
      reader.addKept();
    }
    reader.documents.forEach((name, document) -> read(name, document.get().getBytes(UTF_8)));
    byte[] noUtf8 = new byte[reader.size];
    Arrays.fill(noUtf8, (byte) 0xff);
    read("bytes that are no UTF-8", noUtf8);
  }

  private static void read(String name, byte[] document) {
    long start = System.nanoTime();
    int problems;
    try {
      OkrJson.read(document);
      problems = 0;
    } catch (OkrJsonException e) {
      problems = e.problems().size();
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.println(millis + " ms, " + problems + " problems: " + name);
  }

  private void addRefused() {
    documents.put("lists in lists", () -> START + ", \"x-a\": " + "[".repeat(size));
    documents.put("objects in objects", () -> START + repeat(", \"x-a\": {\"x-b\": 1"));
    documents.put("lists where a program is expected", () -> "[".repeat(size));
    documents.put("a number of many digits", () -> START + weight("1".repeat(size)));
    documents.put("numbers of large exponents", () -> START + list("teams", "1e999999999"));
    documents.put("a long text where a word is expected", () -> START + kind("a".repeat(size)));
    documents.put("a long name", () -> START + ", \"" + "a".repeat(size) + "\": 1}");
    documents.put("unknown fields", () -> START + fields(i -> "\"a" + i + "\": 1"));
    documents.put("near misses", () -> START + fields(i -> "\"objective" + i % 7 + "\": []"));
    documents.put(
        "long unknown names", () -> START + fields(i -> "\"" + "n".repeat(900) + i + "\": 1"));
    documents.put("a field again and again", () -> START + fields(i -> "\"teams\": []"));
    documents.put("wrong values", () -> START + list("teams", "1"));
    documents.put("empty objects", () -> START + list("objectives", "{}"));
    documents.put("white space", () -> " ".repeat(size));
    documents.put("line breaks before a fault", () -> START + "\n".repeat(size) + "!");
    documents.put("a long date", () -> START + list("cycles", cycle("1".repeat(size / 2))));
    documents.put("a list without end", () -> START + ", \"x-a\": [" + repeat("1, "));
    documents.put("commas", () -> START + ", \"x-a\": [" + ",".repeat(size));
    documents.put("a text without end", () -> START + ", \"x-a\": \"" + "a".repeat(size));
    documents.put("NUL", () -> "\0".repeat(size));
  }

  private void addKept() {
    documents.put("a long text", () -> START + ", \"x-a\": \"" + "a".repeat(size) + "\"}");
    documents.put(
        "a long text of escapes", () -> START + ", \"x-a\": \"" + repeat("\\u0041") + "\"}");
    documents.put("fields of one hash", () -> START + fields(i -> "\"x-" + oneHash(i) + "\": 1"));
    documents.put(
        "ids of one hash",
        () ->
            START + list("departments", i -> "{\"id\": \"" + oneHash(i) + "\", \"name\": \"N\"}"));
    documents.put("numbers", () -> START + list("x-a", "1"));
    documents.put("many numbers", () -> START + list("x-a", String::valueOf));
    documents.put("nulls", () -> START + list("x-a", "null"));
    documents.put("empty texts", () -> START + list("x-a", "\"\""));
    documents.put("empty lists", () -> START + list("x-a", "[]"));
    documents.put("lists of one", () -> START + list("x-a", "[1]"));
    documents.put("empty maps", () -> START + list("x-a", "{}"));
    documents.put("maps of one", () -> START + list("x-a", "{\"a\": 1}"));
    documents.put("short texts", () -> START + list("x-a", i -> "\"" + i + "\""));
    documents.put("fields that are kept", () -> START + fields(i -> "\"x-" + i + "\": 1"));
    documents.put("names of all kinds", () -> START + list("x-a", i -> "{\"" + i + "\": 1}"));
  }

  private String repeat(String part) {
    return part.repeat(size / part.length());
  }

  private static String weight(String number) {
    return ", \"objectives\": [{\"keyResults\": [{\"weight\": " + number + "}]}]}";
  }

  private static String kind(String word) {
    return ", \"teams\": [{\"id\": \"t\", \"name\": \"T\", \"kind\": \"" + word + "\"}]}";
  }

  private static String cycle(String day) {
    return "{\"id\": \"c\", \"starts\": \"" + day + "\", \"ends\": \"" + day + "\"}";
  }

  private String list(String field, String value) {
    return ", \"" + field + "\": [" + value + repeat("," + value) + "]}";
  }

  private String list(String field, IntFunction<String> value) {
    return ", \"" + field + "\": [" + filled(i -> (i == 0 ? "" : ",") + value.apply(i)) + "]}";
  }

  private String fields(IntFunction<String> field) {
    return filled(i -> ", " + field.apply(i)) + "}";
  }

  private String filled(IntFunction<String> part) {
    StringBuilder text = new StringBuilder(size);
    for (int i = 0; text.length() < size; i++) {
      text.append(part.apply(i));
    }
    return text.toString();
  }

  /** {@return texts that differ and have one hash code, as "Aa" and "BB" have} */
  private static String oneHash(int number) {
    return Strings.padStart(Integer.toBinaryString(number), 20, '0')
        .replace("0", "Aa")
        .replace("1", "BB");
  }
}
