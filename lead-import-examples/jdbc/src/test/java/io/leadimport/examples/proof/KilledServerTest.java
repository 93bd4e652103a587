package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.OutcomeUnknownException;
import io.leadimport.examples.jdbc.JdbcLeadRepository;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadsNotStoredException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL server is killed while an import is stored, and started again. */
class KilledServerTest {
    private static final int LEADS = 30_000;
    private static final int RUNS = 50;

    @TempDir
    Path folder;

    @Test
    void aKilledServerLeavesNoPartOfAnImport() throws Exception {
        killed(2);
    }

    @Test
    @Tag("proof")
    void fiftyKilledServersLeaveNoPartOfAnImport() throws Exception {
        killed(RUNS);
    }

    private void killed(int runs) throws Exception {
        Random random = Seed.next("killed servers");
        CrashServer server = CrashServer.start(folder.resolve("postgres"));
        try {
            DataSource database = ProofDatabase.connections(server.url());
            BrokenImport.prepare(database);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create extension amcheck");
            }
            LeadRepository copying = JdbcLeadRepository.copying(database);
            Path file = BrokenImport.file(folder, LEADS);
            long usual = usualNanos(database, file);
            Map<String, Boolean> acknowledged = new LinkedHashMap<>();
            int stored = 0;
            for (int run = 0; run < runs; run++) {
                String importId = "run-" + run;
                try (var checked = BrokenImport.importer(
                                database, run % 2 == 0 ? copying : JdbcLeadRepository.batching(database))
                        .check(BrokenImport.request(importId, file))) {
                    CompletableFuture<Boolean> commit = CompletableFuture.supplyAsync(() -> isAcknowledged(checked));
                    LockSupport.parkNanos((long) (random.nextDouble() * usual * 1.2));
                    server.kill();
                    acknowledged.put(importId, commit.get());
                }
                server = server.restart();
                Stored found = Stored.of(database, importId);
                found.assertWhole(LEADS, acknowledged.get(importId), importId);
                stored += found.isThere() ? 1 : 0;
                ProofDatabase.assertSoundPostgres(database);
                ImportOutcome again =
                        BrokenImport.importer(database, copying).importLeads(BrokenImport.request(importId, file));
                assertEquals(found.isThere(), again instanceof ImportOutcome.AlreadyImported, importId);
                Stored.of(database, importId).assertAll(LEADS, importId + ", sent again");
            }
            for (String importId : acknowledged.keySet()) {
                Stored.of(database, importId).assertAll(LEADS, importId + " at the end");
            }
            System.out.println("servers killed: " + runs + ", stored: " + stored);
        } finally {
            server.close();
        }
    }

    private static boolean isAcknowledged(CheckedImport checked) {
        try {
            return checked.commit() instanceof ImportOutcome.Imported;
        } catch (LeadsNotStoredException | OutcomeUnknownException e) {
            return false;
        }
    }

    private static long usualNanos(DataSource database, Path file) {
        long nanos = 0;
        // the first is slower than those that follow
        for (String importId : new String[] {"first", "second", "third"}) {
            try (var checked = BrokenImport.importer(database, JdbcLeadRepository.copying(database))
                    .check(BrokenImport.request(importId, file))) {
                long begin = System.nanoTime();
                assertTrue(isAcknowledged(checked), "an import that is not disturbed is acknowledged");
                nanos = System.nanoTime() - begin;
            }
        }
        return nanos;
    }
}
