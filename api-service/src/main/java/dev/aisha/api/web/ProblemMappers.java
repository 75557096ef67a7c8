package dev.aisha.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.aisha.model.problem.Problem.Violation;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns what goes wrong into problems. Refusals are logged at info, bugs at error, once, here.
class ProblemMappers {
    @ServerExceptionMapper
    public Response refused(RefusedException e) {
        Log.infof("refused %s: %s", e.code().code(), e.detail());
        return Problems.response(e.code(), e.detail(), e.shortfall(), e.retryAfter(), List.of());
    }

    /// A request that breaks its rules; an answer that does is our bug.
    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        if (e.getConstraintViolations().stream().anyMatch(ProblemMappers::ofAnswer)) {
            return failed(e);
        }
        List<Violation> violations =
                e.getConstraintViolations().stream()
                        .map(violation -> new Violation(field(violation), violation.getMessage()))
                        .toList();
        return Problems.response(
                ProblemCode.REQUEST_INVALID, "the request breaks a rule", null, null, violations);
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        return unreadable(field(e));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        return unreadable("");
    }

    /// Without this one the last mapper would make 500 of each 404.
    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json instanceof JsonMappingException at ? field(at) : "");
        }
        return switch (status) {
            case 400 -> Problems.response(ProblemCode.REQUEST_INVALID, "the request is ill-formed");
            case 401, 403 -> Problems.response(ProblemCode.UNAUTHORIZED, "not allowed");
            case 404 -> Problems.response(ProblemCode.NOT_FOUND, "there is nothing here");
            case 405 -> Problems.response(ProblemCode.METHOD_NOT_ALLOWED, "not this method");
            case 406, 415 ->
                    Problems.response(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "only application/json");
            case 413 -> Problems.response(ProblemCode.TOO_LARGE, "the body is too large");
            case 503 -> Problems.unavailable("try again in a moment");
            default -> failed(e);
        };
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        if (DatabaseDown.causedBy(e)) {
            Log.warnf("database down: %s", e.getMessage());
            return Problems.unavailable("the database is not reached");
        }
        Log.error("request failed", e);
        return Problems.response(ProblemCode.INTERNAL, "an error on our side");
    }

    private static Response unreadable(String field) {
        return Problems.response(
                ProblemCode.REQUEST_INVALID,
                "the body is not the JSON that is expected",
                null,
                null,
                field.isEmpty() ? List.of() : List.of(new Violation(field, "cannot be read")));
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(at -> at.getFieldName() == null ? "[]" : at.getFieldName())
                .collect(Collectors.joining("."));
    }

    /// The path below the method's parameter: `name`, not `start.command.name`.
    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(Path.Node::getName)
                .collect(Collectors.joining("."));
    }

    private static boolean ofAnswer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }
}
