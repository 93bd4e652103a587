package io.leadimport.internal.jakarta;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.ProblemCode;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The verdict of Hibernate Validator on the value of a property, and the library's on a text in the same kind of field. */
final class JakartaOracle {
    /** In UTC it is still the day and the month before. */
    static final Clock NOW = Clock.fixed(Instant.parse("2024-02-29T23:30:00.5Z"), ZoneId.of("Asia/Tokyo"));

    private static final Validator ORACLE = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> NOW)
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** One property per constraint. */
    private static final class Lead {
        @Size(min = 2, max = 5)
        String size;

        @DecimalMin(value = "-1.50", message = "low")
        @DecimalMax(value = "1000000000000000000000.25", message = "high")
        BigDecimal decimal;

        @Min(-7)
        @Max(9_007_199_254_740_993L)
        Long integer;

        @Pattern(regexp = "(?:[a-c]+|x{2,3})(-\\d)?")
        String pattern;

        @DecimalMin(value = "-1.50", inclusive = false, message = "low")
        @DecimalMax(value = "1000000000000000000000.25", inclusive = false, message = "high")
        BigDecimal exclusive;

        @Min(-7)
        @Max(9_007_199_254_740_993L)
        BigDecimal wholeBounds;

        @Digits(integer = 3, fraction = 2)
        BigDecimal digits;

        @Digits(integer = 3, fraction = 0)
        Long wholeDigits;

        @Digits(integer = 0, fraction = 2)
        BigDecimal fractionDigits;

        @Positive
        BigDecimal positive;

        @PositiveOrZero
        BigDecimal positiveOrZero;

        @Negative
        BigDecimal negative;

        @NegativeOrZero
        BigDecimal negativeOrZero;

        @Past
        LocalDate pastDate;

        @PastOrPresent
        LocalDate pastOrPresentDate;

        @Future
        LocalDate futureDate;

        @FutureOrPresent
        LocalDate futureOrPresentDate;

        @Past
        YearMonth pastMonth;

        @PastOrPresent
        YearMonth pastOrPresentMonth;

        @Future
        YearMonth futureMonth;

        @FutureOrPresent
        YearMonth futureOrPresentMonth;

        @Past
        OffsetDateTime pastMoment;

        @PastOrPresent
        OffsetDateTime pastOrPresentMoment;

        @Future
        OffsetDateTime futureMoment;

        @FutureOrPresent
        OffsetDateTime futureOrPresentMoment;

        @Size(min = 2, max = 3)
        Set<String> several;

        @Pattern(regexp = ".{2}|\\w+\\s\\S|[^a]\\p{L}")
        String classes;

        @NotNull
        Object present;

        @AssertTrue
        Boolean consent;

        @NotBlank
        String required;

        @Email
        String email;
    }

    private JakartaOracle() {}

    static boolean oracleAccepts(String property, Object value) {
        return ORACLE.validateValue(Lead.class, property, value).isEmpty();
    }

    /** The problem of a cell; null if it has none or only advice. */
    static ProblemCode problem(FieldBuilder<?> field, String text) {
        RowVerdict verdict =
                RowValidator.of(LeadForm.named("f").field(field).build(), NOW).validate(Map.of("f", text));
        return verdict.problem("f")
                .map(problem -> problem.code())
                .filter(code -> !code.isAdvice())
                .orElse(null);
    }

    static boolean accepts(FieldBuilder<?> field, String text) {
        return problem(field, text) == null;
    }
}
