package io.okr4j.json.benchmark;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.OwnedKeyResult;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The facts as constraints of Hibernate Validator on beans that are there already. */
final class FactsAsConstraints implements FactChecker {
  private static final Validator VALIDATOR =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private final ProgramBean bean;

  FactsAsConstraints(OkrProgram program) {
    Known known = Known.of(program);
    bean =
        new ProgramBean(
            program.objectives().stream()
                .map(objective -> new ObjectiveBean(objective, known))
                .collect(toImmutableList()),
            program.commitments().stream().map(CommitmentBean::new).collect(toImmutableList()));
  }

  @Override
  public List<Hit> check() {
    return VALIDATOR.validate(bean).stream().map(FactsAsConstraints::hit).toList();
  }

  private static Hit hit(ConstraintViolation<ProgramBean> violation) {
    return new Hit(violation.getMessage(), ((Bean) violation.getLeafBean()).subject());
  }

  /** What constraints stand on. */
  interface Bean {
    String subject();
  }

  record ProgramBean(
      ImmutableList<@Valid ObjectiveBean> objectives,
      ImmutableList<@Valid CommitmentBean> commitments) {}

  /** An objective as Hibernate Validator reads it. */
  public static final class ObjectiveBean implements Bean {
    private final Objective objective;
    private final Known known;
    private final ImmutableList<KeyResultBean> keyResults;

    ObjectiveBean(Objective objective, Known known) {
      this.objective = objective;
      this.known = known;
      keyResults =
          objective.keyResults().stream()
              .map(k -> new KeyResultBean(objective, k, known))
              .collect(toImmutableList());
    }

    @Override
    public String subject() {
      return Hit.subject(objective);
    }

    @Size(max = Facts.MAX_TITLE, message = Facts.SHORT_TITLE)
    public String getTitle() {
      return objective.title();
    }

    public Optional<@NotNull(message = Facts.HAS_LEAD) String> getLead() {
      return objective.lead();
    }

    @AssertTrue(message = Facts.LEAD_IN_TEAM)
    public boolean isLeadInTeam() {
      return Facts.isLeadInTeam(objective, known);
    }

    @AssertTrue(message = Facts.KNOWN_OWNER)
    public boolean isOwnerKnown() {
      return known.teams().containsKey(objective.owner());
    }

    @AssertTrue(message = Facts.KNOWN_CYCLE)
    public boolean isCycleKnown() {
      return known.cycles().containsKey(objective.cycle());
    }

    @NotEmpty(message = Facts.ALIGNED)
    public List<Alignment> getAlignsTo() {
      return objective.alignsTo();
    }

    @AssertTrue(message = Facts.KNOWN_TARGETS)
    public boolean isTargetsKnown() {
      return Facts.areTargetsKnown(objective, known);
    }

    @Size(min = Facts.MIN_KEY_RESULTS, max = Facts.MAX_KEY_RESULTS, message = Facts.FEW_KEY_RESULTS)
    public List<@Valid KeyResultBean> getKeyResults() {
      return keyResults;
    }

    @AssertTrue(message = Facts.CLOSED_WITH_SCORE)
    public boolean isClosedWithScore() {
      return objective.status() != ObjectiveStatus.CLOSED
          || objective.closing().flatMap(Closing::score).isPresent();
    }
  }

  /** A key result as Hibernate Validator reads it. */
  public static final class KeyResultBean implements Bean {
    private final Objective objective;
    private final KeyResult keyResult;
    private final Known known;

    KeyResultBean(Objective objective, KeyResult keyResult, Known known) {
      this.objective = objective;
      this.keyResult = keyResult;
      this.known = known;
    }

    @Override
    public String subject() {
      return Hit.subject(keyResult);
    }

    public Optional<@NotNull(message = Facts.KEY_RESULT_HAS_LEAD) String> getLead() {
      return keyResult.lead();
    }

    @Size(min = Facts.MIN_CHECK_INS, message = Facts.CHECKED_IN)
    public List<CheckIn> getCheckIns() {
      return keyResult.checkIns();
    }

    @AssertTrue(message = Facts.IN_CYCLE)
    public boolean isInCycle() {
      return Facts.areCheckInsInCycle(new OwnedKeyResult(objective, keyResult), known);
    }

    @DecimalMax(value = "3", message = Facts.MODEST_WEIGHT)
    public BigDecimal getWeight() {
      return keyResult.weight();
    }
  }

  /** A commitment as Hibernate Validator reads it. */
  public static final class CommitmentBean implements Bean {
    private final Commitment commitment;

    CommitmentBean(Commitment commitment) {
      this.commitment = commitment;
    }

    @Override
    public String subject() {
      return Hit.subject(commitment);
    }

    @DecimalMax(value = "1", message = Facts.WHOLE_AT_MOST)
    public BigDecimal getWhole() {
      return Facts.sum(commitment);
    }
  }
}
