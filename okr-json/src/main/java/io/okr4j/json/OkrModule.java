package io.okr4j.json;

import static io.okr4j.json.WordKind.wordOf;

import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.Allocation;
import io.okr4j.core.Ambition;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Data;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.GlossaryEntry;
import io.okr4j.core.Improvement;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Measure;
import io.okr4j.core.Member;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.PlanPoint;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramDiff;
import io.okr4j.core.Reading;
import io.okr4j.core.Role;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import io.okr4j.rules.Report;
import io.okr4j.rules.scoring.Scorecard;
import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets applications that bind data with Jackson 3 use the types of okr4j in their own.
 *
 * {@snippet class="com.example.JsonSamplesTest" region="module"}
 *
 * <p>On the class path, {@code findAndAddModules} finds it, too. Every type of {@code
 * io.okr4j.core} that the format {@code okr/1} has is read and written as {@link OkrJson} does it,
 * whatever the mapper is configured to forgive; reports, scorecards and diffs are written. What is
 * at fault is told by a {@link DatabindException}, whose cause is an {@link OkrJsonException} with
 * every problem of the value: their pointers lead through the whole document, their lines and
 * columns are where Jackson says that the value starts. Where the application has a field of such a
 * type, {@code null} is as Jackson has it; inside the value it is refused.
 *
 * <p>An id is written as its text, so that only fields of one type of ids can be read back, not
 * such of {@link io.okr4j.core.WorldviewId} or {@link io.okr4j.core.AlignmentTarget}.
 *
 * <p>It needs jackson-databind, which okr-json does not bring along. Safe to share between threads
 * once it is registered.
 */
public final class OkrModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Makes the module. */
  public OkrModule() {
    super("okr4j");
    add(OkrProgram.class, ProgramFormat.PROGRAM, () -> new FormatReader<>(ProgramFormat.PROGRAM));
    add(Dynamic.class, ProgramFormat.DYNAMIC);
    add(Competitor.class, ProgramFormat.COMPETITOR);
    add(Audience.class, ProgramFormat.AUDIENCE);
    add(Worldview.class, ProgramFormat.WORLDVIEW);
    add(Priority.class, ProgramFormat.PRIORITY);
    add(Strategy.class, ProgramFormat.STRATEGY);
    add(Department.class, ProgramFormat.DEPARTMENT);
    add(Member.class, ProgramFormat.MEMBER);
    add(Team.class, ProgramFormat.TEAM);
    add(Cycle.class, ProgramFormat.CYCLE);
    add(Alignment.class, ProgramFormat.ALIGNMENT);
    add(Support.class, ProgramFormat.SUPPORT);
    add(Closing.class, ProgramFormat.CLOSING);
    add(PlanPoint.class, ProgramFormat.PLAN_POINT);
    add(Metric.class, ProgramFormat.METRIC);
    add(Milestone.class, ProgramFormat.MILESTONE);
    add(Milestones.class, ProgramFormat.MILESTONES);
    add(Binary.class, ProgramFormat.BINARY);
    add(Band.class, ProgramFormat.BAND);
    add(CheckIn.class, ProgramFormat.CHECK_IN);
    add(KeyResult.class, ProgramFormat.KEY_RESULT);
    add(Objective.class, ProgramFormat.OBJECTIVE);
    add(Allocation.class, ProgramFormat.ALLOCATION);
    add(Commitment.class, ProgramFormat.COMMITMENT);
    add(Reading.class, ProgramFormat.READING);
    add(Operation.class, ProgramFormat.OPERATION);
    add(Role.class, ProgramFormat.ROLE);
    add(CadenceEntry.class, ProgramFormat.CADENCE);
    add(GlossaryEntry.class, ProgramFormat.GLOSSARY);
    add(Advocate.class, ProgramFormat.ADVOCATE);
    add(Improvement.class, ProgramFormat.IMPROVEMENT);
    add(Playbook.class, ProgramFormat.PLAYBOOK);
    add(Waiver.class, ProgramFormat.WAIVER);
    add(Measure.class, ProgramFormat.MEASURE);
    add(PriorityId.class, ProgramFormat.PRIORITY_ID);
    add(DynamicId.class, ProgramFormat.DYNAMIC_ID);
    add(CompetitorId.class, ProgramFormat.COMPETITOR_ID);
    add(AudienceId.class, ProgramFormat.AUDIENCE_ID);
    add(DepartmentId.class, ProgramFormat.DEPARTMENT_ID);
    add(TeamId.class, ProgramFormat.TEAM_ID);
    add(CycleId.class, ProgramFormat.CYCLE_ID);
    add(ObjectiveId.class, ProgramFormat.OBJECTIVE_ID);
    add(KeyResultId.class, ProgramFormat.KEY_RESULT_ID);
    add(OperationId.class, ProgramFormat.OPERATION_ID);
    add(Ambition.class, wordOf(Ambition.class));
    add(ObjectiveStatus.class, wordOf(ObjectiveStatus.class));
    add(Scope.class, wordOf(Scope.class));
    add(SupportStatus.class, wordOf(SupportStatus.class));
    add(TeamKind.class, wordOf(TeamKind.class));
    add(Data.class, DataKind.ANY);
    addSerializer(Report.class, new Serializer<>(ReportFormat.PLAIN_REPORT));
    addSerializer(Scorecard.class, new Serializer<>(ScorecardFormat.SCORECARD));
    addSerializer(ProgramDiff.class, new Serializer<>(DiffFormat.DIFF));
  }

  private <T> void add(Class<T> type, Kind<T> kind) {
    add(type, kind, () -> new Value<>(kind));
  }

  private <T> void add(
      Class<T> type, ValueWriter<T> writer, Supplier<DocumentReader.Root<T>> root) {
    addSerializer(type, new Serializer<>(writer));
    addDeserializer(type, new Deserializer<>(type, root));
  }

  /** A value of a kind as a document of its own. */
  private record Value<T>(Kind<T> kind) implements DocumentReader.Root<T> {
    @Override
    public String expected() {
      return kind.expected();
    }

    @Override
    public @Nullable T read(JsonInput in, JsonToken first) {
      return kind.read(in);
    }
  }

  private static final class Serializer<T> extends ValueSerializer<T> {
    private final ValueWriter<T> writer;

    Serializer(ValueWriter<T> writer) {
      this.writer = writer;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      writer.write(out, value);
    }
  }

  private static final class Deserializer<T> extends ValueDeserializer<T> {
    private final Class<T> type;
    private final Supplier<DocumentReader.Root<T>> root;

    Deserializer(Class<T> type, Supplier<DocumentReader.Root<T>> root) {
      this.type = type;
      this.root = root;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      TokenStreamLocation location = in.currentTokenLocation();
      String pointer = in.streamReadContext().pathAsPointer().toString();
      try {
        return DocumentReader.read(JsonText.of(copy(in)), 1, ReadLimits.standard(), root.get());
      } catch (OkrJsonException e) {
        throw refusal(in, e.movedTo(pointer, location.getLineNr(), location.getColumnNr()));
      }
    }

    private DatabindException refusal(JsonParser in, OkrJsonException problems) {
      String message =
          problems.problems().stream()
              .map(problem -> problem.pointer() + ": " + problem.message())
              .collect(Collectors.joining("\n"));
      DatabindException refusal = MismatchedInputException.from(in, type, message);
      refusal.initCause(problems);
      return refusal;
    }

    /** Copies a value to JSON, whatever it is read from, so that no mapper can be more lenient. */
    private static byte[] copy(JsonParser in) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      try (JsonGenerator out = Json.asciiGenerator(text)) {
        int depth = copyToken(in, out);
        while (depth > 0 && in.nextToken() != null) {
          depth += copyToken(in, out);
        }
      }
      return text.toByteArray();
    }

    /** {@return by how much the token goes into the value, or out of it} */
    private static int copyToken(JsonParser in, JsonGenerator out) {
      switch (in.currentToken()) {
        case START_OBJECT -> out.writeStartObject();
        case START_ARRAY -> out.writeStartArray();
        case END_OBJECT -> out.writeEndObject();
        case END_ARRAY -> out.writeEndArray();
        case PROPERTY_NAME -> out.writeName(in.currentName());
        case VALUE_STRING -> out.writeString(in.getString());
        // As it is spelt: a double would lose digits.
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(in.getString());
        case VALUE_TRUE -> out.writeBoolean(true);
        case VALUE_FALSE -> out.writeBoolean(false);
        default -> out.writeNull(); // Which is refused, as is what is no JSON at all.
      }
      return in.currentToken().isStructStart() ? 1 : in.currentToken().isStructEnd() ? -1 : 0;
    }
  }
}
