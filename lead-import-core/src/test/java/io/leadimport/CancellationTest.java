package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.request;
import static io.leadimport.TestHost.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.ImportCancelledException.Reason;
import io.leadimport.csv.BufferSize;
import io.leadimport.csv.CsvSource;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An import that is stopped before its leads are stored stores nothing. */
class CancellationTest {
    static final int ROWS = 20;
    static final String CSV = HEADER + rows();

    private TestHost host = new TestHost();

    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            rows.append(row(i));
        }
        return rows.toString();
    }

    @AfterEach
    void leaveTheThreadAsItWas() {
        Thread.interrupted();
    }

    @Test
    void anImportThatIsStoppedAtAnyMomentStoresNothing() {
        stopsAt(Reason.STOPPED, moment -> slowly().stopWhen(from(moment)));
    }

    @Test
    void aThreadThatIsInterruptedAtAnyMomentStoresNothingAndStaysInterrupted() {
        stopsAt(Reason.INTERRUPTED, moment -> {
            BooleanSupplier due = from(moment);
            return slowly().stopWhen(() -> {
                if (due.getAsBoolean()) {
                    Thread.currentThread().interrupt();
                }
                return false;
            });
        });
    }

    @Test
    void anImportThatMissesItsDeadlineAtAnyMomentStoresNothing() {
        stopsAt(Reason.DEADLINE, moment -> {
            AtomicLong time = new AtomicLong(Long.MAX_VALUE - 5);
            host.nanoTime = time::getAndIncrement;
            return slowly().withDeadline(Duration.ofNanos(moment + 1));
        });
    }

    private static ImportRequest slowly() {
        byte[] csv = CSV.getBytes(StandardCharsets.UTF_8);
        return ImportRequest.of(FORM, BufferSize.of(CsvSource.of(csv), 64), ADMIN)
                .withImportId("i-1");
    }

    /** True from the given question on. */
    private static BooleanSupplier from(int moment) {
        AtomicLong asked = new AtomicLong();
        return () -> asked.getAndIncrement() >= moment;
    }

    private void stopsAt(Reason reason, IntFunction<ImportRequest> stopping) {
        int moments = 0;
        while (isStopped(reason, stopping.apply(moments))) {
            assertEquals(List.of(), host.leads.leads());
            assertEquals(List.of(), host.leads.receipts());
            moments++;
            host = new TestHost();
        }
        assertEquals(ROWS, host.leads.leads().size());
        // at each lead, and for each of many reads of two passes
        assertTrue(moments > 3 * ROWS, () -> "moments at which it could be stopped");
    }

    private boolean isStopped(Reason reason, ImportRequest request) {
        try {
            assertInstanceOf(ImportOutcome.Imported.class, host.importer().importLeads(request));
            return false;
        } catch (ImportCancelledException e) {
            assertEquals(reason, e.reason());
            assertEquals("i-1", e.importId());
            return true;
        } finally {
            boolean interrupted = Thread.interrupted();
            assertTrue(interrupted || reason != Reason.INTERRUPTED, "the thread is no longer interrupted");
        }
    }

    @Test
    void theExceptionSaysWhichImportWasStoppedAndWhy() {
        ImportCancelledException stopped = assertThrows(
                ImportCancelledException.class, () -> host.importer().importLeads(slowly().stopWhen(() -> true)));
        assertEquals(
                "import i-1 was cancelled, since it was asked to stop, and nothing was stored", stopped.getMessage());

        Thread.currentThread().interrupt();
        ImportCancelledException interrupted = assertThrows(
                ImportCancelledException.class, () -> host.importer().importLeads(slowly()));
        assertEquals(
                "import i-1 was cancelled, since its thread was interrupted, and nothing was stored",
                interrupted.getMessage());
    }

    @Test
    void noIdsAreLookedUpAfterTheImportIsStopped() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 2_000; i++) {
            csv.append("P1,U").append(i).append(",Acme,a@example.com,EMEA,,,,,\n");
        }
        AtomicBoolean stop = new AtomicBoolean();
        PartnerRepository stopping = new PartnerRepository() {
            @Override
            public Collection<Partner> findByIds(Set<String> ids) {
                stop.set(true);
                return host.partners.findByIds(ids);
            }

            @Override
            public List<Partner> page(@Nullable String afterId, int limit) {
                return List.of();
            }
        };
        LeadImporter importer =
                LeadImporter.builder(host.leads, stopping, host.users).build();

        assertThrows(
                ImportCancelledException.class,
                () -> importer.importLeads(request(csv.toString()).stopWhen(stop::get)));

        assertEquals(1, host.users.queries().size());
    }

    @Test
    void theWritingOfAnErrorFileCanBeStopped() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong written = new AtomicLong();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                stop.set(true);
                written.incrementAndGet();
            }
        };
        byte[] csv = (HEADER + row(1).repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        CsvSource source = BufferSize.of(CsvSource.of(csv), 256);
        try (CheckedImport checked =
                host.importer().check(ImportRequest.of(FORM, source, ADMIN).stopWhen(stop::get))) {
            ImportCancelledException stopped =
                    assertThrows(ImportCancelledException.class, () -> checked.writeErrorFile(Locale.ENGLISH, out));

            assertEquals(Reason.STOPPED, stopped.reason());
            assertTrue(written.get() < csv.length / 2, () -> "bytes written: " + written);
        }
    }

    @Test
    void anInspectionCanBeStopped() {
        Thread.currentThread().interrupt();

        ImportCancelledException stopped = assertThrows(
                ImportCancelledException.class, () -> host.importer().inspect(slowly()));

        assertEquals(Reason.INTERRUPTED, stopped.reason());
    }

    @Test
    void theDeadlineRestartsForTheCommit() {
        AtomicLong time = new AtomicLong();
        host.nanoTime = time::get;
        try (CheckedImport checked = host.importer().check(request(CSV).withDeadline(Duration.ofMinutes(1)))) {
            time.addAndGet(Duration.ofHours(1).toNanos());

            assertInstanceOf(ImportOutcome.Imported.class, checked.commit());
        }
    }

    @Test
    void aDeadlineMustBePositiveAndMayBeVeryLong() {
        for (Duration past : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> request(CSV).withDeadline(past));
            assertEquals("a deadline must lie ahead, and was " + past, refused.getMessage());
        }
        ImportRequest patient = request(CSV).withDeadline(Duration.ofSeconds(Long.MAX_VALUE));
        assertInstanceOf(ImportOutcome.Imported.class, host.importer().importLeads(patient));
    }
}
