package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.Dialect;
import io.leadimport.csv.Header;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.text.Cell;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ColumnMapping;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Good rows leave no garbage behind, conditions, default values and references among their fields or not. */
@Tag("machine")
class RowAllocationTest {
    private static final int ROWS = 20_000;
    private static final List<String> HEADERS =
            List.of("Partner ID", "Partner User ID", "country", "amount", "day", "vat", "customer", "region");
    private static final List<Cell> CELLS = HEADERS.stream()
            .map(header -> Cell.of(
                    switch (header) {
                        case "Partner ID" -> "P1";
                        case "Partner User ID" -> "U1";
                        case "country" -> "de";
                        case "amount" -> "007.50";
                        case "day" -> "2026-12-31";
                        case "region" -> "";
                        default -> "C1";
                    }))
            .toList();
    private static final LeadForm FORM = LeadForm.named("f")
            .field(Fields.choice("country", "DE", "AT"))
            .field(Fields.decimal("amount"))
            .field(Fields.date("day"))
            .field(Fields.text("vat")
                    .requiredIf("country", "AT", "DE")
                    .requiredIf("amount", "7", "8")
                    .requiredIf("day", "2027-01-01"))
            .field(Fields.reference("customer", (ids, submitter) -> Map.of("C1", 1))
                    .requiredIf("vat"))
            .field(Fields.text("region").defaultValue("EMEA"))
            .field(Fields.constant("source", "web"))
            .build();

    private static void check(FileCheck check, int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            check.begin(row, row);
            for (int column = 0; column < CELLS.size(); column++) {
                check.cell(column, CELLS.get(column).whole());
            }
            assertEquals(null, check.end(CELLS.size(), false));
        }
    }

    @Test
    void aGoodRowAllocatesNothing() throws ReflectiveOperationException {
        Fixture host = Fixture.standard();
        ReferenceLookup references = new ReferenceLookup(host.partners, host.users, Fixture.ADMIN, 10);
        ColumnMatch match = ColumnMatch.best(
                List.of(new Header(new Dialect(',', false), 1, 1, HEADERS)),
                FORM,
                references.partnerColumn(),
                ColumnMapping.NONE);
        FileCheck check = new FileCheck(CompiledForm.of(FORM, Clock.systemUTC()), match, references, 10, new RowSink() {
            @Override
            public void row(List<Problem> problems) {
                assertTrue(problems.isEmpty());
            }

            @Override
            public void blankRow() {
                throw new AssertionError();
            }
        });
        check(check, 2, 1);
        check.finish();
        check(check, 3, ROWS);
        long before = AllocatedBytes.ofThisThread();
        check(check, 3 + ROWS, ROWS);
        long perRow = (AllocatedBytes.ofThisThread() - before) / ROWS;
        assertTrue(perRow < 16, "bytes a row: " + perRow);
    }
}
