package io.okr4j.rules;

import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Playbook;
import io.okr4j.core.TeamId;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.Period;
import java.util.Optional;
import javax.annotation.Nullable;

/** The playbook of a live program, and what follows from it alone. */
final class LivePlaybook {
  private final NodeList list;
  private final Reads reads;
  private final Cell all = new Cell();
  private final Cell cadence = new Cell();
  private final Cell scoring = new Cell();
  @Nullable private ScoringPolicy policy;
  @Nullable private ImmutableSet<TeamId> acknowledging;

  LivePlaybook(NodeList list, Reads reads) {
    this.list = list;
    this.reads = reads;
  }

  /** Puts another playbook in its place, or none. */
  void change(Node node, @Nullable Playbook old, @Nullable Playbook now) {
    list.put(node, now);
    acknowledging = null;
    reads.changed(all);
    Optional<Playbook> before = Optional.ofNullable(old);
    Optional<Playbook> after = Optional.ofNullable(now);
    if (!before.flatMap(Playbook::scoring).equals(after.flatMap(Playbook::scoring))) {
      policy = null;
      reads.changed(scoring);
    }
    if (!before.map(Playbook::cadence).equals(after.map(Playbook::cadence))) {
      reads.changed(cadence);
    }
  }

  Optional<Playbook> get() {
    reads.read(all);
    return current();
  }

  private Optional<Playbook> current() {
    return list.only().map(Playbook.class::cast);
  }

  ScoringPolicy scoring() {
    reads.read(scoring);
    if (policy == null) {
      policy = ScoringConfiguration.of(current()).policy();
    }
    return policy;
  }

  Optional<Period> cadence(String event) {
    reads.read(cadence);
    return Titles.cadence(current(), event);
  }

  boolean isAcknowledgedBy(TeamId team) {
    reads.read(all);
    if (acknowledging == null) {
      acknowledging = WholeLookups.acknowledging(current());
    }
    return acknowledging.contains(team);
  }
}
