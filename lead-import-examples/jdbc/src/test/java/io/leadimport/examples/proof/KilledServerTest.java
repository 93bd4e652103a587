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
import java.util.List;
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
    private static final int RUNS = 50;

    @TempDir
    Path folder;

    @Test
    void aKilledServerLeavesNoPartOfAnImport() throws Exception {
        killed(2, 10_000);
    }

    @Test
    @Tag("proof")
    void fiftyKilledServersLeaveNoPartOfAnImport() throws Exception {
        killed(RUNS, 30_000);
    }

    private void killed(int runs, int leads) throws Exception {
        Random random = Seed.next("killed servers");
        CrashServer server = CrashServer.start(folder.resolve("postgres"));
        try {
            DataSource database = ProofDatabase.connections(server.url());
            BrokenImport.prepare(database);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create extension amcheck");
            }
            List<LeadRepository> ways =
                    List.of(JdbcLeadRepository.copying(database), JdbcLeadRepository.batching(database));
            Path file = BrokenImport.file(folder, leads);
            long[] usual = {usualNanos(database, ways.get(0), file), usualNanos(database, ways.get(1), file)};
            Map<String, Boolean> acknowledged = new LinkedHashMap<>();
            int stored = 0;
            for (int run = 0; run < runs; run++) {
                String importId = "run-" + run;
                try (var checked = BrokenImport.importer(database, ways.get(run % 2))
                        .check(BrokenImport.request(importId, file))) {
                    CompletableFuture<Boolean> commit = CompletableFuture.supplyAsync(() -> isAcknowledged(checked));
                    LockSupport.parkNanos((long) (random.nextDouble() * usual[run % 2] * 2));
                    server.kill();
                    acknowledged.put(importId, commit.get());
                }
                server = server.restart();
                Stored found = Stored.of(database, importId);
                found.assertWhole(leads, acknowledged.get(importId), importId);
                stored += found.isThere() ? 1 : 0;
                ProofDatabase.assertSoundPostgres(database);
                ImportOutcome again =
                        BrokenImport.importer(database, ways.get(0)).importLeads(BrokenImport.request(importId, file));
                assertEquals(found.isThere(), again instanceof ImportOutcome.AlreadyImported, importId);
                Stored.of(database, importId).assertAll(leads, importId + ", sent again");
            }
            for (String importId : acknowledged.keySet()) {
                Stored.of(database, importId).assertAll(leads, importId + " at the end");
            }
            System.out.println("servers killed: " + runs + ", stored: " + stored);
            assertTrue(runs < RUNS || stored > 4 && stored < RUNS - 4, "kills before and after the commit");
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

    private static long usualNanos(DataSource database, LeadRepository leads, Path file) {
        long nanos = 0;
        // the first import is slower than the others
        for (String round : List.of("first", "second", "third")) {
            String importId = round + " " + leads.hashCode();
            try (var checked = BrokenImport.importer(database, leads).check(BrokenImport.request(importId, file))) {
                long begin = System.nanoTime();
                assertTrue(isAcknowledged(checked), "an import that is not disturbed is acknowledged");
                nanos = System.nanoTime() - begin;
            }
        }
        return nanos;
    }
}
