/**
 * The immutable model of an OKR program.
 *
 * <p>It needs Guava, whose immutable collections are in its signatures.
 */
module io.okr4j.core {
  requires transitive com.google.common;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static jsr305;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports io.okr4j.core;
}
