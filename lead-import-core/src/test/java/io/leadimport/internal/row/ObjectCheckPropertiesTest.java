package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.spi.bean.LeadClass;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Accepted rows of a form of a class are valid objects of the class. */
class ObjectCheckPropertiesTest {
    private record Registration(
            @NotBlank @Size(max = 5) String company,
            @Email String email,
            @PositiveOrZero BigDecimal value,
            @Positive Integer employees,
            @Pattern(regexp = "[a-c]+", message = "letters") String code,
            LocalDate close) {}

    /** The provider accepts every lead, whatever its row contains. */
    @Property(tries = 500)
    void anAcceptedRowIsAValidObjectOfTheClass(@ForAll("rows") Map<String, String> row) {
        LeadForm form = ClassForms.of(Registration.class);
        RowVerdict verdict = RowValidator.of(form).validate(row);
        if (verdict.isAccepted()) {
            Registration made = LeadClass.of(Registration.class).create(verdict.values());
            assertTrue(((ClassConstraints) form.constrainedBy().orElseThrow())
                    .violations(made)
                    .isEmpty());
            assertEquals(
                    row.values().stream()
                            .filter(text -> !text.replace('\u00A0', ' ').isBlank())
                            .count(),
                    verdict.values().size() + verdict.unreadable().size());
        } else {
            assertTrue(verdict.problems().stream().anyMatch(problem -> problem.field() != null));
        }
    }

    @Provide
    Arbitrary<Map<String, String>> rows() {
        Arbitrary<String> cell = Arbitraries.of(
                "",
                " ",
                "a",
                "abc",
                "abcdef",
                "a@example.com",
                "a@b",
                "-1",
                "0",
                "0.00",
                "7",
                "2147483648",
                "1e9",
                "2027-02-28",
                "2027-02-30",
                "\u00A0",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
                "${7*7}",
                "\uFF11");
        return Arbitraries.maps(Arbitraries.of("company", "email", "value", "employees", "code", "close"), cell);
    }
}
