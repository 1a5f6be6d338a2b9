package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Data;
import java.util.Optional;

/**
 * What values of a kind look like in a document. Schemas and the reference page are made of it.
 *
 * <p>Immutable, and safe to share between threads.
 */
sealed interface Shape {
  /** {@return what people call such a value, with its article: a day such as 2026-10-01} */
  String words();

  /** {@return JSON that is written in the code} */
  static Data.Fields json(String text) {
    return OkrJson.readData(text.getBytes(UTF_8));
  }

  /**
   * A value of a kind that many fields have.
   *
   * @param name what the schemas call the kind
   * @param words what people call such a value
   * @param schema what the value must be
   */
  record Named(String name, String words, Data.Fields schema) implements Shape {}

  /**
   * A value of a kind that few fields have.
   *
   * @param words what people call such a value
   * @param schema what the value must be
   */
  record Inline(String words, Data.Fields schema) implements Shape {}

  /**
   * A list.
   *
   * @param items what its items look like
   */
  record ListOf(Shape items) implements Shape {
    @Override
    public String words() {
      return "a list";
    }
  }

  /**
   * An object whose fields have names of people's own.
   *
   * @param values what their values look like
   */
  record MapOf(Shape values) implements Shape {
    @Override
    public String words() {
      return "an object";
    }
  }

  /**
   * A value that is kept as it is, but means something only if it looks in a certain way.
   *
   * @param meant what it is meant to look like; editors complete from it
   * @param kept what is kept
   */
  record Hinted(Shape meant, Shape kept) implements Shape {
    @Override
    public String words() {
      return kept.words();
    }
  }

  /**
   * An object whose first field tells which of several it is.
   *
   * @param name what the schemas call it
   * @param words what people call it
   * @param types what it can be
   */
  record OneOf(String name, String words, ImmutableList<Struct> types) implements Shape {
    /** {@return the name of the field that tells the type} */
    String tag() {
      return types.get(0).fields().get(0).name();
    }
  }

  /**
   * An object with fields of its own.
   *
   * @param noun what people call what it describes, with its article
   * @param about what that is, in a sentence
   * @param example JSON of a small one; empty if there is none
   * @param fields its fields, in the order in which they are written
   * @param extensions what the {@code x-} fields beside them look like; none if there may be none
   * @param conditions what else must be true of it
   */
  record Struct(
      String noun,
      String about,
      String example,
      ImmutableList<Field> fields,
      Optional<Shape> extensions,
      ImmutableList<Condition> conditions)
      implements Shape {

    @Override
    public String words() {
      return "an object that describes " + noun;
    }

    /** {@return what schemas and headings call it: {@code key result}} */
    String name() {
      return noun.substring(noun.indexOf(' ') + 1);
    }
  }

  /**
   * A field of an object.
   *
   * @param name its name
   * @param meaning what it says, in a phrase
   * @param presence whether it must be there
   * @param shape what its value looks like
   * @param usual the value it has when it is missing, if there is one
   */
  record Field(
      String name,
      String meaning,
      ObjectReader.Presence presence,
      Shape shape,
      Optional<Data> usual) {}

  /**
   * Something that must be true of an object, beside what its fields say.
   *
   * @param field the field that is at fault when it is not; empty for the object itself
   * @param expected what is expected of it, in words; problems start with the same
   * @param schema the same as a schema, as JSON; none where a schema cannot say it
   */
  record Condition(String field, String expected, Optional<String> schema) {}
}
