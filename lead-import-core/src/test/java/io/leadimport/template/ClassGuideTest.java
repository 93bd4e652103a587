package io.leadimport.template;

import static io.leadimport.template.FormGuideTest.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.Submitter;
import io.leadimport.validation.RowValidator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide of a form that is built from a class. */
@Tag("machine")
class ClassGuideTest {
    private enum Tier {
        GOLD,
        SILVER
    }

    private record Registration(
            @NotBlank @Size(max = 10) String company,
            @Size(min = 2) String city,
            @Positive int employees,
            long whole,
            @Max(9) Short few,
            byte least,
            @PositiveOrZero @Min(3) Integer both,
            @DecimalMax("0.5") Double rounded,
            @Negative BigDecimal negative,
            @Email String mail,
            @Past LocalDate past,
            @FutureOrPresent YearMonth month,
            @PastOrPresent OffsetDateTime moment,
            @Future(message = "later") LocalDate later,
            @Past LocalTime time,
            Tier tier,
            @NotEmpty @Size(max = 2) Set<Tier> tiers,
            List<String> tags,
            @Size(max = 2) List<@NotBlank String> notes,
            boolean yes) {}

    @Test
    void describesTheConstraintsOfAClass() {
        assertEquals(
                List.of(
                        "Text on one line. Characters at most: 10.",
                        "Text on one line. Characters at least: 2.",
                        "A whole number. More than 0.",
                        "A whole number.",
                        "A whole number. At most 9.",
                        "A whole number.",
                        "A whole number. At least 3.",
                        "A number written like 1250.50. At most 0.5.",
                        "A number written like 1250.50. Less than 0.",
                        "An e-mail address.",
                        "A date written as yyyy-MM-dd. In the past.",
                        "A year and a month. Not in the past.",
                        "A date and a time with its offset from UTC. Not in the future.",
                        "A date written as yyyy-MM-dd.",
                        "A time of day in hours and minutes, and seconds if need be.",
                        "One of: GOLD; SILVER.",
                        "Some of these, with a semicolon between them: GOLD; SILVER. Options at most: 2.",
                        "Text on one line. Several are separated with semicolons.",
                        "Text on one line. Several are separated with semicolons.",
                        "For yes: yes; true; y; 1. For no: no; false; n; 0."),
                accepted(ClassForms.of(Registration.class)));
    }

    @Test
    void givesExamplesThatAClassAccepts() {
        LeadForm form = ClassForms.of(Registration.class);
        Map<String, String> examples = new HashMap<>(Map.of("Company", "Acme"));
        FormGuide.of(form, Submitter.admin("a")).lines(Locale.ENGLISH).stream()
                .skip(2)
                .filter(line -> !line.example().isEmpty())
                .forEach(line -> examples.put(line.column(), line.example()));
        assertEquals(
                Map.ofEntries(
                        Map.entry("Company", "Acme"),
                        Map.entry("Employees", "1"),
                        Map.entry("Whole", "250"),
                        Map.entry("Few", "9"),
                        Map.entry("Least", "127"),
                        Map.entry("Both", "3"),
                        Map.entry("Rounded", "0.5"),
                        Map.entry("Negative", "-1"),
                        Map.entry("Mail", "name@example.com"),
                        Map.entry("Tier", "GOLD"),
                        Map.entry("Tiers", "GOLD"),
                        Map.entry("Yes", "yes")),
                examples);
        assertEquals(List.of(), RowValidator.of(form).validate(examples).problems());
    }
}
