/** The immutable model of an OKR program. */
module io.okr4j.core {
  requires transitive com.google.common;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static jsr305;
  requires static org.immutables.value.annotations;

  exports io.okr4j.core;
}
