package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.NewLead;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams leads to PostgreSQL with one {@code COPY} statement. Memory is limited to a buffer. */
final class CopyInsert implements LeadSink {
    private static final int BUFFER = 1 << 16;
    private static final String COPY = """
            copy leads (scope, import_id, file_row, partner_id, partner_user_id, status, field_values, unreadable)
            from stdin (format binary)
            """;
    private static final int COLUMNS = 8;
    private static final byte[] PENDING = utf8(Statuses.text(LeadStatus.PENDING));

    private final CopyIn copy;
    private final byte[] scope;
    private final byte[] importId;
    private final CopyRows rows = new CopyRows();

    CopyInsert(Connection connection, ImportKey key) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        this.scope = utf8(Scope.text(key.partnerId()));
        this.importId = utf8(key.importId());
        rows.begin();
    }

    @Override
    public void add(NewLead lead) throws SQLException {
        rows.row(COLUMNS);
        rows.bytes(scope);
        rows.bytes(importId);
        rows.number(lead.row());
        rows.bytes(utf8(lead.partnerId()));
        rows.bytes(utf8(lead.partnerUserId()));
        rows.bytes(PENDING);
        rows.written(out -> JsonText.write(lead.values(), out));
        rows.written(out -> JsonText.write(lead.unreadable(), out));
        if (rows.size() >= BUFFER) {
            rows.sendTo(copy);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void finish() throws SQLException {
        rows.end();
        rows.sendTo(copy);
        copy.endCopy();
    }

    /** Cancels an unfinished COPY: the connection could not roll back otherwise. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
