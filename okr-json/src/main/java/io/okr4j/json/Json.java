package io.okr4j.json;

import io.okr4j.core.Data;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The one set-up of Jackson. */
final class Json {
  /** How deep lists and objects of a document may be nested, the document itself included. */
  static final int MAX_DEPTH = Data.MAX_DEPTH;

  /**
   * Length is no reason to stop: the text is in memory already, and a fault that the fields find
   * themselves does not end the reading as one of Jackson's does.
   */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  /**
   * The same without a table of the names that were read: slower, and it takes any names, where a
   * table refuses those of which too many have the same hash value. It finds out that a text is in
   * UTF-8, as it fails when it is not to.
   */
  static final JsonFactory TABLELESS_FACTORY =
      FACTORY
          .rebuild()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .enable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .build();

  private static final JsonFactory ASCII_FACTORY =
      FACTORY.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  static JsonParser parser(JsonFactory factory, byte[] text, int start, int end) {
    return factory.createParser(ObjectReadContext.empty(), text, start, end - start);
  }

  static JsonGenerator generator(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /** {@return what writes JSON in ASCII, halves of surrogate pairs too, which UTF-8 cannot have} */
  static JsonGenerator asciiGenerator(OutputStream out) {
    return ASCII_FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /** {@return what finds the index of a name in the list} */
  static PropertyNameMatcher matcher(List<String> names) {
    return FACTORY.constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
  }
}
