package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes send the same import at once. */
class TwoProcessesTest {
    private static final int LEADS = 2_000;
    private static final List<Class<? extends Way>> ON_SQLITE = List.of(Way.Batches.class);
    private static final List<Class<? extends Way>> ON_POSTGRES = List.of(Way.Copy.class, Way.Batches.class);

    @TempDir
    Path folder;

    @Test
    void twoProcessesThatSendOneImportStoreItOnceAndGetOneReceipt() throws Exception {
        race(ProofDatabase.sqlite(folder), ON_SQLITE, 2);
        race(ProofDatabase.postgres(folder), ON_POSTGRES, 2);
    }

    @Test
    @Tag("proof")
    void twoProcessesNeverStoreOneImportTwice() throws Exception {
        race(ProofDatabase.sqlite(folder), ON_SQLITE, 50);
        race(ProofDatabase.postgres(folder), ON_POSTGRES, 50);
    }

    /** The first process uses the first way of storing, the second each in turn. */
    private void race(ProofDatabase opened, List<Class<? extends Way>> ways, int rounds) throws Exception {
        Path file = BrokenImport.file(folder, LEADS);
        try (ProofDatabase database = opened) {
            for (int round = 0; round < rounds; round++) {
                String importId = "round-" + round;
                KilledProcess one =
                        KilledProcess.start(database.url(), ways.get(0), importId, file, ImportProcess.READY);
                KilledProcess other = KilledProcess.start(
                        database.url(), ways.get(round % ways.size()), importId, file, ImportProcess.READY);
                one.await(ImportProcess.READY);
                other.await(ImportProcess.READY);
                one.goOn();
                other.goOn();
                String receipt = one.await(ImportProcess.ACKNOWLEDGED).next();
                assertEquals(receipt, other.await(ImportProcess.ACKNOWLEDGED).next(), importId);
                Stored.of(database.dataSource(), importId).assertAll(LEADS, importId);
                one.kill();
                other.kill();
            }
        }
    }
}
