package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ImportReceiptTest {
    @Test
    void attributesAreCopiedInTheirOrderAndCannotBeChanged() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("z", "1");
        attributes.put("a", "2");
        ImportReceipt receipt = receipt(List.of(), attributes);
        attributes.clear();
        assertEquals(List.of("z", "a"), List.copyOf(receipt.attributes().keySet()));
        assertThrows(
                UnsupportedOperationException.class, () -> receipt.attributes().clear());
    }

    @Test
    void answersAreCopiedInTheirOrderAndCannotBeChanged() {
        AnsweredQuestion first = new AnsweredQuestion("column-format", "size", 3);
        AnsweredQuestion second = new AnsweredQuestion("charset", null, 0);
        List<AnsweredQuestion> answers = new ArrayList<>(List.of(first, second));
        ImportReceipt receipt = receipt(answers, Map.of());
        answers.clear();
        assertEquals(List.of(first, second), receipt.answers());
        assertThrows(
                UnsupportedOperationException.class, () -> receipt.answers().clear());
    }

    private static ImportReceipt receipt(List<AnsweredQuestion> answers, Map<String, String> attributes) {
        return new ImportReceipt(
                "import-1",
                "0".repeat(64),
                "1".repeat(64),
                "2".repeat(64),
                answers,
                Submitter.admin("admin-1"),
                attributes,
                Instant.EPOCH,
                null,
                1,
                0,
                0);
    }
}
