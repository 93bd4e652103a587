package io.leadimport.examples.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.examples.database.HostileText;
import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.examples.database.WatchedBatch;
import io.leadimport.kit.StoredLead;
import io.leadimport.kit.TestLeads;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** COPY stores the values of every lead. */
class CopyInsertPropertyTest {
    private static final TestDatabase DATABASE = Kind.POSTGRES.withDirectory();
    private static final LeadRepository LEADS = JdbcLeadRepository.copying(DATABASE.dataSource());
    private static final TestLeads NEW_LEADS = TestLeads.withFields("a", "b");

    @Provide
    Arbitrary<List<String>> texts() {
        return HostileText.any().list().ofMinSize(1).ofMaxSize(20);
    }

    @Property(tries = 200)
    void anyTextIsStoredAsItIs(@ForAll("texts") List<String> texts) {
        String importId = UUID.randomUUID().toString();
        List<NewLead> leads = IntStream.range(0, texts.size())
                .mapToObj(i -> NEW_LEADS.lead(i + 2, Map.of("a", texts.get(i)), Map.of("b", texts.get(i))))
                .toList();
        LEADS.saveAll(WatchedBatch.of(importId, leads));
        List<StoredLead> stored = DATABASE.leads(ImportKey.ofAdmins(importId));
        assertEquals(
                leads.stream().map(NewLead::values).toList(),
                stored.stream().map(StoredLead::values).toList());
        assertEquals(
                leads.stream().map(NewLead::unreadable).toList(),
                stored.stream().map(StoredLead::unreadable).toList());
    }

    @Property(tries = 20)
    void aTextLongerThanTheBufferIsStoredAsItIs(@ForAll("texts") List<String> texts) {
        anyTextIsStoredAsItIs(texts.stream()
                .map(text -> text.repeat(200_000 / (text.length() + 1) + 1))
                .toList());
    }
}
