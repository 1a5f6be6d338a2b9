package io.okr4j.rules.playbook;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Playbook;
import java.util.Optional;

/**
 * Why there are OKRs at all.
 *
 * @param purpose what the playbook is for; may be empty
 * @param principles what was agreed on
 * @param hints what to add
 */
record PurposeSection(
    String purpose, ImmutableList<String> principles, ImmutableList<String> hints) {

  static PurposeSection of(PlaybookSource source) {
    Optional<Playbook> playbook = source.program().playbook();
    String purpose = playbook.flatMap(Playbook::purpose).orElse("");
    ImmutableList<String> principles =
        playbook.map(Playbook::principles).orElse(ImmutableList.of());
    return new PurposeSection(
        purpose,
        principles,
        new Hints(source)
            .when(purpose.isEmpty(), "hint-purpose")
            .when(principles.isEmpty(), "hint-principles")
            .list());
  }
}
