package io.okr4j.rules.wording;

import static io.okr4j.rules.wording.EnglishWords.ENGLISH;
import static io.okr4j.rules.wording.EnglishWords.MONTH;
import static io.okr4j.rules.wording.EnglishWords.PARTICIPLE;
import static io.okr4j.rules.wording.EnglishWords.is;
import static io.okr4j.rules.wording.Lexicon.match;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.rules.wording.Clause.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits an English title into its clauses.
 *
 * <p>Not thread-safe.
 */
final class EnglishClauses {
  private static final WordClasses VERBS =
      ENGLISH.named(
          "make", "act", "finish", "change", "improve", "reach", "keep", "ensure", "serve");

  private static final WordClasses RESULT = ENGLISH.named("result");
  private static final WordClasses MEANS = ENGLISH.named("means");
  private static final WordClasses PURPOSE = VERBS.with(ENGLISH.named("theirs"));

  private static final ImmutableSet<String> CONJUNCTIONS =
      ImmutableSet.of("and", "or", "then", "&");

  private static final String BREAKS = ".;:!?()[]-,";
  private static final int LONGEST_LABEL = 4;

  private final List<Clause> clauses = new ArrayList<>();
  private final List<Token> current = new ArrayList<>();
  private Role role = Role.MAIN;
  private boolean aside;

  private EnglishClauses() {}

  static ImmutableList<Clause> of(List<Token> tokens) {
    EnglishClauses splitter = new EnglishClauses();
    for (int i = 0; i < tokens.size(); i++) {
      splitter.add(tokens, i);
    }
    splitter.close(splitter.role);
    return ImmutableList.copyOf(splitter.clauses);
  }

  private void add(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.SIGN && BREAKS.contains(token.text())) {
      close(isLabel(token) && i + 1 < tokens.size() ? Role.LABEL : role);
      aside = (aside || "([".contains(token.text())) && !")]".contains(token.text());
      role = aside ? Role.ASIDE : token.isSign(",") ? Role.NEXT : Role.MAIN;
      return;
    }
    Optional<Role> next =
        current.isEmpty() || i + 1 == tokens.size() ? Optional.empty() : starts(tokens, i);
    if (next.isPresent()) {
      close(role);
      role = next.get();
    }
    if (next.isEmpty() || !(CONJUNCTIONS.contains(token.text()) || token.is("while"))) {
      current.add(token);
    }
  }

  private void close(Role as) {
    if (!current.isEmpty()) {
      clauses.add(new Clause(as, ImmutableList.copyOf(current)));
      current.clear();
    }
  }

  /** Whether what was read is a name: a team or a topic before a colon or a dash. */
  private boolean isLabel(Token sign) {
    return role == Role.MAIN
        && (sign.isSign(":") || sign.isSign("-"))
        && current.size() <= LONGEST_LABEL
        && (clauses.isEmpty() || clauses.get(clauses.size() - 1).role() == Role.LABEL)
        && !(!current.isEmpty() && is(current.get(0), VERBS));
  }

  private Optional<Role> starts(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (match(tokens, i, RESULT) > 0) {
      return Optional.of(Role.RESULT);
    }
    if (token.is("while") || (CONJUNCTIONS.contains(token.text()) && is(next, VERBS))) {
      return Optional.of(Role.NEXT);
    }
    if (token.is("to") && is(next, PURPOSE) && !tokens.get(i - 1).isNumber()) {
      return Optional.of(Role.PURPOSE);
    }
    if (match(tokens, i, MEANS) > 0
        && next.isWord()
        && !is(next, MONTH)
        && !(token.is("by") && isPassive())) {
      return Optional.of(Role.MEANS);
    }
    return Optional.empty();
  }

  /** Whether what follows "by" is who does it: used by, trusted daily by. */
  private boolean isPassive() {
    int size = current.size();
    return (size > 0 && is(current.get(size - 1), PARTICIPLE))
        || (size > 1 && is(current.get(size - 2), PARTICIPLE));
  }
}
