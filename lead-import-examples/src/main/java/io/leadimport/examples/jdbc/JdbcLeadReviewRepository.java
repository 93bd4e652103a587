package io.leadimport.examples.jdbc;

import io.leadimport.spi.DecisionCount;
import io.leadimport.spi.LeadDecision;
import io.leadimport.spi.LeadReviewRepository;
import io.leadimport.spi.LeadSelection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Stores decisions on leads in a database. As thread-safe as the data source. */
public final class JdbcLeadReviewRepository implements LeadReviewRepository {
    /** The canonical text of a lead's id: 18 digits always fit the column. */
    private static final Pattern LEAD_ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final DataSource dataSource;

    /** Which leads: a condition with one parameter. */
    private record Selected(String condition, Object parameter) {}

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
        if (selection instanceof LeadSelection.OneLead lead) {
            return LEAD_ID.matcher(lead.leadId()).matches()
                    ? decide(new Selected("lead_id = ?", Long.valueOf(lead.leadId())), decision)
                    : new DecisionCount(0, 0);
        }
        String importId = ((LeadSelection.WholeImport) selection).importId();
        return StorableText.canBeKey(importId)
                ? decide(new Selected("import_id = ?", importId), decision)
                : new DecisionCount(0, 0);
    }

    private DecisionCount decide(Selected selected, LeadDecision decision) {
        return Transaction.over(dataSource, "storing a decision").query(connection -> {
            lock(connection, selected);
            long decided = update(connection, selected, decision);
            return new DecisionCount(decided, count(connection, selected) - decided);
        });
    }

    /** Every decision locks the import's receipt first, so that none waits for another while that one waits for it. */
    private static void lock(Connection connection, Selected selected) throws SQLException {
        String sql = "select import_id from lead_imports where import_id in (select import_id from leads where "
                + selected.condition + ") for update";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, selected.parameter);
            query.executeQuery().close();
        }
    }

    private static long update(Connection connection, Selected selected, LeadDecision decision) throws SQLException {
        String sql = "update leads set status = ?, decided_by = ?, decided_at = ? where status = 'pending' and "
                + selected.condition;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, Statuses.text(decision.status()));
            update.setString(2, decision.decidedBy());
            update.setObject(3, decision.decidedAt().atOffset(ZoneOffset.UTC));
            update.setObject(4, selected.parameter);
            return update.executeLargeUpdate();
        }
    }

    private static long count(Connection connection, Selected selected) throws SQLException {
        String sql = "select count(*) from leads where " + selected.condition;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, selected.parameter);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
