package io.leadimport.kit;

import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadRepository;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks receipts up and compares them with what was stored. */
record ReceiptCheck(Rule rule, LeadRepository repository) {
    ImportReceipt find(String id) {
        Optional<ImportReceipt> found = rule.call("findImport must answer", () -> repository.findImport(id));
        rule.holds(found.isPresent(), () -> "findImport must find the import " + Shown.text(id) + ", but found none");
        return found.get();
    }

    void findsUnchanged(ImportReceipt stored) {
        Map<String, Object> found = components(find(stored.importId()));
        components(stored)
                .forEach((name, value) -> rule.holds(
                        value.equals(found.get(name)),
                        () -> "findImport must return the receipt as it was stored, but its " + name + " is "
                                + found.get(name) + ", not " + value));
    }

    void findsNothing(String id) {
        String shown = Shown.text(id);
        Optional<ImportReceipt> found = rule.call(
                "findImport must return empty for " + shown + ", as for any text", () -> repository.findImport(id));
        rule.holds(
                found.isEmpty(),
                () -> "nothing was stored under " + shown + ", but findImport found the import "
                        + Shown.text(found.get().importId()) + ". Compare import ids exactly");
    }

    private static Map<String, Object> components(ImportReceipt receipt) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("importId", receipt.importId());
        components.put("sourceDigest", receipt.sourceDigest());
        components.put("formDigest", receipt.formDigest());
        components.put("submitter", receipt.submitter());
        components.put("attributes", receipt.attributes());
        components.put("importedAt", receipt.importedAt());
        components.put("fileName", Optional.ofNullable(receipt.fileName()));
        components.put("leads", receipt.leads());
        components.put("blankRows", receipt.blankRows());
        components.put("warnings", receipt.warnings());
        return components;
    }
}
