package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.BufferSize;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceFailedException;
import io.leadimport.csv.WatchedSource;
import io.leadimport.internal.csv.SpoolFile;
import io.leadimport.spi.LeadRepository;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All leads of a file are stored or none, whatever fails and whenever; no resources are left behind. */
class FaultTest {
    private static final String ID = "i-1";
    private static final int FEW = 7;
    private static final int MANY = 45_000;
    private static final byte[] SMALL = file(FEW);
    /** Longer than what is kept in memory of an upload. */
    private static final byte[] LARGE = file(MANY);
    /** How much of an upload is kept in memory. */
    private static final long IN_MEMORY = 1 << 20;

    private static byte[] file(int rows) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            csv.append(row(i));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same run each time. */
    private static Random sample() {
        return new Random(1);
    }

    /** Prints the seed with which the run can be repeated. */
    private static Random random(String what) {
        long seed = Long.getLong("proof.seed", System.nanoTime());
        System.out.println(what + ": seed " + seed + ", to be repeated with -Dproof.seed=" + seed);
        return new Random(seed);
    }

    @Test
    void aFileThatFailsAfterAnyByteOfAnyPassStoresNothing() {
        everyByte(WatchedSource::source, 1 << 16);
    }

    @Test
    void anUploadThatFailsAfterAnyByteStoresNothing() {
        everyByte(WatchedSource::upload, 1 << 16);
    }

    @Test
    @Tag("proof")
    void theSizeOfReadsMakesNoDifferenceToAFailure() {
        for (int buffer : List.of(1, 3, 16, 100)) {
            everyByte(WatchedSource::source, buffer);
            everyByte(WatchedSource::upload, buffer);
        }
    }

    private static void everyByte(Function<WatchedSource, CsvSource> as, int buffer) {
        Function<WatchedSource, CsvSource> buffered = watched -> BufferSize.of(as.apply(watched), buffer);
        long all = takenOf(SMALL, FEW, buffered);
        for (long good = 0; good < all; good++) {
            fails(WatchedSource.failingAfter(good, SMALL), FEW, buffered);
        }
    }

    @Test
    void aLargeFileThatFailsAfterSomeByteStoresNothing() {
        someBytes(sample(), 4);
    }

    @Test
    @Tag("proof")
    void aLargeFileThatFailsAfterManyBytesStoresNothing() {
        someBytes(random("a large file"), 400);
    }

    private static void someBytes(Random random, int samples) {
        for (Function<WatchedSource, CsvSource> as :
                List.<Function<WatchedSource, CsvSource>>of(WatchedSource::source, WatchedSource::upload)) {
            long all = takenOf(LARGE, MANY, as);
            random.longs(samples, 0, all).forEach(good -> fails(WatchedSource.failingAfter(good, LARGE), MANY, as));
        }
    }

    @Test
    void anUploadThatDoesNotFitOnTheDiskStoresNothing() {
        fullDisk(sample(), 2);
    }

    @Test
    @Tag("proof")
    void anUploadThatFillsTheDiskAtAnyByteStoresNothing() {
        fullDisk(random("a full disk"), 400);
    }

    private static void fullDisk(Random random, int samples) {
        long last = LARGE.length - 1L;
        LongStream edges = LongStream.of(0, 1, IN_MEMORY - 1, IN_MEMORY, IN_MEMORY + 1, last);
        LongStream.concat(edges, random.longs(samples, 0, last))
                .forEach(space -> fails(WatchedSource.sound(LARGE), MANY, file -> file.uploadToDiskOf(space)));
    }

    /** The number of bytes read from a file, over all readings, if nothing fails. */
    private static long takenOf(byte[] file, int leads, Function<WatchedSource, CsvSource> as) {
        WatchedSource sound = WatchedSource.sound(file);
        FaultyStore store = new FaultyStore();
        Aftermath stored = importInto(store, as.apply(sound), sound::spoolFile);
        assertTrue(stored.isAcknowledged(), stored::toString);
        stored.holds(store, ID, leads, false);
        assertEquals(0, sound.open());
        return sound.taken();
    }

    private static void fails(WatchedSource broken, int leads, Function<WatchedSource, CsvSource> as) {
        FaultyStore store = new FaultyStore();
        Aftermath failed = importInto(store, as.apply(broken), broken::spoolFile);
        assertInstanceOf(SourceFailedException.class, failed.thrown());
        failed.holds(store, ID, leads, false);
        assertEquals(0, broken.open(), "left open");
    }

    private static Aftermath importInto(LeadRepository store, CsvSource source) {
        return importInto(store, source, SpoolFile::new);
    }

    private static Aftermath importInto(LeadRepository store, CsvSource source, SpoolFile.Opener spoolFiles) {
        TestHost host = new TestHost();
        host.repository = store;
        host.spoolFiles = spoolFiles;
        return Aftermath.of(() -> host.importer()
                .importLeads(ImportRequest.of(FORM, source, ADMIN).withImportId(ID)));
    }

    @Test
    void aStoreThatFailsAtAnyStepHoldsAllLeadsOrNone() {
        for (FaultyStore.How how : FaultyStore.How.values()) {
            for (boolean proxied : List.of(false, true)) {
                for (boolean fromThenOn : List.of(false, true)) {
                    everyStep(how, proxied, fromThenOn);
                }
            }
        }
    }

    private static void everyStep(FaultyStore.How how, boolean proxied, boolean fromThenOn) {
        int first = 0;
        boolean failed = true;
        Set<String> endings = new TreeSet<>();
        while (failed) {
            int fault = first++;
            IntPredicate steps = fromThenOn ? step -> step >= fault : step -> step == fault;
            FaultyStore store = new FaultyStore();
            store.failAt(steps, how);
            LeadRepository repository = proxied ? store.behindProxy() : store;
            Aftermath aftermath = importInto(repository, CsvSource.of(SMALL));
            aftermath.holds(store, ID, FEW, false);
            endings.add(aftermath.ending());
            failed = store.steps() > fault;
            settles(store, repository, aftermath);
        }
        assertEquals(Set.of(how.thrown(), "Imported", "LeadsNotStoredException", "OutcomeUnknownException"), endings);
    }

    /** Repeats the import without faults: it is stored if it was not stored before. */
    private static void settles(FaultyStore store, LeadRepository repository, Aftermath before) {
        boolean wasStored = store.receipt(ID).isPresent();
        store.failAt(step -> false, FaultyStore.How.EXCEPTION);
        Aftermath again = importInto(repository, CsvSource.of(SMALL));
        again.holds(store, ID, FEW, wasStored);
        assertEquals(wasStored ? "AlreadyImported" : "Imported", again.ending());
        assertTrue(wasStored || !before.isAcknowledged(), "what was acknowledged is gone");
    }

    @Test
    void anImportThatIsRetriedUntilItSucceedsIsStoredOnce() {
        assertTrue(chaos(sample(), 300).contains("Imported"));
    }

    @Test
    @Tag("proof")
    void manyImportsThatAreRetriedUntilTheySucceedAreStoredOnce() {
        Set<String> endings = chaos(random("chaos"), 50_000);

        assertTrue(
                endings.containsAll(List.of(
                        "AlreadyImported",
                        "ImportCancelledException",
                        "Imported",
                        "LeadsNotStoredException",
                        "OutcomeUnknownException",
                        "SourceFailedException")),
                endings::toString);
    }

    /** Files, stores and people that fail and stop at random, several times in one import; gives what the imports ended in. */
    private static Set<String> chaos(Random random, int runs) {
        Set<String> endings = new TreeSet<>();
        for (int run = 0; run < runs; run++) {
            FaultyStore store = new FaultyStore();
            LeadRepository repository = random.nextBoolean() ? store : store.behindProxy();
            boolean acknowledged = false;
            while (!acknowledged) {
                boolean wasStored = store.receipt(ID).isPresent();
                Aftermath aftermath = disturbed(random, store, repository);
                aftermath.holds(store, ID, FEW, wasStored);
                assertEquals(wasStored, wasStored && store.receipt(ID).isPresent(), "what was stored is gone");
                endings.add(aftermath.ending());
                acknowledged = aftermath.isAcknowledged();
            }
        }
        return endings;
    }

    private static Aftermath disturbed(Random random, FaultyStore store, LeadRepository repository) {
        double risk = random.nextDouble() / 10;
        FaultyStore.How[] hows = FaultyStore.How.values();
        store.failAt(step -> random.nextDouble() < risk, hows[random.nextInt(hows.length)]);
        WatchedSource file = WatchedSource.failingAfter(random.nextInt(12 * SMALL.length), SMALL);
        double impatience = random.nextDouble() / 50;
        TestHost host = new TestHost();
        host.repository = repository;
        host.spoolFiles = file::spoolFile;
        ImportRequest request = ImportRequest.of(FORM, random.nextBoolean() ? file.source() : file.upload(), ADMIN)
                .withImportId(ID)
                .stopWhen(() -> random.nextDouble() < impatience);
        Aftermath aftermath = Aftermath.of(() -> host.importer().importLeads(request));
        assertEquals(0, file.open(), "left open");
        return aftermath;
    }

    @Test
    void aRunRecordsItsSteps() {
        List<Integer> steps = new ArrayList<>();
        FaultyStore store = new FaultyStore();
        store.failAt(
                step -> {
                    steps.add(step);
                    return false;
                },
                FaultyStore.How.EXCEPTION);
        importInto(store, CsvSource.of(SMALL));
        // asked, connected, receipt, 7 leads, 3 batches, commit, reply
        assertEquals(15, steps.size());
    }
}
