package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.Cell;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell that is fine costs no memory. */
@Tag("machine")
class AllocationTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    private static final int CHECKS = 20_000;

    static Stream<Arguments> fine() {
        FieldBuilder many = Fields.choice("f");
        IntStream.range(0, 500).forEach(i -> many.option("k" + i, "Option " + i));
        return Stream.of(
                Arguments.of(Fields.choice("f").option("1", "Trade fair", "Messe"), " TRADE fair "),
                Arguments.of(Fields.choice("f").option("1", "\u00D6sterreich"), "\u00F6STERREICH"),
                Arguments.of(many, "option 499"),
                Arguments.of(Fields.choices("f", "a", "b", "c").minCount(2).maxCount(3), "c; A|b;a"),
                Arguments.of(Fields.yesNo("f"), "Yes"),
                Arguments.of(
                        Fields.integer("f").greaterThan("0").lessThan("1e9").digits(9, 0), "123456789"),
                Arguments.of(
                        Fields.decimal("f").greaterThan("0").lessThan("1e9").digits(9, 2), "0123.50"),
                Arguments.of(Fields.date("f").format("d.M.yyyy").past().greaterThan("1999-12-31"), "1.2.2026"),
                Arguments.of(Fields.yearMonth("f").future().lessThan("2030-01"), "2026-07"),
                Arguments.of(Fields.time("f").min("09:00").lessThan("17:00"), "9:00"));
    }

    @ParameterizedTest
    @MethodSource("fine")
    void aCellThatIsFineIsCheckedWithoutAllocating(FieldBuilder builder, String text)
            throws ReflectiveOperationException {
        LeadForm form = LeadForm.named("f").field(builder).build();
        CompiledField field = CompiledForm.of(form, NOW).fields().get(0);
        Cell cell = Cell.of(text);
        assertNull(field.check(cell));
        long before = AllocatedBytes.ofThisThread();
        for (int i = 0; i < CHECKS; i++) {
            field.check(cell);
        }
        long allocated = AllocatedBytes.ofThisThread() - before;
        assertTrue(allocated < CHECKS, () -> "bytes allocated by " + CHECKS + " checks: " + allocated);
    }
}
