/**
 * OKR programs, reports and scorecards as JSON documents.
 *
 * <p>It needs the streaming core of Jackson 3. Only who binds data by {@link
 * io.okr4j.json.OkrModule} needs the module {@code tools.jackson.databind}, and requires it.
 */
module io.okr4j.json {
  requires transitive io.okr4j.core;
  requires transitive io.okr4j.rules;
  requires tools.jackson.core;
  requires static com.google.errorprone.annotations;
  requires static info.picocli;
  requires static tools.jackson.databind;
  requires static jsr305;
  requires static org.jspecify;

  exports io.okr4j.json;

  // OkrModule is not provided as a service here: without jackson-databind nothing would start.

  // The command line's options are found by reflection.
  opens io.okr4j.json.cli to
      info.picocli;
}
