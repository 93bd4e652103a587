package io.leadimport.spi.kit;

import io.leadimport.kit.ListBatch;
import io.leadimport.kit.TestLeads;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Small batches for the tests of the kit itself. */
final class Samples {
    static final Partner PARTNER = new Partner("p", "Globex", PartnerStatus.ACTIVE);
    static final PartnerUser USER = new PartnerUser("u", "p", "Jane Roe", "jane@globex.example", true);

    private static final TestLeads LEADS =
            TestLeads.withFields("company", "email", "size").of(PARTNER, USER);

    private Samples() {}

    static ListBatch batch(String importId, int leads) {
        return new ListBatch(
                receipt(importId, leads),
                IntStream.range(0, leads).mapToObj(Samples::lead).toList());
    }

    static ImportReceipt receipt(String importId, int leads) {
        return new ImportReceipt(
                importId,
                "0".repeat(64),
                "1".repeat(64),
                "2".repeat(64),
                List.of(),
                Submitter.admin("a"),
                Map.of("campaign", "Spring fair"),
                Instant.EPOCH,
                "Jane.csv",
                leads,
                0,
                0);
    }

    static NewLead lead(int index) {
        return LEADS.lead(index + 2L, Map.of("company", "Acme"), Map.of("size", "many"));
    }

    static List<NewLead> leads(int count) {
        return IntStream.range(0, count).mapToObj(Samples::lead).toList();
    }
}
