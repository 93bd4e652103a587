package io.leadimport.examples.jpa;

import io.leadimport.examples.proof.Kills;
import io.leadimport.examples.proof.Way;
import io.leadimport.spi.LeadRepository;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that imports through Hibernate. */
class KilledProcessTest {
    @TempDir
    Path folder;

    /** Stores leads as entities. */
    public static final class Hibernate implements Way {
        @Override
        public LeadRepository over(DataSource dataSource) {
            return new JpaLeadRepository(JpaLeadRepository.unit(dataSource));
        }
    }

    @Test
    void aKilledProcessLeavesAllOfAnImportOrNothing() throws Exception {
        Kills.onPostgres(folder, List.of(Hibernate.class), 5_000, 4);
    }

    @Test
    @Tag("proof")
    void killedProcessesLeaveAllOfAnImportOrNothing() throws Exception {
        Kills.onPostgres(folder, List.of(Hibernate.class), 30_000, 50);
    }
}
