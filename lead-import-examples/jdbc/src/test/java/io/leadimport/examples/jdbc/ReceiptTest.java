package io.leadimport.examples.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.examples.database.WatchedBatch;
import io.leadimport.kit.ListBatch;
import io.leadimport.spi.AnsweredQuestion;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.Submitter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attributes of a request come from the host, not from a file, and may be any text. */
@Tag("machine")
final class ReceiptTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void attributesAndAnswersThatTheDatabaseCannotHoldAsTheyAreComeBackAsTheyWere(Kind kind) {
        TestDatabase database = kind.withDirectory();
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        ImportReceipt receipt = new ImportReceipt(
                "i-1",
                "0".repeat(64),
                "f".repeat(64),
                "e".repeat(64),
                List.of(
                        new AnsweredQuestion("column-format", "\uD800\u0000\uD83D\uDE00\u00E9", Long.MAX_VALUE),
                        new AnsweredQuestion("charset", null, 0)),
                Submitter.partner("P-1", "U-1"),
                Map.of("\uD800", "\u0000\uDFFF\uD83D\uDE00\u00E9\\u0000"),
                Instant.EPOCH,
                "\uD83D\uDE00'\u0130.csv",
                batch.size(),
                0,
                0);
        LeadRepository leads = JdbcLeadRepository.batching(database.dataSource());
        leads.saveAll(new ListBatch(receipt, batch.leads()));
        assertEquals(receipt, leads.findImport(receipt.key()).orElseThrow());
    }
}
