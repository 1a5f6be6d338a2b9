package com.example.okrs;

import com.google.common.base.Throwables;
import io.okr4j.core.InvalidValueException;
import io.okr4j.json.OkrJsonException;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Tells what is wrong with a request as problem details of RFC 9457, with a pointer to each fault.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  /** One fault of what was sent. */
  record Fault(String pointer, String detail) {}

  /** What is sent is a program, an objective or a check-in, and okr4j tells all that is wrong. */
  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    for (Throwable cause : Throwables.getCausalChain(unreadable)) {
      if (cause instanceof OkrJsonException faults) {
        List<Fault> list =
            faults.problems().stream()
                .map(problem -> new Fault("#" + problem.pointer(), problem.message()))
                .toList();
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, list);
        return handleExceptionInternal(
            unreadable, problem, headers, HttpStatus.UNPROCESSABLE_CONTENT, request);
      }
    }
    return super.handleHttpMessageNotReadable(unreadable, headers, status, request);
  }

  /** What was sent is sound, and does not fit the program, such as a value for a yes-or-no goal. */
  @ExceptionHandler
  ProblemDetail invalid(InvalidValueException invalid) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        invalid.violations().stream()
            .map(violation -> new Fault("#" + violation.pointer(), violation.message()))
            .toList());
  }

  /** PostgreSQL keeps no text with the character U+0000 in it. */
  @ExceptionHandler
  ProblemDetail notKept(DataIntegrityViolationException refused) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.UNPROCESSABLE_CONTENT, refused.getMostSpecificCause().getMessage());
  }

  private static ProblemDetail problem(HttpStatus status, List<Fault> faults) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setDetail(faults.size() == 1 ? "one fault" : faults.size() + " faults");
    problem.setProperty("errors", faults);
    return problem;
  }
}
