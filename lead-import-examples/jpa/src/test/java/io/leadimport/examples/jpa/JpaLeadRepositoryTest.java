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
import io.leadimport.kit.TestLeads;
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
import org.junit.jupiter.api.Test;

/** The contract on PostgreSQL, and mistakes that Hibernate must not make. */
final class JpaLeadRepositoryTest extends TablesContract {
    /** One persistence unit for all tests, since creating it is slow; its connections may fail. */
    private static final TestDatabase DATABASE = Kind.POSTGRES.withDirectory();

    private static final FaultyConnections CONNECTIONS =
            new FaultyConnections(DATABASE.dataSource(), Connection.TRANSACTION_READ_COMMITTED);
    private static final EntityManagerFactory UNIT = JpaLeadRepository.unit(CONNECTIONS.dataSource());

    JpaLeadRepositoryTest() {
        super(DATABASE);
    }

    @BeforeEach
    void empty() {
        CONNECTIONS.failing((method, real) -> real.call());
        database().reset();
    }

    @AfterEach
    void everyConnectionIsGivenBack() {
        assertEquals(0, CONNECTIONS.open());
    }

    @Override
    protected LeadRepository repository() {
        return new JpaLeadRepository(UNIT);
    }

    @Test
    void aTransactionThatTheDatabaseGaveUpIsDoneAgainFromItsStart() {
        CONNECTIONS.refusingCommits(2, "40001");
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        repository().saveAll(batch);
        assertEquals(3, batch.iterations());
        assertEquals(batch.size(), database().count("leads"));
    }

    @Test
    void leadsAreInsertedInBatches() {
        Statistics statistics = UNIT.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        TestLeads ofOnePartner = TestLeads.withFields("company");
        List<NewLead> leads = LongStream.range(2, 2_002)
                .mapToObj(row -> ofOnePartner.lead(row, Map.of("company", "Acme")))
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
        CONNECTIONS.losingReplies();
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        assertThrows(StoreFailedException.class, () -> repository().saveAll(batch));
        assertEquals(batch.size(), database().count("leads"));
    }

    @Test
    void whatTheDatabaseRefusesIsKnownNotToBeStoredAndNoValueIsTold() {
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        WatchedBatch stranger = WatchedBatch.of(
                "i-1",
                List.of(TestLeads.withFields("company")
                        .of(
                                new Partner("geheim".repeat(40), "n", PartnerStatus.ACTIVE),
                                batch.leads().get(0).partnerUser())
                        .lead(2, Map.of("company", "geheim"))));
        Throwable thrown =
                assertThrows(LeadsNotStoredException.class, () -> repository().saveAll(stranger));
        StringWriter told = new StringWriter();
        thrown.printStackTrace(new PrintWriter(told));
        assertFalse(told.toString().contains("geheim"), told.toString());
        assertEquals(0, database().count("lead_imports"));
    }

    @Test
    void aPartnerThatIsSuspendedMeanwhileRefusesTheImport() {
        TestDatabase database = DATABASE;
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1")
                .inTheMiddle(() -> database.execute("update partners set status = 'suspended' where id = 'P-1'"));
        try {
            assertThrows(ReferencesChangedException.class, () -> repository().saveAll(batch));
            assertEquals(0, database.count("lead_imports"));
        } finally {
            database.execute("update partners set status = 'active' where id = 'P-1'");
        }
    }
}
