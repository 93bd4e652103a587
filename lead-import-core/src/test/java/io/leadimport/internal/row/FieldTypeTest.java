package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.problem.Severity;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code field-cases.txt}: each field type's accepted and refused texts. */
@Tag("machine")
class FieldTypeTest {
    /** In UTC it is still the day before. */
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-30T23:30:00Z"), ZoneId.of("Asia/Tokyo"));

    @TestFactory
    Stream<DynamicNode> everyTextIsReadOrRefusedAsTheTableSays() {
        return FieldCase.all().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.line() + ": " + one.field() + " | " + shown(one.text()), () -> run(one)));
    }

    private static String shown(String text) {
        return text.length() < 60 ? text : text.substring(0, 60) + "\u2026";
    }

    private static void run(FieldCase one) {
        assertEquals(one.expected(), outcome(verdict(one.builder(), one.text())), "optional");
        assertSeverity(one, verdict(one.builder(), one.text()), alwaysError(one) ? Severity.ERROR : Severity.WARNING);
        assertSeverity(one, verdict(one.builder().strict(), one.text()), Severity.ERROR);
        RowVerdict required = verdict(one.builder().required(), one.text());
        if (one.expected().equals("blank")) {
            assertEquals("value-required", outcome(required));
        } else {
            assertEquals(one.expected(), outcome(required), "required");
            assertSeverity(one, required, Severity.ERROR);
        }
    }

    /** Advice is a warning in every field, and the value is stored. */
    private static boolean isAdvice(FieldCase one) {
        return one.expected().contains(" = ") && !one.expected().startsWith("=");
    }

    private static RowVerdict verdict(FieldBuilder<?> field, String text) {
        return RowValidator.of(LeadForm.named("f").field(field).build(), NOW).validate(Map.of("field", text));
    }

    /** NUL and halves of surrogate pairs cannot be stored, even as raw text. */
    private static boolean alwaysError(FieldCase one) {
        return one.text().codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** The promise: an optional field that cannot be read keeps its raw text; whatever is an error keeps nothing. */
    private static void assertSeverity(FieldCase one, RowVerdict verdict, Severity severity) {
        boolean blank = one.expected().equals("blank");
        boolean read = one.expected().contains("= ");
        boolean fine = blank || read && !isAdvice(one);
        assertEquals(
                fine ? List.of() : List.of(isAdvice(one) ? Severity.WARNING : severity),
                verdict.problems().stream().map(Problem::severity).toList());
        assertEquals(
                blank || read || severity == Severity.ERROR ? Map.of() : Map.of("field", one.text()),
                verdict.unreadable());
        assertEquals(blank || read || severity == Severity.WARNING, verdict.isAccepted());
        assertEquals(read, verdict.values().containsKey("field"));
    }

    private static String outcome(RowVerdict verdict) {
        String code = verdict.problems().isEmpty()
                ? ""
                : verdict.problems().get(0).code().code();
        Object value = verdict.values().get("field");
        String type = value instanceof List
                ? "List"
                : value == null ? "" : value.getClass().getSimpleName();
        String read = value == null ? "" : "= " + type + " " + value;
        return code.isEmpty() && read.isEmpty() ? "blank" : code + (code.isEmpty() || read.isEmpty() ? "" : " ") + read;
    }
}
