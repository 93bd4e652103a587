package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.Submitter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A receipt as a row of lead_imports. */
final class ReceiptRow {
    private static final String INSERT = """
            insert into lead_imports (scope, import_id, source_digest, form_digest, profile_digest, answers,
              submitter_user_id, attributes, imported_at, file_name, field_names, lead_count, blank_rows, warnings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private ReceiptRow() {}

    static void insert(Connection connection, LeadBatch batch) throws SQLException {
        ImportReceipt receipt = batch.receipt();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, Scope.text(receipt.key().partnerId()));
            insert.setString(2, receipt.importId());
            insert.setString(3, receipt.sourceDigest());
            insert.setString(4, receipt.formDigest());
            insert.setString(5, receipt.profileDigest());
            insert.setString(6, JsonText.of(receipt.answers()));
            insert.setString(7, receipt.submitter().userId());
            insert.setString(8, JsonText.of(receipt.attributes()));
            insert.setObject(9, Dialect.of(connection).time(receipt.importedAt()));
            insert.setString(10, receipt.fileName());
            insert.setString(11, JsonText.of(batch.fieldNames()));
            insert.setLong(12, receipt.leadCount());
            insert.setLong(13, receipt.blankRowCount());
            insert.setLong(14, receipt.warningCount());
            insert.executeUpdate();
        }
    }

    static ImportReceipt read(ResultSet row) throws SQLException {
        return new ImportReceipt(
                row.getString("import_id"),
                row.getString("source_digest"),
                row.getString("form_digest"),
                row.getString("profile_digest"),
                JsonText.answers(row.getString("answers")),
                submitter(row),
                JsonText.texts(row.getString("attributes")),
                Dialect.of(row.getStatement().getConnection()).time(row, "imported_at"),
                row.getString("file_name"),
                row.getLong("lead_count"),
                row.getLong("blank_rows"),
                row.getLong("warnings"));
    }

    static Submitter submitter(ResultSet row) throws SQLException {
        String userId = row.getString("submitter_user_id");
        return Scope.partnerId(row.getString("scope"))
                .map(partnerId -> Submitter.partner(partnerId, userId))
                .orElse(Submitter.admin(userId));
    }
}
