package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.GlossaryEntry;
import io.okr4j.core.Playbook;
import java.util.List;

/**
 * What words mean in this company.
 *
 * @param entries the words, in order
 * @param hints what to add
 */
record GlossarySection(ImmutableList<Entry> entries, ImmutableList<String> hints) {

  /**
   * A word.
   *
   * @param term the word
   * @param meaning what it means
   */
  record Entry(String term, String meaning) {}

  static GlossarySection of(PlaybookSource source) {
    List<GlossaryEntry> glossary =
        source.program().playbook().map(Playbook::glossary).orElse(ImmutableList.of());
    return new GlossarySection(
        glossary.stream().map(e -> new Entry(e.term(), e.meaning())).collect(toImmutableList()),
        new Hints(source).when(glossary.isEmpty(), "hint-glossary").list());
  }
}
