package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.examples.proof.BrokenImport.Way;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes send the same import at once. */
class TwoProcessesTest {
    private static final int LEADS = 400;

    @TempDir
    Path folder;

    @Test
    void twoProcessesThatSendOneImportStoreItOnceAndGetOneReceipt() throws Exception {
        race(2);
    }

    @Test
    @Tag("proof")
    void twoProcessesNeverStoreOneImportTwice() throws Exception {
        race(50);
    }

    private void race(int rounds) throws Exception {
        try (CrashServer server = CrashServer.start(folder.resolve("postgres"))) {
            DataSource database = ProofDatabase.at(server.url());
            BrokenImport.prepare(database);
            for (int round = 0; round < rounds; round++) {
                String importId = "round-" + round;
                Way[] ways = Way.values();
                KilledProcess one = KilledProcess.start(server.url(), Way.COPY, importId, LEADS, ImportProcess.READY);
                KilledProcess other = KilledProcess.start(
                        server.url(), ways[round % ways.length], importId, LEADS, ImportProcess.READY);
                one.await(ImportProcess.READY);
                other.await(ImportProcess.READY);
                one.goOn();
                other.goOn();
                String receipt = one.await(ImportProcess.ACKNOWLEDGED).next();
                assertEquals(receipt, other.await(ImportProcess.ACKNOWLEDGED).next(), importId);
                assertEquals(new Stored(LEADS, true), Stored.of(database, importId), importId);
                one.kill();
                other.kill();
            }
        }
    }
}
