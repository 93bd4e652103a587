package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.csv.ReadProgress;
import io.leadimport.internal.csv.RecordReader;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.PartnerColumn;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows wait for the look-up of their ids, and what waits is bounded: in rows, and in problems. */
@Tag("machine")
class WaitingRowsTest {
    private static final int FIELDS = 20;

    @Test
    void rowsFullOfProblemsWaitForFewerOthersThanRowsWithoutAny() {
        assertEquals(0, handedOnBeforeTheEnd("1,".repeat(FIELDS), 200));
        assertTrue(handedOnBeforeTheEnd("wrong,".repeat(FIELDS), 200) > 100);
        assertTrue(handedOnBeforeTheEnd("1,".repeat(FIELDS), 1_500) >= 1_000);
    }

    private static long handedOnBeforeTheEnd(String cells, int rows) {
        LeadForm.Builder builder = LeadForm.named("Numbers");
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < FIELDS; i++) {
            builder.field(Fields.integer("n" + i));
            csv.append('n').append(i).append(',');
        }
        LeadForm form = builder.build();
        csv.append("Partner User ID\n").append((cells + "U1\n").repeat(rows));
        ReportBuilder report = new ReportBuilder(10);
        try (CsvContent content =
                CsvContent.open(CsvSource.of(csv.toString().getBytes(StandardCharsets.UTF_8)), () -> {})) {
            ColumnMatch match = ColumnMatch.best(
                    Headers.of(content, CsvLimits.DEFAULT).candidates(),
                    form,
                    PartnerColumn.OPTIONAL,
                    ColumnMapping.NONE);
            ReferenceLookup references = new ReferenceLookup(
                    new InMemoryPartnerRepository(List.of()),
                    new InMemoryPartnerUserRepository(List.of()),
                    Submitter.partner("P1", "U1"),
                    10);
            FileCheck check = new FileCheck(CompiledForm.of(form, Clock.systemUTC()), match, references, 10, report);
            try (RecordReader<Problem> reader =
                    RecordReader.open(content, match.header().dialect(), CsvLimits.DEFAULT, check, ReadProgress.NONE)) {
                assertEquals(null, reader.next());
            }
            long before = report.rowsRead();
            check.finish();
            assertEquals(rows, report.rowsRead());
            return before;
        }
    }
}
