package io.leadimport.internal.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.SettableClock;
import io.leadimport.problem.Problem;
import io.leadimport.validation.RowValidator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("machine")
class ConstraintsTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-30T23:30:00.5Z"), ZoneId.of("Asia/Tokyo"));

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(Fields.integer("f").greaterThan("0"), "0", "must be more than 0, but is 0."),
                Arguments.of(Fields.decimal("f").lessThan("1e3"), "1000", "must be less than 1,000, but is 1000."),
                Arguments.of(
                        Fields.date("f").dateFormat("dd.MM.yyyy").greaterThan("2026-01-31"),
                        "31.01.2026",
                        "must be after January 31, 2026, but is 31.01.2026."),
                Arguments.of(Fields.time("f").lessThan("17:00"), "17:00", "must be before 17:00, but is 17:00."),
                Arguments.of(
                        Fields.decimal("f").digits(3, 2),
                        "1234.5",
                        "has too many digits: 1234.5. Before the decimal separator at most: 3. After it at most: 2."),
                Arguments.of(
                        Fields.date("f").past(),
                        "2026-07-01",
                        "must be in the past, before July 1, 2026, but is 2026-07-01."),
                Arguments.of(
                        Fields.date("f").dateFormat("d.M.yyyy").pastOrPresent(),
                        "2.7.2026",
                        "must not be in the future, after July 1, 2026, but is 2.7.2026."),
                Arguments.of(
                        Fields.yearMonth("f").future(),
                        "2026-07",
                        "must be in the future, after 2026-07, but is 2026-07."),
                Arguments.of(
                        Fields.dateTime("f").futureOrPresent(),
                        "2026-06-30T23:30Z",
                        "must not be in the past, before 2026-07-01T08:30+09:00, but is 2026-06-30T23:30Z."),
                Arguments.of(
                        Fields.text("f").pattern("[A-Z]{2}[0-9]{5}", "two letters and five digits"),
                        "x",
                        "takes two letters and five digits, not \u201Cx\u201D."));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aProblemSaysWhatWasExpectedAndWhatWasFound(FieldBuilder<?> field, String text, String message) {
        Problem problem = RowValidator.of(form(field.strict()), NOW)
                .validate(Map.of("f", text))
                .problem("f")
                .orElseThrow();
        assertEquals("\u201Cf\u201D " + message, problem.message(Locale.ENGLISH));
    }

    @Test
    void aHintHidesNeitherSpreadsheetDamageNorThePatternInTheForm() {
        FieldBuilder<?> zip =
                Fields.text("f").pattern("[0-9]{5}", "five digits").strict();
        assertEquals(
                "\u201Cf\u201D takes five digits, not \u201C1234\u201D. Spreadsheets drop leading zeros: \u201C01234\u201D would fit. Format the column as text and type the value again.",
                RowValidator.of(form(zip))
                        .validate(Map.of("f", "1234"))
                        .problem("f")
                        .orElseThrow()
                        .message(Locale.ENGLISH));
        FieldBuilder<?> costly =
                Fields.text("f").pattern("(a+)+(b)\\2", "letters").strict();
        assertEquals(
                List.of(
                        "\u201Cf\u201D could not be checked against its pattern ((a+)+(b)\\2), because that takes too many steps for this text. Ask the admin of the form to simplify the pattern."),
                RowValidator.of(form(costly)).validate(Map.of("f", "a".repeat(40) + "c")).problems().stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .toList());
    }

    @Test
    void aValidatorReadsItsClockForEachRow() {
        SettableClock clock = SettableClock.at(Instant.parse("2026-06-30T12:00:00Z"));
        RowValidator validator = RowValidator.of(form(Fields.date("f").past().strict()), clock);
        assertEquals(false, validator.validate(Map.of("f", "2026-06-30")).isAccepted());
        clock.advance(Duration.ofDays(1));
        assertEquals(true, validator.validate(Map.of("f", "2026-06-30")).isAccepted());
    }

    static Stream<Arguments> notTaken() {
        return Stream.of(
                Arguments.of(Fields.time("f"), "9.30"),
                Arguments.of(Fields.yearMonth("f"), "12/2026"),
                Arguments.of(Fields.dateTime("f"), "2026-12-31T09:30"),
                Arguments.of(Fields.email("f"), "a@b"),
                Arguments.of(Fields.url("f"), "example.com"),
                Arguments.of(Fields.domain("f"), "example"),
                Arguments.of(Fields.companyId("f"), "DE136695977"),
                Arguments.of(Fields.integer("f"), "1.5"),
                Arguments.of(Fields.choice("f", "x", "y"), "z"),
                Arguments.of(Fields.choices("f", "x", "y"), "x;z"),
                Arguments.of(Fields.text("f"), "a\nb"),
                Arguments.of(Fields.text("f"), " "));
    }

    @ParameterizedTest
    @MethodSource("notTaken")
    void anAllowedValueThatTheFieldCannotReadIsRefused(FieldBuilder<?> field, String value) {
        field.oneOf(List.of(value));
        InvalidFormException refused = assertThrows(InvalidFormException.class, () -> form(field));
        assertEquals("the field \"f\" has an allowed value that it does not accept: " + value, refused.getMessage());
    }

    private static LeadForm form(FieldBuilder<?> field) {
        return LeadForm.named("f").field(field).build();
    }
}
