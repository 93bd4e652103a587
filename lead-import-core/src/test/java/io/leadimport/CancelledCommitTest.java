package io.leadimport;

import static io.leadimport.CancellationTest.CSV;
import static io.leadimport.CancellationTest.ROWS;
import static io.leadimport.TestHost.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.ImportCancelledException.Reason;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadsNotStoredException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An import that is stopped while its leads are being stored: nothing is stored, or all of them are. */
class CancelledCommitTest {
    private final TestHost host = new TestHost();

    @AfterEach
    void leaveTheThreadAsItWas() {
        Thread.interrupted();
    }

    @Test
    void anImportThatIsStoppedAfterItsLastLeadIsNotCommitted() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong committed = new AtomicLong();
        host.repository = host.saving(batch -> {
            batch.forEach(lead -> stop.set(lead.row() == ROWS + 1));
            committed.incrementAndGet();
        });

        assertThrows(
                ImportCancelledException.class,
                () -> host.importer().importLeads(request(CSV).stopWhen(stop::get)));

        assertEquals(0, committed.get());
    }

    @Test
    void anImportThatIsStoppedAfterItsCommitIsImportedAndTheThreadStaysInterrupted() {
        AtomicBoolean stop = new AtomicBoolean();
        host.repository = host.saving(batch -> {
            host.leads.saveAll(batch);
            stop.set(true);
            Thread.currentThread().interrupt();
        });

        ImportOutcome outcome = host.importer().importLeads(request(CSV).stopWhen(stop::get));

        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertTrue(Thread.interrupted());
    }

    @Test
    void theRepositoryIsAskedAboutAnInterruptedCommitWithoutTheInterruptFlag() {
        host.repository = new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                host.leads.saveAll(batch);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the connection was closed by an interrupt");
            }

            @Override
            public Optional<ImportReceipt> findImport(ImportKey key) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("interrupted while waiting for a connection");
                }
                return host.leads.findImport(key);
            }
        };

        assertInstanceOf(ImportOutcome.Imported.class, host.importLeads(CSV));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aFailureOnAnInterruptedThreadBeforeTheLastLeadIsTheCauseOfTheCancellation() {
        IllegalStateException failure = new IllegalStateException("closed by an interrupt");
        host.repository = host.saving(batch -> {
            batch.iterator().next();
            Thread.currentThread().interrupt();
            throw failure;
        });

        ImportCancelledException cancelled = assertThrows(ImportCancelledException.class, () -> host.importLeads(CSV));

        assertSame(failure, cancelled.getCause());
        assertTrue(Thread.interrupted());
    }

    @Test
    void aRepositoryMayWrapTheBatchsExceptionInOneThatNothingIsStored() {
        AtomicBoolean stop = new AtomicBoolean();
        List<Consumer<RuntimeException>> wrappers = List.of(
                e -> {
                    throw new IllegalStateException(e);
                },
                e -> {
                    throw new LeadsNotStoredException("i-1", e);
                });
        for (Consumer<RuntimeException> wrapper : wrappers) {
            stop.set(false);
            host.repository = host.saving(batch -> {
                try {
                    batch.forEach(lead -> stop.set(lead.row() == 5));
                } catch (RuntimeException e) {
                    wrapper.accept(e);
                }
            });

            ImportCancelledException cancelled = assertThrows(
                    ImportCancelledException.class,
                    () -> host.importer().importLeads(request(CSV).stopWhen(stop::get)));

            assertEquals(Reason.STOPPED, cancelled.reason());
        }
    }
}
