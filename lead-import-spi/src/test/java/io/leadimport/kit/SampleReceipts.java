package io.leadimport.kit;

import io.leadimport.spi.AnsweredQuestion;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.Submitter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Receipts of the kit's imports. */
final class SampleReceipts {
    /** In an order that is not sorted. */
    private static final List<AnsweredQuestion> ANSWERS = List.of(
            new AnsweredQuestion("column-format", "size", 5_000_000_000L),
            new AnsweredQuestion("charset", null, 0),
            new AnsweredQuestion("column-format", "Gr\u00f6\u00dfe", 7));

    private SampleReceipts() {}

    /** A simple receipt. Its source digest encodes the number of leads. */
    static ImportReceipt simple(String importId, int leads) {
        return new ImportReceipt(
                importId,
                String.format(Locale.ROOT, "%064x", leads),
                "f".repeat(64),
                "e".repeat(64),
                List.of(),
                Submitter.admin("kit-admin"),
                Map.of(),
                Instant.parse("2027-03-28T01:30:00.123Z"),
                "leads.csv",
                leads,
                leads / 4,
                1);
    }

    /** A receipt of a file, identified by its number of leads, with a submitter and a time. */
    static ImportReceipt ofFile(String importId, int leads, Submitter submitter, int minute) {
        ImportReceipt simple = simple(importId, leads);
        return new ImportReceipt(
                importId,
                simple.sourceDigest(),
                simple.formDigest(),
                simple.profileDigest(),
                simple.answers(),
                submitter,
                simple.attributes(),
                simple.importedAt().plus(Duration.ofMinutes(minute)),
                simple.fileName(),
                leads,
                simple.blankRowCount(),
                simple.warningCount());
    }

    /** A receipt without file name, answers and attributes. */
    static ImportReceipt ofAdmin(String importId, int leads) {
        return new ImportReceipt(
                importId,
                "0123456789abcdef".repeat(4),
                "00ff".repeat(16),
                "0f0f".repeat(16),
                List.of(),
                Submitter.admin("Adm\u00een '1'"),
                Map.of(),
                Instant.parse("2027-03-28T02:30:00.001Z"),
                null,
                leads,
                0,
                0);
    }

    /** A receipt with every component, and with text that a wrongly configured store damages. */
    static ImportReceipt ofPartner(String importId, String partnerId, int leads) {
        return new ImportReceipt(
                importId,
                "fedcba9876543210".repeat(4),
                "ff00".repeat(16),
                "f0f0".repeat(16),
                ANSWERS,
                Submitter.partner(partnerId, "\u0130\u0131"),
                attributes(),
                Instant.parse("2027-10-31T00:59:59.999Z"),
                "L\u00e9ads \ud83d\ude00 'Q1'.csv",
                leads,
                5_000_000_000L,
                7);
    }

    /** In an order that is not sorted. */
    private static Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("empty", "");
        attributes.put("quelle", " ");
        attributes.put("Quelle", "M\u00fcller \ud83d\ude00\n\"x\"");
        return attributes;
    }
}
