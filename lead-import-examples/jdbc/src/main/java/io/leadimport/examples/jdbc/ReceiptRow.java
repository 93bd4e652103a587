package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.Submitter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A receipt as a row of lead_imports. */
final class ReceiptRow {
    private static final String INSERT = """
            insert into lead_imports (import_id, source_digest, form_digest, submitter_partner_id, submitter_user_id,
              attributes, imported_at, file_name, field_names, lead_count, blank_rows, warnings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private ReceiptRow() {}

    static void insert(Connection connection, LeadBatch batch) throws SQLException {
        ImportReceipt receipt = batch.receipt();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, receipt.importId());
            insert.setString(2, receipt.sourceDigest());
            insert.setString(3, receipt.formDigest());
            insert.setString(4, partnerOf(receipt.submitter()));
            insert.setString(5, receipt.submitter().userId());
            insert.setString(6, JsonText.of(receipt.attributes()));
            insert.setObject(7, Dialect.of(connection).time(receipt.importedAt()));
            insert.setString(8, receipt.fileName());
            insert.setString(9, JsonText.of(batch.fieldNames()));
            insert.setLong(10, receipt.leads());
            insert.setLong(11, receipt.blankRows());
            insert.setLong(12, receipt.warnings());
            insert.executeUpdate();
        }
    }

    static @Nullable String partnerOf(Submitter submitter) {
        return submitter.ownPartnerId().orElse(null);
    }

    static ImportReceipt read(ResultSet row) throws SQLException {
        return new ImportReceipt(
                row.getString("import_id"),
                row.getString("source_digest"),
                row.getString("form_digest"),
                submitter(row),
                JsonText.texts(row.getString("attributes")),
                Dialect.of(row.getStatement().getConnection()).time(row, "imported_at"),
                row.getString("file_name"),
                row.getLong("lead_count"),
                row.getLong("blank_rows"),
                row.getLong("warnings"));
    }

    static Submitter submitter(ResultSet row) throws SQLException {
        String partnerId = row.getString("submitter_partner_id");
        String userId = row.getString("submitter_user_id");
        return partnerId == null ? Submitter.admin(userId) : Submitter.partner(partnerId, userId);
    }
}
