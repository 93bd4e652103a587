package io.leadimport.examples.jdbc;

import io.leadimport.spi.DecisionCount;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadDecision;
import io.leadimport.spi.LeadReviewRepository;
import io.leadimport.spi.LeadSelection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stores decisions on leads in a database. As thread-safe as the data source. */
public final class JdbcLeadReviewRepository implements LeadReviewRepository {
    private final DataSource dataSource;

    /** Leads of an import: all, or the one of a row. */
    private record Selected(ImportKey key, @Nullable Long row) {
        String condition() {
            return "scope = ? and import_id = ?" + (row == null ? "" : " and file_row = ?");
        }

        /** Sets the condition's parameters, the first of them at this index. */
        void set(PreparedStatement statement, int index) throws SQLException {
            statement.setString(index, Scope.text(key.partnerId()));
            statement.setString(index + 1, key.importId());
            if (row != null) {
                statement.setLong(index + 2, row);
            }
        }
    }

    /**
     * The leads of a database.
     *
     * @param dataSource the database
     */
    public JdbcLeadReviewRepository(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    @Override
    public DecisionCount decide(LeadSelection selection, LeadDecision decision) {
        return selected(selection)
                .filter(selected -> Scope.canBeStored(selected.key))
                .map(selected -> decide(selected, decision))
                .orElse(new DecisionCount(0, 0));
    }

    private static Optional<Selected> selected(LeadSelection selection) {
        return selection instanceof LeadSelection.OneLead lead
                ? LeadId.of(lead.leadId()).map(id -> new Selected(id.key(), id.row()))
                : Optional.of(new Selected(((LeadSelection.WholeImport) selection).key(), null));
    }

    private DecisionCount decide(Selected selected, LeadDecision decision) {
        return Transaction.writing(dataSource, "storing a decision").query(connection -> {
            lock(connection, selected);
            long decided = update(connection, selected, decision);
            return new DecisionCount(decided, count(connection, selected) - decided);
        });
    }

    /** Every decision locks the import's receipt first, so that decisions cannot deadlock. */
    private static void lock(Connection connection, Selected selected) throws SQLException {
        String sql = "select import_id from lead_imports where scope = ? and import_id = ?"
                + Dialect.of(connection).forUpdate();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            new Selected(selected.key, null).set(query, 1);
            query.executeQuery().close();
        }
    }

    private static long update(Connection connection, Selected selected, LeadDecision decision) throws SQLException {
        String sql = "update leads set status = ?, decided_by = ?, decided_at = ? where status = 'pending' and "
                + selected.condition();
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, Statuses.text(decision.status()));
            update.setString(2, decision.decidedBy());
            update.setObject(3, Dialect.of(connection).time(decision.decidedAt()));
            selected.set(update, 4);
            return update.executeLargeUpdate();
        }
    }

    private static long count(Connection connection, Selected selected) throws SQLException {
        String sql = "select count(*) from leads where " + selected.condition();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            selected.set(query, 1);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
