package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.PartnerColumn;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.profile.ImportProfile;
import io.leadimport.spi.Submitter;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows wait until their ids are looked up. The numbers of waiting rows and of their problems are limited. */
@Tag("machine")
class WaitingRowsTest {
    private static final int FIELDS = 20;

    @Test
    void fewerRowsWaitIfTheyHaveManyProblems() {
        assertEquals(0, passedOnBeforeTheEnd("1,".repeat(FIELDS), 200));
        assertTrue(passedOnBeforeTheEnd("wrong,".repeat(FIELDS), 200) > 100);
        assertTrue(passedOnBeforeTheEnd("1,".repeat(FIELDS), 1_500) >= 1_000);
    }

    private static long passedOnBeforeTheEnd(String cells, int rows) {
        LeadForm.Builder builder = LeadForm.named("Numbers");
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < FIELDS; i++) {
            builder.field(Fields.integer("n" + i));
            header.append('n').append(i).append(',');
        }
        LeadForm form = builder.build();
        String csv = header + "Partner User ID\n" + (cells + "U1\n").repeat(rows);
        ReportBuilder report = new ReportBuilder(10);
        ColumnMatch match = Fixture.match(form, PartnerColumn.OPTIONAL, csv);
        ReferenceLookup references = Fixture.standard().references(Submitter.partner("P1", "U1"));
        FileCheck check = new FileCheck(
                CompiledForm.of(form, Clock.systemUTC()), ImportProfile.NONE, match, references, 10, null, report);
        assertEquals(List.of(), Fixture.read(csv, match, check));
        long before = report.rowsRead();
        check.finish();
        assertEquals(rows, report.rowsRead());
        return before;
    }
}
