package io.okr4j.core.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.Audience;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.Cycle;
import io.okr4j.core.Data;
import io.okr4j.core.Department;
import io.okr4j.core.Dynamic;
import io.okr4j.core.GlossaryEntry;
import io.okr4j.core.Id;
import io.okr4j.core.Improvement;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Measure;
import io.okr4j.core.Member;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.Operation;
import io.okr4j.core.PlanPoint;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.Reading;
import io.okr4j.core.Role;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.Team;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import io.okr4j.core.WorldviewId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/**
 * Arbitrary values of every type of okr-core: all that {@linkplain #any() can exist}, or
 * {@linkplain #plain() plain ones} alone.
 *
 * <pre>{@code
 * Values.any().metrics()
 * Values.plain().keyResults().list().ofMaxSize(5)
 * Values.any().ids(ObjectiveId::new)
 * }</pre>
 *
 * <p>Each value is valid for itself and knows of no other; {@link Programs} connects them. What a
 * type demands across its fields, such as a target that differs from the baseline, holds by
 * construction: nothing is generated to be thrown away.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Values {
  private static final int PLAIN_IDS = 8;

  private final Parts parts;

  private Values(Parts parts) {
    this.parts = parts;
  }

  /**
   * {@return values of all kinds, strange ones among them: texts of all of Unicode, decimals up to
   * the bounds, days from the year 0000 to 9999, and parts missing that may be}
   */
  public static Values any() {
    return new Values(
        new Parts(
            Sets.immutableEnumSet(EnumSet.allOf(Fault.class)),
            source -> source.oneIn(6) ? Texts.strange(source) : plainId(source)));
  }

  /**
   * {@return values as people write them: everyday texts and decimals, days of the years 2026 to
   * 2028, nothing missing that matters}
   */
  public static Values plain() {
    return new Values(new Parts(ImmutableSet.of(), Values::plainId));
  }

  /** Few, so that ids that are made apart often meet. */
  private static String plainId(Source source) {
    return String.valueOf((char) ('a' + source.below(PLAIN_IDS)));
  }

  /** {@return texts, never blank} */
  public Arbitrary<String> texts() {
    return Made.by(parts::text);
  }

  /** {@return decimals within the bounds of the model, in any spelling} */
  public Arbitrary<BigDecimal> decimals() {
    return Made.by(parts::decimal);
  }

  /** {@return decimals from 0 to 1: shares, scores, confidences} */
  public Arbitrary<BigDecimal> ratios() {
    return Made.by(parts::ratio);
  }

  /** {@return decimals above 0} */
  public Arbitrary<BigDecimal> weights() {
    return Made.by(parts::weight);
  }

  /** {@return days that the model holds} */
  public Arbitrary<LocalDate> days() {
    return Made.by(parts::day);
  }

  /** {@return periods above zero} */
  public Arbitrary<Period> periods() {
    return Made.by(parts::period);
  }

  /** {@return ids of all kinds} */
  public Arbitrary<Id> ids() {
    return Made.by(parts::anyId);
  }

  /**
   * {@return ids of a kind, from a small pool, so that they often meet}
   *
   * @param kind makes an id of that kind, such as {@code ObjectiveId::new}
   * @param <I> the kind
   */
  public <I extends Id> Arbitrary<I> ids(Function<String, I> kind) {
    return Made.by(source -> parts.id(source, kind));
  }

  /** {@return ids of parts of a worldview} */
  public Arbitrary<WorldviewId> worldviewIds() {
    return Made.by(parts::worldviewId);
  }

  /** {@return ids of what objectives align to} */
  public Arbitrary<AlignmentTarget> alignmentTargets() {
    return Made.by(parts::alignmentTarget);
  }

  /** {@return trees of data of all kinds} */
  public Arbitrary<Data> data() {
    return Made.by(parts::data);
  }

  /** {@return maps of data without null, as a playbook keeps its rules and scoring} */
  public Arbitrary<Data.Fields> fields() {
    return Made.by(parts::fields);
  }

  /** {@return extensions: none, or a few; each name starts with {@code x-}} */
  public Arbitrary<ImmutableMap<String, Data>> extensions() {
    return Made.by(parts::extensions);
  }

  /** {@return metrics that go up or down, with commit, stretch, both or neither} */
  public Arbitrary<Metric> metrics() {
    return Made.by(parts::metric);
  }

  /** {@return points of a plan} */
  public Arbitrary<PlanPoint> planPoints() {
    return Made.by(parts::planPoint);
  }

  /** {@return single milestones} */
  public Arbitrary<Milestone> milestones() {
    return Made.by(parts::milestone);
  }

  /** {@return measures of one to four milestones} */
  public Arbitrary<Milestones> milestoneMeasures() {
    return Made.by(parts::milestones);
  }

  /** {@return binary measures} */
  public Arbitrary<Binary> binaries() {
    return Made.by(parts::binary);
  }

  /** {@return bands with a bound below, above, or both, which may be the same} */
  public Arbitrary<Band> bands() {
    return Made.by(parts::band);
  }

  /** {@return measures of all four kinds} */
  public Arbitrary<Measure> measures() {
    return Made.by(parts::measure);
  }

  /** {@return check-ins that say anything; not all of them fit a measure} */
  public Arbitrary<CheckIn> checkIns() {
    return Made.by(parts::checkIn);
  }

  /** {@return key results of all four kinds of measure, with up to four check-ins that fit} */
  public Arbitrary<KeyResult> keyResults() {
    return Made.by(parts::keyResult);
  }

  /** {@return objectives of up to four key results} */
  public Arbitrary<Objective> objectives() {
    return Made.by(parts::objective);
  }

  /** {@return alignments to priorities, objectives and key results} */
  public Arbitrary<Alignment> alignments() {
    return Made.by(parts::alignment);
  }

  /** {@return supports that objectives ask for} */
  public Arbitrary<Support> supports() {
    return Made.by(parts::support);
  }

  /** {@return ends of objectives} */
  public Arbitrary<Closing> closings() {
    return Made.by(parts::closing);
  }

  /** {@return strategies of up to three priorities} */
  public Arbitrary<Strategy> strategies() {
    return Made.by(parts::strategy);
  }

  /** {@return worldviews of up to two parts of each kind} */
  public Arbitrary<Worldview> worldviews() {
    return Made.by(parts::worldview);
  }

  /** {@return key dynamics} */
  public Arbitrary<Dynamic> dynamics() {
    return Made.by(parts::dynamic);
  }

  /** {@return competitors} */
  public Arbitrary<Competitor> competitors() {
    return Made.by(parts::competitor);
  }

  /** {@return target audiences} */
  public Arbitrary<Audience> audiences() {
    return Made.by(parts::audience);
  }

  /** {@return strategic priorities} */
  public Arbitrary<Priority> priorities() {
    return Made.by(parts::priority);
  }

  /** {@return departments} */
  public Arbitrary<Department> departments() {
    return Made.by(parts::department);
  }

  /** {@return teams of up to three members} */
  public Arbitrary<Team> teams() {
    return Made.by(parts::team);
  }

  /** {@return members of teams} */
  public Arbitrary<Member> members() {
    return Made.by(parts::member);
  }

  /** {@return cycles of one day to a year and more} */
  public Arbitrary<Cycle> cycles() {
    return Made.by(parts::cycle);
  }

  /** {@return commitments of up to three allocations, which add up to anything} */
  public Arbitrary<Commitment> commitments() {
    return Made.by(parts::commitment);
  }

  /** {@return allocations} */
  public Arbitrary<Allocation> allocations() {
    return Made.by(parts::allocation);
  }

  /** {@return operations, measured by a metric or a band, of up to three readings} */
  public Arbitrary<Operation> operations() {
    return Made.by(parts::operation);
  }

  /** {@return readings of operations} */
  public Arbitrary<Reading> readings() {
    return Made.by(parts::reading);
  }

  /** {@return playbooks of up to two entries in each list} */
  public Arbitrary<Playbook> playbooks() {
    return Made.by(parts::playbook);
  }

  /** {@return roles} */
  public Arbitrary<Role> roles() {
    return Made.by(parts::role);
  }

  /** {@return events that come again and again; often check-ins} */
  public Arbitrary<CadenceEntry> cadenceEntries() {
    return Made.by(parts::cadenceEntry);
  }

  /** {@return terms and what they mean} */
  public Arbitrary<GlossaryEntry> glossaryEntries() {
    return Made.by(parts::glossaryEntry);
  }

  /** {@return advocates} */
  public Arbitrary<Advocate> advocates() {
    return Made.by(parts::advocate);
  }

  /** {@return improvements} */
  public Arbitrary<Improvement> improvements() {
    return Made.by(parts::improvement);
  }

  /** {@return waivers, some of them of rules and subjects that may well be there} */
  public Arbitrary<Waiver> waivers() {
    return Made.by(parts::waiver);
  }
}
