package io.leadimport.examples.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.database.FaultyConnections;
import io.leadimport.examples.database.TablesContract;
import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.examples.database.WatchedBatch;
import io.leadimport.examples.jdbc.StoreFailedException;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.ReferencesChangedException;
import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class JpaLeadRepositoryTest {
    @Nested
    final class OnH2 extends JpaContract {
        private static final Unit UNIT = Unit.on(Kind.H2);

        OnH2() {
            super(UNIT);
        }
    }

    @Nested
    final class OnPostgres extends JpaContract {
        private static final Unit UNIT = Unit.on(Kind.POSTGRES);

        OnPostgres() {
            super(UNIT);
        }
    }

    /** A persistence unit takes long to make: the tests of a database share one, over connections that may fail. */
    private record Unit(TestDatabase database, FaultyConnections connections, EntityManagerFactory factory) {
        static Unit on(Kind kind) {
            TestDatabase database = kind.withDirectory();
            FaultyConnections connections =
                    new FaultyConnections(database.dataSource(), Connection.TRANSACTION_READ_COMMITTED);
            return new Unit(database, connections, JpaLeadRepository.unit(connections.dataSource()));
        }
    }

    private abstract static class JpaContract extends TablesContract {
        private final Unit unit;

        JpaContract(Unit unit) {
            super(unit.database);
            this.unit = unit;
        }

        @BeforeEach
        void empty() {
            unit.connections.failing((method, real) -> real.call());
            database().reset();
        }

        @AfterEach
        void everyConnectionIsGivenBack() {
            assertEquals(0, unit.connections.open());
        }

        @Override
        protected LeadRepository repository() {
            return new JpaLeadRepository(unit.factory);
        }

        @Test
        void aTransactionThatTheDatabaseGaveUpIsDoneAgainFromItsStart() {
            unit.connections.refusingCommits(2, "40001");
            WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
            repository().saveAll(batch);
            assertEquals(3, batch.iterations());
            assertEquals(batch.size(), database().count("leads"));
        }

        @Test
        void leadsAreInsertedInBatches() {
            Statistics statistics = unit.factory.unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            NewLead lead = WatchedBatch.ofTwoPartners("i-1").leads().get(0);
            List<NewLead> leads = LongStream.range(2, 2_002)
                    .mapToObj(row -> new NewLead(row, row, lead.partner(), lead.partnerUser(), lead.values(), Map.of()))
                    .toList();
            repository().saveAll(WatchedBatch.of("i-1", leads));
            assertEquals(2_000, database().count("leads"));
            assertEquals(2_001, statistics.getEntityInsertCount());
            long statements = statistics.getPrepareStatementCount();
            assertTrue(statements <= 5, "one for the receipt and one a chunk, but were " + statements);
            statistics.setStatisticsEnabled(false);
        }

        @Test
        void aCommitWhoseReplyIsLostIsNotSaidToHaveFailed() {
            unit.connections.losingReplies();
            WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
            assertThrows(StoreFailedException.class, () -> repository().saveAll(batch));
            assertEquals(batch.size(), database().count("leads"));
        }

        @Test
        void whatTheDatabaseRefusesIsKnownNotToBeStoredAndNoValueIsTold() {
            WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
            WatchedBatch stranger = WatchedBatch.of(
                    "i-1",
                    List.of(new NewLead(
                            2,
                            2,
                            new Partner("geheim".repeat(40), "n", PartnerStatus.ACTIVE),
                            batch.leads().get(0).partnerUser(),
                            Map.of("company", "geheim"),
                            Map.of())));
            Throwable thrown = assertThrows(
                    LeadsNotStoredException.class, () -> repository().saveAll(stranger));
            StringWriter told = new StringWriter();
            thrown.printStackTrace(new PrintWriter(told));
            assertFalse(told.toString().contains("geheim"), told.toString());
            assertEquals(0, database().count("lead_imports"));
        }

        @Test
        void aPartnerThatIsSuspendedMeanwhileRefusesTheImport() {
            TestDatabase database = unit.database;
            WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1")
                    .inTheMiddle(() -> database.execute("update partners set status = 'suspended' where id = 'P-1'"));
            try {
                assertThrows(
                        ReferencesChangedException.class, () -> repository().saveAll(batch));
                assertEquals(0, database.count("lead_imports"));
            } finally {
                database.execute("update partners set status = 'active' where id = 'P-1'");
            }
        }
    }
}
