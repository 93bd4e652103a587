package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.WatchedSource;
import io.leadimport.spi.NewLead;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The file is read only as fast as the repository takes the leads, so a slow repository needs no more memory. */
class SlowRepositoryTest {
    private static final int ROWS = 20_000;
    /** The sizes of a buffer of bytes and of one of characters. */
    private static final long AHEAD = 2 << 16;

    @Test
    void theBytesReadAheadOfTheRepositoryAreLimited() {
        String row = TestHost.row(1);
        WatchedSource file = WatchedSource.sound((HEADER + row.repeat(ROWS)).getBytes(StandardCharsets.UTF_8));
        long[] furthest = new long[1];
        TestHost host = new TestHost();
        host.repository = host.saving(batch -> {
            for (NewLead lead : batch) {
                long taken = (lead.row() - 1) * row.length();
                furthest[0] = Math.max(furthest[0], file.takenOfReading() - taken);
            }
        });

        ImportOutcome outcome = host.importer().importLeads(ImportRequest.of(FORM, file.source(), ADMIN));

        assertEquals(ROWS, outcome.report().rowsAccepted());
        assertTrue(furthest[0] > 0 && furthest[0] <= AHEAD, () -> "bytes read ahead: " + furthest[0]);
        assertEquals(0, file.open());
    }
}
