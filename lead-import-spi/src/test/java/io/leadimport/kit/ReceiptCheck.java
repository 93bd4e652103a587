package io.leadimport.kit;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks receipts up and compares them with what was stored. */
record ReceiptCheck(Rule rule, LeadRepository repository) {
    ImportReceipt find(ImportKey key) {
        Optional<ImportReceipt> found = rule.call("findImport must answer", () -> repository.findImport(key));
        rule.holds(found.isPresent(), () -> "findImport must find the import " + Shown.key(key) + ", but found none");
        return found.get();
    }

    void findsUnchanged(ImportReceipt stored) {
        same(stored, find(stored.key()));
    }

    void same(ImportReceipt stored, ImportReceipt receipt) {
        Map<String, Object> found = components(receipt);
        components(stored)
                .forEach((name, value) -> rule.holds(
                        value.equals(found.get(name)),
                        () -> "findImport must return the receipt as it was stored, but its " + name + " is "
                                + found.get(name) + ", not " + value));
    }

    void findsNothing(ImportKey key) {
        String shown = Shown.key(key);
        Optional<ImportReceipt> found = rule.call(
                "findImport must return empty for " + shown + ", as for any text", () -> repository.findImport(key));
        rule.holds(
                found.isEmpty(),
                () -> "nothing was stored under " + shown + ", but findImport found the import "
                        + Shown.key(found.get().key()) + ". Compare the ids of keys exactly");
    }

    private static Map<String, Object> components(ImportReceipt receipt) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("importId", receipt.importId());
        components.put("sourceDigest", receipt.sourceDigest());
        components.put("formDigest", receipt.formDigest());
        components.put("profileDigest", receipt.profileDigest());
        components.put("answers", receipt.answers());
        components.put("submitter", receipt.submitter());
        // their order counts
        components.put("attributes", List.copyOf(receipt.attributes().entrySet()));
        components.put("importedAt", receipt.importedAt());
        components.put("fileName", Optional.ofNullable(receipt.fileName()));
        components.put("leads", receipt.leadCount());
        components.put("blankRows", receipt.blankRowCount());
        components.put("warnings", receipt.warningCount());
        return components;
    }
}
