package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.ImportOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Kills importing processes one after another and checks what each left behind: all leads, with the right values, or
 * none. Prints the phases in which they died and how many imports were stored, so that a run that never hits the
 * transaction is noticed. The operating system keeps what a killed process has written: this is no proof for a power cut.
 */
public final class Kills {
    /** The number of imports after which the database is replaced by an empty one. */
    private static final int OF_ONE_DATABASE = 15;

    /** The end of the import id of a process that is killed right after another one. */
    private static final String NEXT = "-next";

    /** The bytes in the log that prove more than a receipt was written. */
    private static final long ENOUGH = 1 << 20;

    /** The number of kills from which on every phase must occur. */
    private static final int ENOUGH_KILLS = 50;

    private final ProofDatabase database;
    private final List<Class<? extends Way>> ways;
    private final Path file;
    private final int leads;
    private final Random random;
    private final Map<Class<? extends Way>, Usual> usual = new HashMap<>();
    private final Map<Phase, int[]> deaths = new EnumMap<>(Phase.class);
    private int onDisk;
    private String contents = "";

    /** The moment at which a process is killed. */
    private enum Moment {
        ANY,
        STORING,
        COMMITTING,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /** Of each eight, two are killed while leads are stored, two while the database commits, and two at markers. */
    private static final List<Moment> MOMENTS = List.of(
            Moment.STORING,
            Moment.COMMITTING,
            Moment.ANY,
            Moment.BEFORE_COMMIT,
            Moment.STORING,
            Moment.ANY,
            Moment.COMMITTING,
            Moment.AFTER_COMMIT);

    /** The phase of a process, by its last marker. */
    private enum Phase {
        CHECKING,
        STORING_FIRST_HALF,
        STORING_SECOND_HALF,
        COMMITTING,
        COMMITTED,
        ACKNOWLEDGED;

        static Phase of(List<String> said) {
            if (said.contains(ImportProcess.ACKNOWLEDGED)) {
                return ACKNOWLEDGED;
            }
            if (said.contains(Announcing.AFTER_COMMIT)) {
                return COMMITTED;
            }
            if (said.contains(Announcing.BEFORE_COMMIT)) {
                return COMMITTING;
            }
            if (said.contains(ImportProcess.storing(ImportProcess.PARTS / 2))) {
                return STORING_SECOND_HALF;
            }
            return said.contains(ImportProcess.storing(0)) ? STORING_FIRST_HALF : CHECKING;
        }
    }

    /** The nanoseconds that the parts of an undisturbed import take. */
    private record Usual(long whole, long checking, long storing, long committing) {}

    private Kills(ProofDatabase database, List<Class<? extends Way>> ways, Path folder, int leads) throws IOException {
        this.database = database;
        this.ways = ways;
        this.file = BrokenImport.file(folder, leads);
        this.leads = leads;
        this.random = Seed.next("killed processes, " + database.getClass().getSimpleName() + ", " + leads + " leads");
    }

    /** Kills the given number of processes that import into SQLite. */
    static void onSqlite(Path folder, int leads, int times) throws Exception {
        try (ProofDatabase database = ProofDatabase.sqlite(folder)) {
            new Kills(database, List.of(Way.Batches.class), folder, leads).kill(times);
        }
    }

    /** Kills the given number of processes that import into PostgreSQL, alternating the way of storing after each eight. */
    public static void onPostgres(Path folder, List<Class<? extends Way>> ways, int leads, int times) throws Exception {
        try (ProofDatabase database = ProofDatabase.postgres(folder)) {
            new Kills(database, ways, folder, leads).kill(times);
        }
    }

    private void kill(int times) throws Exception {
        for (Class<? extends Way> way : ways) {
            usual.put(way, measured(way));
        }
        int ofThisDatabase = 0;
        for (int run = 0; run < times; run++) {
            if (ofThisDatabase == OF_ONE_DATABASE) {
                holdsAll(ofThisDatabase);
                database.renew();
                ofThisDatabase = 0;
            }
            Class<? extends Way> way = ways.get(run / MOMENTS.size() % ways.size());
            Moment moment = MOMENTS.get(run % MOMENTS.size());
            // half of the processes find the log of an earlier process, as on a busy server
            Connection held = run % 2 == 0 ? null : database.hold();
            killAndLook("run-" + run, way, moment);
            if (held != null) {
                held.close();
            }
            ofThisDatabase++;
        }
        holdsAll(ofThisDatabase);
        print(times);
    }

    private void killAndLook(String importId, Class<? extends Way> way, Moment moment) throws Exception {
        String what = importId + ", " + way.getSimpleName() + ", " + moment;
        List<String> said = killed(importId, way, moment);
        Phase phase = Phase.of(said);
        boolean written = database.uncommittedBytes() > ENOUGH;
        if (random.nextInt(4) == 0) {
            // the next process is killed while the database recovers from the first
            start(importId + NEXT, way, ImportProcess.NEVER)
                    .after(upTo(usual(way).checking))
                    .kill();
        }
        database.settle();
        Stored.of(database.dataSource(), importId + NEXT).assertWhole(leads, false, what + NEXT);
        Stored found = Stored.of(database.dataSource(), importId);
        found.assertWhole(leads, phase == Phase.ACKNOWLEDGED, what + ", " + phase);
        if (phase.compareTo(Phase.COMMITTING) < 0 || moment == Moment.BEFORE_COMMIT) {
            assertEquals(Stored.NOTHING, found, what + ", killed before its commit");
            onDisk += written ? 1 : 0;
        } else if (phase.compareTo(Phase.COMMITTING) > 0) {
            found.assertAll(leads, what + ", killed after its commit");
        }
        if (found.isThere()) {
            assertEquals(contents, database.contents(importId), what + ", " + phase);
        }
        deaths.computeIfAbsent(phase, key -> new int[2])[found.isThere() ? 1 : 0]++;
        database.assertSound();
        sendAgain(importId, way, found, what);
    }

    private List<String> killed(String importId, Class<? extends Way> way, Moment moment) throws Exception {
        Usual times = usual(way);
        return switch (moment) {
            case ANY ->
                start(importId, way, ImportProcess.NEVER)
                        .after(upTo(times.whole))
                        .kill();
            case STORING ->
                start(importId, way, ImportProcess.NEVER)
                        .await(ImportProcess.storing(random.nextInt(ImportProcess.PARTS)))
                        .after(upTo(times.storing / ImportProcess.PARTS))
                        .kill();
            case COMMITTING ->
                start(importId, way, ImportProcess.NEVER)
                        .await(Announcing.BEFORE_COMMIT)
                        .after(upTo(times.committing))
                        .kill();
            case BEFORE_COMMIT ->
                start(importId, way, Announcing.BEFORE_COMMIT)
                        .await(Announcing.BEFORE_COMMIT)
                        .kill();
            case AFTER_COMMIT ->
                start(importId, way, Announcing.AFTER_COMMIT)
                        .await(Announcing.AFTER_COMMIT)
                        .kill();
        };
    }

    private KilledProcess start(String importId, Class<? extends Way> way, String waitAt) throws IOException {
        return KilledProcess.start(database.url(), way, importId, file, waitAt);
    }

    private long upTo(long nanos) {
        return (long) (random.nextDouble() * nanos);
    }

    /** The same import, sent again, ends with all of its leads stored. */
    private void sendAgain(String importId, Class<? extends Way> way, Stored found, String what) throws Exception {
        ImportOutcome outcome = BrokenImport.importer(
                        database.dataSource(),
                        way.getDeclaredConstructor().newInstance().over(database.dataSource()))
                .importLeads(BrokenImport.request(importId, file));
        Class<?> expected = found.isThere() ? ImportOutcome.AlreadyImported.class : ImportOutcome.Imported.class;
        assertTrue(expected.isInstance(outcome), () -> what + ", sent again: " + outcome.getClass());
        Stored.of(database.dataSource(), importId).assertAll(leads, what + ", sent again");
        assertEquals(contents, database.contents(importId), what + ", sent again");
    }

    private void holdsAll(int imports) throws Exception {
        List<String> whole = database.query("select count(*), min(n), max(n) from"
                + " (select count(*) as n from leads where import_id not like '%" + NEXT
                + "' group by import_id) as imports");
        assertEquals(List.of(imports + "," + leads + "," + leads), whole, "all imports at the end");
    }

    private Usual usual(Class<? extends Way> way) {
        return Objects.requireNonNull(usual.get(way));
    }

    /** Measures twice and uses the second result, since the first process is slower. */
    private Usual measured(Class<? extends Way> way) throws Exception {
        Usual measured = new Usual(0, 0, 0, 0);
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            KilledProcess process = start("usual", way, ImportProcess.NEVER).await(ImportProcess.storing(0));
            long storing = System.nanoTime();
            process.await(Announcing.BEFORE_COMMIT);
            long committing = System.nanoTime();
            process.await(Announcing.AFTER_COMMIT);
            long committed = System.nanoTime();
            assertTrue(
                    process.await(ImportProcess.ACKNOWLEDGED).kill().contains(ImportProcess.ACKNOWLEDGED),
                    "an import that is not disturbed is acknowledged");
            measured =
                    new Usual(System.nanoTime() - start, storing - start, committing - storing, committed - committing);
            database.settle();
            contents = database.contents("usual");
            database.renew();
        }
        return measured;
    }

    private void print(int times) {
        boolean tells = database.url().startsWith("jdbc:sqlite");
        System.out.printf(
                Locale.ROOT,
                "%s, %,d leads, killed: %d%s%n",
                database.getClass().getSimpleName(),
                leads,
                times,
                tells ? ", of these with uncommitted leads in the log on disk: " + onDisk : "");
        deaths.forEach((phase, counts) ->
                System.out.printf(Locale.ROOT, "  %-20s none: %4d  all: %4d%n", phase, counts[0], counts[1]));
        assertTrue(!tells || onDisk > 0, "nobody was killed with leads on disk");
        if (times >= ENOUGH_KILLS) {
            assertEquals(EnumSet.allOf(Phase.class), deaths.keySet(), "the moments cover the whole of the import");
            int[] committing = Objects.requireNonNull(deaths.get(Phase.COMMITTING));
            assertTrue(committing[0] > 0 && committing[1] > 0, "kills before and after the moment of the commit");
        }
    }
}
