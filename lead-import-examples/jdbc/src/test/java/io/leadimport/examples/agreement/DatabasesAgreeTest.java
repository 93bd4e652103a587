package io.leadimport.examples.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.examples.jdbc.JdbcDirectory;
import io.leadimport.examples.jdbc.JdbcLeadRepository;
import io.leadimport.examples.jdbc.JdbcPartnerRepository;
import io.leadimport.examples.jdbc.JdbcPartnerUserRepository;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.kit.SettableClock;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same generated imports give the same verdicts and the same stored values in memory, on SQLite and on PostgreSQL.
 * {@code -Dagreement.seed=N} repeats a run.
 */
@Tag("machine")
final class DatabasesAgreeTest {
    private static final Instant NOW = Instant.parse("2027-03-28T01:30:00.123Z");

    @Test
    void aFewImportsAgree() {
        agree(40);
    }

    @Test
    @Tag("proof")
    void aThousandImportsAgree() {
        agree(1_000);
    }

    private static void agree(int imports) {
        long seed = Long.getLong("agreement.seed", new Random().nextLong());
        System.out.println("agreement.seed=" + seed);
        Store memory = Store.inMemory();
        List<Store> databases = List.of(
                Store.of("batches on SQLite", Kind.SQLITE, JdbcLeadRepository::batching),
                Store.of("batches on PostgreSQL", Kind.POSTGRES, JdbcLeadRepository::batching),
                Store.of("COPY on PostgreSQL", Kind.POSTGRES, JdbcLeadRepository::copying));
        int stored = 0;
        for (int i = 0; i < imports; i++) {
            long ofImport = seed + i;
            Told expected = memory.told(new GeneratedImport(ofImport));
            stored += expected.leads.isEmpty() ? 0 : 1;
            for (Store store : databases) {
                Told told = store.told(new GeneratedImport(ofImport));
                assertEquals(expected, told, () -> store.name + ", agreement.seed=" + ofImport);
            }
        }
        assertTrue(imports / 10 < stored && stored < imports, "stored " + stored + " of " + imports);
    }

    /** The result of an import. */
    private record Told(ImportOutcome outcome, Optional<ImportReceipt> receipt, List<StoredLead> leads) {}

    /** A store of imports, and how to read it. */
    private record Store(
            String name, LeadImporter importer, LeadRepository leads, Function<ImportKey, List<StoredLead>> stored) {
        static Store inMemory() {
            InMemoryLeadRepository leads = new InMemoryLeadRepository();
            LeadImporter importer = LeadImporter.builder(
                            leads,
                            new InMemoryPartnerRepository(GeneratedImport.PARTNERS),
                            new InMemoryPartnerUserRepository(GeneratedImport.USERS))
                    .clock(SettableClock.at(NOW))
                    .build();
            return new Store("memory", importer, leads, leads::leads);
        }

        static Store of(String name, Kind kind, Function<DataSource, LeadRepository> host) {
            TestDatabase database = kind.empty();
            DataSource dataSource = database.dataSource();
            new JdbcDirectory(dataSource).load(GeneratedImport.PARTNERS, GeneratedImport.USERS);
            LeadRepository leads = host.apply(dataSource);
            LeadImporter importer = LeadImporter.builder(
                            leads, new JdbcPartnerRepository(dataSource), new JdbcPartnerUserRepository(dataSource))
                    .clock(SettableClock.at(NOW))
                    .build();
            return new Store(name, importer, leads, database::leads);
        }

        Told told(GeneratedImport generated) {
            ImportRequest request = generated.request();
            ImportKey key = request.key();
            ImportOutcome outcome = importer.importLeads(request);
            List<StoredLead> found =
                    stored.apply(key).stream().map(Store::withoutId).toList();
            return new Told(outcome, leads.findImport(key), found);
        }

        /** Some databases do not reuse the ids of a transaction that was rolled back. */
        private static StoredLead withoutId(StoredLead lead) {
            return new StoredLead(
                    "",
                    lead.row(),
                    lead.partnerId(),
                    lead.partnerUserId(),
                    lead.status(),
                    lead.values(),
                    lead.unreadable());
        }
    }
}
