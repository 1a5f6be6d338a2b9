package com.example.okrs;

import com.example.okrs.Programs.Version;
import io.okr4j.core.CheckIn;
import io.okr4j.core.InvalidValueException;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.Finding;
import io.okr4j.rules.LiveChange;
import io.okr4j.rules.LiveProgram;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.playbook.PlaybookDocument;
import io.okr4j.rules.playbook.PlaybookTemplates;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Programs over HTTP. The version of a program is its ETag. Who edits with {@code If-Match} edits
 * that version or none; who edits without it edits the newest, whoever else does.
 */
@RestController
@RequestMapping("/programs")
class ProgramController {
  private final Programs programs;

  ProgramController(Programs programs) {
    this.programs = programs;
  }

  /** What an edit changed: what is wrong now and was not before, and how much was mended. */
  record Edited(List<String> found, int mended) {}

  @PostMapping
  ResponseEntity<Void> add(@RequestBody OkrProgram program) {
    Version first = programs.add(program);
    return ResponseEntity.created(URI.create("/programs/" + first.id())).eTag(tag(first)).build();
  }

  @GetMapping("/{id}")
  ResponseEntity<OkrProgram> program(@PathVariable UUID id) {
    Version newest = newest(id);
    return ResponseEntity.ok().eTag(tag(newest)).body(newest.program());
  }

  @GetMapping("/{id}/versions/{version}")
  OkrProgram version(@PathVariable UUID id, @PathVariable long version) {
    return programs.history(id).stream()
        .filter(saved -> saved.version() == version)
        .findFirst()
        .orElseThrow(() -> missing("version " + version + " of program " + id))
        .program();
  }

  @GetMapping("/{id}/report")
  Report report(@PathVariable UUID id, @RequestParam LocalDate asOf) {
    return check(newest(id).program(), asOf);
  }

  @GetMapping("/{id}/scorecard")
  Scorecard scorecard(@PathVariable UUID id, @RequestParam LocalDate asOf) {
    return ScoringPolicy.standard().score(newest(id).program(), asOf);
  }

  @GetMapping(path = "/{id}/playbook", produces = "text/html;charset=UTF-8")
  String playbook(@PathVariable UUID id, @RequestParam LocalDate asOf) {
    OkrProgram program = newest(id).program();
    return PlaybookTemplates.html()
        .render(
            PlaybookDocument.of(
                check(program, asOf), ScoringPolicy.standard().score(program, asOf)));
  }

  @PutMapping("/{id}/objectives/{objective}")
  ResponseEntity<Edited> replace(
      @PathVariable UUID id,
      @PathVariable ObjectiveId objective,
      @RequestBody Objective body,
      @RequestParam LocalDate asOf,
      @RequestHeader("If-Match") Optional<String> ifMatch) {
    if (!body.id().equals(objective)) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "found objective " + body.id() + ", expected " + objective);
    }
    return edit(id, ifMatch, asOf, program -> program.replace(body));
  }

  @PostMapping("/{id}/key-results/{keyResult}/check-ins")
  ResponseEntity<Edited> checkIn(
      @PathVariable UUID id,
      @PathVariable KeyResultId keyResult,
      @RequestBody CheckIn checkIn,
      @RequestParam LocalDate asOf,
      @RequestHeader("If-Match") Optional<String> ifMatch) {
    return edit(id, ifMatch, asOf, program -> program.add(keyResult, checkIn));
  }

  private ResponseEntity<Edited> edit(
      UUID id, Optional<String> ifMatch, LocalDate asOf, UnaryOperator<OkrProgram> edit) {
    while (true) {
      Version last = newest(id);
      if (ifMatch.filter(tag -> !tag.equals(tag(last))).isPresent()) {
        throw new ResponseStatusException(
            HttpStatus.PRECONDITION_FAILED, "the newest version is " + last.version());
      }
      Optional<Version> saved = programs.saveAfter(last, apply(edit, last.program()));
      if (saved.isPresent()) {
        return ResponseEntity.ok()
            .eTag(tag(saved.get()))
            .body(changes(last.program(), saved.get().program(), asOf));
      }
      // Somebody else was faster: once more on top of what they saved.
    }
  }

  private static OkrProgram apply(UnaryOperator<OkrProgram> edit, OkrProgram program) {
    try {
      return edit.apply(program);
    } catch (InvalidValueException e) {
      throw e; // What was sent is at fault, and not that the program lacks something.
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
    }
  }

  /** Only what an edit can touch is checked again. */
  private static Edited changes(OkrProgram before, OkrProgram after, LocalDate asOf) {
    LiveChange change = LiveProgram.of(before, rules(before), asOf).become(after);
    return new Edited(
        change.appeared().stream().filter(Finding::isOpen).map(Finding::toString).toList(),
        change.vanished().size());
  }

  private static Report check(OkrProgram program, LocalDate asOf) {
    return rules(program).check(program, asOf);
  }

  /** The rules that the playbook of a program agrees on. */
  private static RuleSet rules(OkrProgram program) {
    return RuleSet.recommended().configured(program).rules();
  }

  private Version newest(UUID id) {
    return programs.find(id).orElseThrow(() -> missing("program " + id));
  }

  private static ResponseStatusException missing(String what) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no " + what);
  }

  private static String tag(Version version) {
    return "\"" + version.version() + "\"";
  }
}
