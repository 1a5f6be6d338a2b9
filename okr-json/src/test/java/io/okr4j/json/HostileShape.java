package io.okr4j.json;

import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Programs of any size in shapes that whoever compares each with each does not get to the end of.
 */
enum HostileShape {
  /** All align to one objective. */
  STAR {
    @Override
    Objective objective(int place, int size) {
      return made(place, place == 0 ? PRIORITY : id(0), Integer.toString(place));
    }
  },

  /** Each aligns to the one before it. */
  CHAIN {
    @Override
    Objective objective(int place, int size) {
      return made(place, place == 0 ? PRIORITY : id(place - 1), Integer.toString(place));
    }
  },

  /** Each aligns to the one before it, and the first to the last. */
  LOOP {
    @Override
    Objective objective(int place, int size) {
      return made(place, id((place + size - 1) % size), Integer.toString(place));
    }
  },

  /** One objective has all key results, and all but one of the objectives serve one of them. */
  KEY_RESULTS {
    @Override
    Objective objective(int place, int size) {
      return place == 0
          ? made(0, PRIORITY, "0").withKeyResults(many(size, i -> keyResult(i, "Orders " + i)))
          : made(place, keyResultId(place), Integer.toString(place)).withKeyResults();
    }
  },

  /** One team owns all, and has one commitment for all. */
  ONE_TEAM {
    @Override
    Objective objective(int place, int size) {
      return made(place, PRIORITY, Integer.toString(place)).withOwner(team(0).id());
    }

    @Override
    List<Commitment> commitments(int size) {
      return List.of(
          commitment(0)
              .withAllocations(many(size, i -> Allocation.of(id(i), new BigDecimal("0.00001")))));
    }
  },

  /** All titles are the same. */
  SAME_TITLES {
    @Override
    Objective objective(int place, int size) {
      return made(place, PRIORITY, "all").withKeyResults(keyResult(place, "Repeat orders"));
    }
  },

  /** All ids have one hash code. */
  ONE_HASH {
    @Override
    String name(int number) {
      // Each pair of characters is Aa or BB, which have the same.
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 18; bit++) {
        name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
      }
      return name.toString();
    }

    @Override
    Objective objective(int place, int size) {
      return made(place, place == 0 ? PRIORITY : id(place / 2), Integer.toString(place));
    }
  },

  /** Half of all references lead to what is not there. */
  DANGLING {
    @Override
    Objective objective(int place, int size) {
      return made(place, new ObjectiveId("objektive-" + place), Integer.toString(place));
    }
  },

  /** All have one id. */
  ONE_ID {
    @Override
    Objective objective(int place, int size) {
      return made(0, PRIORITY, Integer.toString(place));
    }
  };

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final PriorityId PRIORITY = new PriorityId("priority");
  private static final CycleId CYCLE = new CycleId("q4");

  abstract Objective objective(int place, int size);

  String name(int number) {
    return "objective-" + number;
  }

  List<Commitment> commitments(int size) {
    return many(size, this::commitment);
  }

  /** {@return a program of so many objectives} */
  OkrProgram of(int size) {
    return OkrProgram.builder()
        .organization("Hostile")
        .strategy(
            Strategy.builder()
                .purpose("Good things nearby")
                .addPriority(Priority.builder().id(PRIORITY).title("Repeat orders").build())
                .build())
        .addCycle(Cycle.of(CYCLE, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)))
        .addAllTeams(many(size, this::team))
        .addAllObjectives(many(size, i -> objective(i, size)))
        .addAllCommitments(commitments(size))
        .build();
  }

  ObjectiveId id(int number) {
    return new ObjectiveId(name(number));
  }

  KeyResultId keyResultId(int number) {
    return new KeyResultId(name(number));
  }

  Objective made(int number, AlignmentTarget target, String title) {
    return Objective.builder()
        .id(id(number))
        .title("Guests find their first order without help: " + title)
        .scope(Scope.PRODUCT)
        .owner(team(number).id())
        .cycle(CYCLE)
        .status(ObjectiveStatus.ACTIVE)
        .addAlignsTo(Alignment.to(target))
        .addKeyResult(keyResult(number, "Orders without help rise from 10 to 20 in " + title))
        .build();
  }

  KeyResult keyResult(int number, String title) {
    return KeyResult.builder()
        .id(keyResultId(number))
        .title(title)
        .measure(Metric.builder().baseline(BigDecimal.ONE).target(BigDecimal.TEN).build())
        .addCheckIn(CheckIn.of(TODAY, BigDecimal.valueOf(2)))
        .build();
  }

  Team team(int number) {
    return Team.builder()
        .id(new TeamId(name(number)))
        .name("Team " + number)
        .kind(TeamKind.PRODUCT)
        .build();
  }

  Commitment commitment(int number) {
    return Commitment.builder()
        .team(team(number).id())
        .cycle(CYCLE)
        .operations(new BigDecimal("0.5"))
        .addAllocation(Allocation.of(id(number), new BigDecimal("0.5")))
        .build();
  }

  static <T> List<T> many(int count, IntFunction<T> each) {
    return IntStream.range(0, count).mapToObj(each).toList();
  }
}
