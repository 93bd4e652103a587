package io.leadimport.examples.jpa;

import io.leadimport.examples.jdbc.JsonText;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.Submitter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A receipt. */
@Entity
@Table(name = "lead_imports")
class ImportEntity {
    @Id
    @Column(name = "import_id")
    private String importId = "";

    @Column(name = "source_digest")
    private String sourceDigest = "";

    @Column(name = "form_digest")
    private String formDigest = "";

    @Column(name = "submitter_partner_id")
    private @Nullable String submitterPartnerId;

    @Column(name = "submitter_user_id")
    private String submitterUserId = "";

    private String attributes = "";

    @Column(name = "imported_at")
    private Instant importedAt = Instant.EPOCH;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "field_names")
    private String fieldNames = "";

    @Column(name = "lead_count")
    private long leads;

    @Column(name = "blank_rows")
    private long blankRows;

    private long warnings;

    /** For Jakarta Persistence. */
    protected ImportEntity() {}

    ImportEntity(LeadBatch batch) {
        ImportReceipt receipt = batch.receipt();
        importId = receipt.importId();
        sourceDigest = receipt.sourceDigest();
        formDigest = receipt.formDigest();
        submitterPartnerId = receipt.submitter().ownPartnerId().orElse(null);
        submitterUserId = receipt.submitter().userId();
        attributes = JsonText.of(receipt.attributes());
        importedAt = receipt.importedAt();
        fileName = receipt.fileName();
        fieldNames = JsonText.of(batch.fieldNames());
        leads = receipt.leads();
        blankRows = receipt.blankRows();
        warnings = receipt.warnings();
    }

    ImportReceipt receipt() {
        Submitter submitter = submitterPartnerId == null
                ? Submitter.admin(submitterUserId)
                : Submitter.partner(submitterPartnerId, submitterUserId);
        return new ImportReceipt(
                importId,
                sourceDigest,
                formDigest,
                submitter,
                JsonText.texts(attributes),
                importedAt,
                fileName,
                leads,
                blankRows,
                warnings);
    }
}
