package io.leadimport.examples.jpa;

import io.leadimport.examples.jdbc.JsonText;
import io.leadimport.examples.jdbc.Scope;
import io.leadimport.examples.jdbc.Statuses;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.NewLead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/**
 * A lead. Its identity is the row of an import, which is known before it is stored: a key that the database makes for each
 * row would keep Hibernate from inserting in batches.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads them
@Table(name = "leads")
@IdClass(LeadEntity.Key.class)
class LeadEntity {
    @Id
    private String scope = "";

    @Id
    @Column(name = "import_id")
    private String importId = "";

    @Id
    @Column(name = "file_row")
    private long fileRow;

    @Column(name = "partner_id")
    private String partnerId = "";

    @Column(name = "partner_user_id")
    private String partnerUserId = "";

    private String status = Statuses.text(LeadStatus.PENDING);

    @Column(name = "field_values")
    private String fieldValues = "";

    private String unreadable = "";

    /** The row of an import. */
    record Key(String scope, String importId, long fileRow) {}

    /** For Jakarta Persistence. */
    protected LeadEntity() {}

    LeadEntity(ImportKey key, NewLead lead) {
        scope = Scope.text(key.partnerId());
        importId = key.importId();
        fileRow = lead.row();
        partnerId = lead.partnerId();
        partnerUserId = lead.partnerUserId();
        fieldValues = JsonText.ofValues(lead.values());
        unreadable = JsonText.ofValues(lead.unreadable());
    }
}
