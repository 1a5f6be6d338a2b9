/**
 * Rules that find where an OKR program falls short, exact scores and rendered playbooks.
 *
 * <p>Rules and wordings of other modules are found as services. Only who renders playbooks needs
 * the module {@code com.samskivert.jmustache}, and requires it.
 */
module io.okr4j.rules {
  requires transitive io.okr4j.core;
  requires org.apache.commons.text;
  requires static com.samskivert.jmustache;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static jsr305;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports io.okr4j.rules;
  exports io.okr4j.rules.playbook;
  exports io.okr4j.rules.scoring;
  exports io.okr4j.rules.wording;

  uses io.okr4j.rules.RuleProvider;
  uses io.okr4j.rules.wording.Wording;
}
