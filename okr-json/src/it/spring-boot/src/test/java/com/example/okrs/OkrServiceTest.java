package com.example.okrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.CheckIn;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramDiff;
import io.okr4j.json.OkrJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks HTTP to the service, which keeps what it is told in a real PostgreSQL. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OkrServiceTest {
  private static final String DAY = "?asOf=2026-11-22";
  private static final int EDITORS = 100;

  private final HttpClient http = HttpClient.newHttpClient();
  private final OkrProgram bakery = OkrJson.read(Path.of("src/test/resources/program.json"));

  @Value("${local.server.port}")
  private int port;

  @Autowired private JsonMapper mapper;
  @Autowired private Programs programs;

  OkrServiceTest() throws IOException {}

  @Test
  void givesBackWhatItWasGiven() throws Exception {
    HttpResponse<String> answer = get(add(bakery));

    assertEquals(200, answer.statusCode());
    assertEquals(bakery, OkrJson.read(answer.body()));
    assertEquals("\"1\"", answer.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void checksAndScores() throws Exception {
    String program = add(bakery);

    JsonNode report = json(get(program + "/report" + DAY));
    assertEquals("okr-report/1", report.get("format").stringValue());
    assertTrue(report.get("findings").size() > 1, report::toString);

    JsonNode scorecard = json(get(program + "/scorecard" + DAY));
    assertEquals(
        0, scorecard.at("/objectives/0/score").decimalValue().compareTo(new BigDecimal("0.5")));
  }

  @Test
  void rendersThePlaybook() throws Exception {
    HttpResponse<String> playbook = get(add(bakery) + "/playbook" + DAY);

    assertEquals(
        "text/html;charset=UTF-8", playbook.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(playbook.body().startsWith("<!doctype html>"));
    assertTrue(playbook.body().contains("Whoever tries our bread comes back"));
  }

  @Test
  void tellsEveryFaultOfAProgramWithAPointer() throws Exception {
    String faulty =
        OkrJson.write(bakery)
            .replace("\"scope\": \"product\"", "\"scope\": \"produkt\"")
            .replace("\"target\": 40", "\"target\": 20");

    HttpResponse<String> answer = send("POST", "/programs", faulty);

    assertEquals(422, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    JsonNode errors = json(answer).get("errors");
    assertEquals(2, errors.size(), errors::toString);
    assertEquals("#/objectives/0/scope", errors.at("/0/pointer").stringValue());
    assertTrue(errors.at("/0/detail").stringValue().endsWith("did you mean \"product\"?"));
    assertTrue(
        errors.at("/1/pointer").stringValue().startsWith("#/objectives/0/keyResults/0/measure"));
  }

  @Test
  void refusesACheckInThatDoesNotFitItsKeyResult() throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            add(bakery) + "/key-results/second-visits/check-ins" + DAY,
            "{\"on\": \"2026-11-21\", \"done\": true}");

    assertEquals(422, answer.statusCode());
    assertTrue(
        json(answer).at("/errors/0/pointer").stringValue().contains("checkIns"), answer::body);
  }

  @Test
  void refusesWhatThereIsNot() throws Exception {
    String checkIn = "{\"on\": \"2026-11-21\", \"value\": 30}";

    assertEquals(404, get("/programs/" + UUID.randomUUID()).statusCode());
    HttpResponse<String> answer =
        send("POST", add(bakery) + "/key-results/no/check-ins" + DAY, checkIn);
    assertEquals(409, answer.statusCode());
    assertTrue(json(answer).get("detail").stringValue().contains("no"), answer::body);
  }

  @Test
  void refusesTextThatItsDatabaseCannotKeep() throws Exception {
    String text = new String(OkrJson.writeCompact(bakery.withOrganization("A\u0000B")), UTF_8);

    assertEquals(422, send("POST", "/programs", text).statusCode());
  }

  @Test
  void tellsWhatAnEditChanged() throws Exception {
    String program = add(bakery);
    Objective vague = bakery.objectives().get(0).withKeyResults();

    JsonNode edited = json(send("PUT", objective(program) + DAY, body(vague)));

    assertTrue(
        edited.get("found").toString().contains("measurement/has-key-results"), edited::toString);
    assertEquals(bakery, OkrJson.read(get(program + "/versions/1").body()));
  }

  @Test
  void refusesToEditAVersionThatIsNotTheNewest() throws Exception {
    String program = add(bakery);
    Objective led = bakery.objectives().get(0).withLead("Ida");

    assertEquals(
        200, send("PUT", objective(program) + DAY, body(led), "If-Match", "\"1\"").statusCode());
    assertEquals(
        412, send("PUT", objective(program) + DAY, body(led), "If-Match", "\"1\"").statusCode());
  }

  /**
   * Half of them check in, whatever the version; the others edit the version that they have read.
   */
  @Test
  void losesNoEditOfAHundredEditors() throws Exception {
    String program = add(bakery);
    CountDownLatch everybody = new CountDownLatch(EDITORS);
    ExecutorService crowd = Executors.newFixedThreadPool(EDITORS);
    List<Future<Boolean>> edits = new ArrayList<>();
    for (int i = 0; i < EDITORS; i++) {
      int editor = i;
      Callable<Boolean> edit =
          editor % 2 == 0 ? () -> checkIn(program, editor) : () -> addKeyResult(program, editor);
      edits.add(
          crowd.submit(
              () -> {
                everybody.countDown();
                everybody.await();
                return edit.call();
              }));
    }
    for (Future<Boolean> edit : edits) {
      assertTrue(edit.get());
    }
    crowd.shutdown();

    Objective objective = OkrJson.read(get(program).body()).objectives().get(0);
    assertEquals(
        IntStream.range(0, EDITORS).boxed().toList(),
        IntStream.concat(
                objective.keyResults().get(0).checkIns().stream()
                    .flatMap(checkIn -> checkIn.note().stream())
                    .mapToInt(Integer::parseInt),
                objective.keyResults().stream()
                    .map(keyResult -> keyResult.id().value())
                    .filter(id -> id.startsWith("editor-"))
                    .mapToInt(id -> Integer.parseInt(id.substring("editor-".length()))))
            .sorted()
            .boxed()
            .toList());

    List<Programs.Version> history =
        programs.history(UUID.fromString(program.substring("/programs/".length())));
    assertEquals(EDITORS + 1, history.size());
    for (int i = 1; i < history.size(); i++) {
      ProgramDiff edit =
          ProgramDiff.between(history.get(i - 1).program(), history.get(i).program());
      assertEquals(1, edit.changes().size(), edit::toString);
    }
  }

  private boolean checkIn(String program, int editor) throws Exception {
    CheckIn checkIn =
        CheckIn.builder()
            .on(LocalDate.of(2026, 11, 21))
            .value(BigDecimal.valueOf(20 + editor))
            .note(String.valueOf(editor))
            .build();
    String path = program + "/key-results/second-visits/check-ins" + DAY;
    return send("POST", path, mapper.writeValueAsString(checkIn)).statusCode() == 200;
  }

  private boolean addKeyResult(String program, int editor) throws Exception {
    while (true) {
      HttpResponse<String> read = get(program);
      Objective objective = OkrJson.read(read.body()).objectives().get(0);
      Objective more =
          objective.toBuilder()
              .addKeyResult(
                  objective.keyResults().get(1).withId(new KeyResultId("editor-" + editor)))
              .build();
      HttpResponse<String> answer =
          send(
              "PUT",
              objective(program) + DAY,
              body(more),
              "If-Match",
              read.headers().firstValue("ETag").orElseThrow());
      if (answer.statusCode() != 412) {
        return answer.statusCode() == 200;
      }
    }
  }

  private String add(OkrProgram program) throws Exception {
    HttpResponse<String> answer = send("POST", "/programs", OkrJson.write(program));
    assertEquals(201, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String objective(String program) {
    return program + "/objectives/come-back";
  }

  private String body(Objective objective) {
    return mapper.writeValueAsString(objective);
  }

  private JsonNode json(HttpResponse<String> answer) {
    return mapper.readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}
