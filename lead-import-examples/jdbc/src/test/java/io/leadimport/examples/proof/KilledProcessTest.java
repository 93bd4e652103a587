package io.leadimport.examples.proof;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the importing process; SQLite is then opened again, and PostgreSQL keeps running. */
class KilledProcessTest {
    /** So many leads that a database writes some of them to disk before the commit. */
    private static final int LEADS = 30_000;

    /** Enough for PostgreSQL, which keeps running when the process is killed. */
    private static final int FEW_LEADS = 5_000;

    private static final int MANY_LEADS = 300_000;
    private static final List<Class<? extends Way>> ON_POSTGRES = List.of(Way.Copy.class, Way.Batches.class);

    @TempDir
    Path folder;

    @Test
    void aKilledProcessLeavesAllOfAnImportOrNothingInSqlite() throws Exception {
        Kills.onSqlite(folder, LEADS, 8);
    }

    @Test
    void aKilledProcessLeavesAllOfAnImportOrNothingInPostgres() throws Exception {
        Kills.onPostgres(folder, List.of(Way.Copy.class), FEW_LEADS, 8);
    }

    @Test
    @Tag("proof")
    void killedProcessesLeaveAllOfAnImportOrNothingInSqlite() throws Exception {
        Kills.onSqlite(folder, LEADS, 450);
    }

    @Test
    @Tag("proof")
    void killedProcessesLeaveAllOfAnImportOrNothingInPostgres() throws Exception {
        Kills.onPostgres(folder, ON_POSTGRES, LEADS, 450);
    }

    @Test
    @Tag("proof")
    void killedProcessesLeaveAllOfALargeImportOrNothingInSqlite() throws Exception {
        Kills.onSqlite(folder, MANY_LEADS, 50);
    }

    @Test
    @Tag("proof")
    void killedProcessesLeaveAllOfALargeImportOrNothingInPostgres() throws Exception {
        Kills.onPostgres(folder, ON_POSTGRES, MANY_LEADS, 50);
    }
}
