package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.proof.BrokenImport.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The importing process is killed; the database goes on, or with an embedded one is opened anew. */
class KilledProcessTest {
    private static final int LEADS = 400;
    private static final List<Way> ON_H2 = List.of(Way.BATCHES, Way.HIBERNATE);
    private static final List<Way> ON_POSTGRES = List.of(Way.COPY, Way.BATCHES, Way.HIBERNATE);
    /** One of each kind for each way. */
    private static final int KINDS = 4;

    private static final int RUNS = 500;

    @TempDir
    Path folder;

    @Test
    void anImportOfAKilledProcessIsStoredWholeOrNotAtAllInH2() throws Exception {
        killed(h2(), ON_H2, KINDS * ON_H2.size());
    }

    @Test
    void anImportOfAKilledProcessIsStoredWholeOrNotAtAllInPostgres() throws Exception {
        try (CrashServer server = CrashServer.start(folder.resolve("postgres"))) {
            killed(server.url(), ON_POSTGRES, KINDS * ON_POSTGRES.size());
        }
    }

    @Test
    @Tag("proof")
    void fiveHundredKilledProcessesLeaveNoPartOfAnImportInH2() throws Exception {
        killed(h2(), ON_H2, RUNS);
    }

    @Test
    @Tag("proof")
    void fiveHundredKilledProcessesLeaveNoPartOfAnImportInPostgres() throws Exception {
        try (CrashServer server = CrashServer.start(folder.resolve("postgres"))) {
            killed(server.url(), ON_POSTGRES, RUNS);
        }
    }

    /**
     * By default H2 (2.5.252) writes what was committed half a second later. Where it writes into space that it had used
     * before, it does not always find what it wrote last when it is opened after a kill: about one import in thirty was gone.
     */
    private String h2() {
        return "jdbc:h2:file:" + folder.resolve("leads").toAbsolutePath() + ";WRITE_DELAY=0;REUSE_SPACE=FALSE";
    }

    /** Of four runs one is killed at each of three marks, and one at a moment of chance; each four in another way. */
    private static void killed(String url, List<Way> ways, int runs) throws Exception {
        Random random = Seed.next("killed processes, " + url.substring(0, url.indexOf(':', 5)));
        DataSource database = ProofDatabase.at(url);
        BrokenImport.prepare(database);
        Map<Way, Long> usual = new EnumMap<>(Way.class);
        for (Way way : ways) {
            usual.put(way, usualNanos(url, way));
        }
        Map<String, Boolean> acknowledged = new LinkedHashMap<>();
        Map<Way, Integer> stored = new EnumMap<>(Way.class);
        for (int run = 0; run < runs; run++) {
            Way way = ways.get(run / KINDS % ways.size());
            Victim victim = new Victim(url, way, "run-" + run);
            String what = "run " + run + ", " + way;
            acknowledged.put(
                    victim.importId,
                    switch (run % KINDS) {
                        case 0 -> victim.atMark(Announcing.BEFORE_COMMIT);
                        case 1 -> victim.duringCommit(random);
                        case 2 -> victim.atMark(Announcing.AFTER_COMMIT);
                        default -> victim.atAnyMoment(random, usual.getOrDefault(way, 0L));
                    });
            try (Connection held = database.getConnection()) {
                assertTrue(held.isValid(0));
                Stored found = Stored.of(database, victim.importId);
                found.assertWhole(LEADS, acknowledged.get(victim.importId), what);
                if (run % KINDS == 0) {
                    assertEquals(new Stored(0, false), found, what + ", killed before its commit");
                } else if (run % KINDS == 2) {
                    assertEquals(new Stored(LEADS, true), found, what + ", killed after its commit");
                }
                stored.merge(way, found.isThere() ? 1 : 0, Integer::sum);
            }
        }
        try (Connection held = database.getConnection()) {
            assertTrue(held.isValid(0));
            for (Map.Entry<String, Boolean> run : acknowledged.entrySet()) {
                Stored.of(database, run.getKey()).assertWhole(LEADS, run.getValue(), run.getKey() + " at the end");
            }
        }
        System.out.println("killed: " + runs + ", stored: " + stored);
    }

    /** An import in a process that is killed; each gives whether it had been acknowledged. */
    private record Victim(String url, Way way, String importId) {
        boolean atMark(String mark) throws Exception {
            return start(mark).await(mark).kill();
        }

        boolean duringCommit(Random random) throws Exception {
            return start(ImportProcess.NEVER)
                    .await(Announcing.BEFORE_COMMIT)
                    .after(Duration.ofNanos(random.nextInt(3_000_000)))
                    .kill();
        }

        boolean atAnyMoment(Random random, long usual) throws Exception {
            return start(ImportProcess.NEVER)
                    .await(ImportProcess.READY)
                    .after(Duration.ofNanos((long) (random.nextDouble() * usual)))
                    .kill();
        }

        KilledProcess start(String waitAt) throws IOException {
            return KilledProcess.start(url, way, importId, LEADS, waitAt);
        }
    }

    /** How long an import takes from its check to its receipt. */
    private static long usualNanos(String url, Way way) throws Exception {
        KilledProcess process = new Victim(url, way, "usual " + way).start(ImportProcess.NEVER);
        process.await(ImportProcess.READY);
        long begin = System.nanoTime();
        process.await(ImportProcess.ACKNOWLEDGED);
        long nanos = System.nanoTime() - begin;
        assertTrue(process.kill(), "an import that is not disturbed is acknowledged");
        return nanos;
    }
}
