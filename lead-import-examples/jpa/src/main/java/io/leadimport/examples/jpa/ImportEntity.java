package io.leadimport.examples.jpa;

import io.leadimport.examples.jdbc.JsonText;
import io.leadimport.examples.jdbc.Scope;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.Submitter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A receipt. */
@Entity
@Table(name = "lead_imports")
@IdClass(ImportEntity.Key.class)
class ImportEntity {
    @Id
    private String scope = "";

    @Id
    @Column(name = "import_id")
    private String importId = "";

    @Column(name = "source_digest")
    private String sourceDigest = "";

    @Column(name = "form_digest")
    private String formDigest = "";

    @Column(name = "profile_digest")
    private String profileDigest = "";

    private String answers = "";

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

    /** The scope is the partner's id, or empty for admins; see {@link Scope}. */
    record Key(String scope, String importId) {
        static Key of(ImportKey key) {
            return new Key(Scope.text(key.partnerId()), key.importId());
        }
    }

    /** For Jakarta Persistence. */
    protected ImportEntity() {}

    ImportEntity(LeadBatch batch) {
        ImportReceipt receipt = batch.receipt();
        scope = Scope.text(receipt.key().partnerId());
        importId = receipt.importId();
        sourceDigest = receipt.sourceDigest();
        formDigest = receipt.formDigest();
        profileDigest = receipt.profileDigest();
        answers = JsonText.of(receipt.answers());
        submitterUserId = receipt.submitter().userId();
        attributes = JsonText.of(receipt.attributes());
        importedAt = receipt.importedAt();
        fileName = receipt.fileName();
        fieldNames = JsonText.of(batch.fieldNames());
        leads = receipt.leadCount();
        blankRows = receipt.blankRowCount();
        warnings = receipt.warningCount();
    }

    ImportReceipt receipt() {
        Submitter submitter =
                scope.isEmpty() ? Submitter.admin(submitterUserId) : Submitter.partner(scope, submitterUserId);
        return new ImportReceipt(
                importId,
                sourceDigest,
                formDigest,
                profileDigest,
                JsonText.answers(answers),
                submitter,
                JsonText.texts(attributes),
                importedAt,
                fileName,
                leads,
                blankRows,
                warnings);
    }
}
