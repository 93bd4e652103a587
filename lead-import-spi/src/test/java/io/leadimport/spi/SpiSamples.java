package io.leadimport.spi;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values for the tests of the SPI. */
public final class SpiSamples {
    static final Partner PARTNER = new Partner("p-1", "Globex", PartnerStatus.ACTIVE, "key of Globex");
    static final PartnerUser USER =
            new PartnerUser("u-1", "p-1", "Jane Roe", "jane@globex.example", true, "key of Jane");

    private SpiSamples() {}

    /** A lead of a form that has one field more, {@code blank}. */
    public static NewLead lead(long row, Map<String, Object> values, Map<String, String> unreadable) {
        Set<String> fields = new HashSet<>(Set.of("blank"));
        fields.addAll(values.keySet());
        fields.addAll(unreadable.keySet());
        return new NewLead(row, 2 * row, PARTNER, USER, fields, values, unreadable);
    }

    static ImportReceipt receipt(Map<String, String> attributes, long leads) {
        return new ImportReceipt(
                "import-1",
                "0".repeat(64),
                "1".repeat(64),
                "2".repeat(64),
                List.of(),
                Submitter.admin("admin-1"),
                new LinkedHashMap<>(attributes),
                Instant.EPOCH,
                "Jane Roe.csv",
                leads,
                0,
                0);
    }
}
