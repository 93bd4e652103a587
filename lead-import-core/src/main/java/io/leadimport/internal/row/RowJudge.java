package io.leadimport.internal.row;

import io.leadimport.internal.column.Columns;
import io.leadimport.internal.lookup.LookedUpId;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.spi.LeadRefusal;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.NewLead;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Completes the verdicts on rows whose cells are checked and whose ids are looked up. It checks the records that a row
 * names, then the row as a whole, then its partner and user. Finally it asks the host's rule about the rows without an
 * error.
 */
final class RowJudge {
    private final CompiledForm form;
    private final Columns columns;
    private final ReferenceLookup references;
    private final @Nullable LeadRule rule;

    RowJudge(CompiledForm form, Columns columns, ReferenceLookup references, @Nullable LeadRule rule) {
        this.form = form;
        this.columns = columns;
        this.references = references;
        this.rule = rule;
    }

    /** Judges a block of rows. The rule sees their leads together. */
    void judge(List<PendingRow> rows) {
        rows.forEach(this::judge);
        if (rule != null) {
            askRule(rule, rows);
        }
    }

    void judge(PendingRow row) {
        resolveRecords(row);
        row.cells().checkAsWhole();
        row.checkIds(references);
    }

    /** Puts the records that a row names in the place of their ids. */
    void resolveRecords(PendingRow row) {
        for (int field : form.references()) {
            LookedUpId<Map.Entry<String, Object>> id = row.record(field);
            if (id != null) {
                row.cells().resolve(field, id.record());
            }
            if (id != null && id.record() == null) {
                row.cells().add(form.role(field), ReferenceLookup.unknownRecord(id), id.text());
            }
        }
    }

    private void askRule(LeadRule hostRule, List<PendingRow> rows) {
        Map<Long, PendingRow> accepted = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.cells().hasError())
                .forEach(row -> accepted.put(row.cells().row(), row));
        List<NewLead> leads = accepted.values().stream().map(PendingRow::lead).toList();
        if (leads.isEmpty()) {
            return;
        }
        Collection<LeadRefusal> refusals = hostRule.refusals(leads);
        if (refusals == null) {
            throw mistake(hostRule, "returned null, not its refusals");
        }
        for (LeadRefusal refusal : refusals) {
            if (refusal == null) {
                throw mistake(hostRule, "returned null among its refusals");
            }
            if (refusal.reason().isBlank()) {
                throw mistake(hostRule, "gave no reason why it refused row " + refusal.row());
            }
            PendingRow row = accepted.get(refusal.row());
            if (row == null) {
                throw mistake(hostRule, "refused row " + refusal.row() + ", which is no lead that it was asked about");
            }
            FormRow refused = row.cells();
            refused.problems()
                    .add(HostRefusal.problem(
                            form.form(), columns, refused.line(), refused.row(), refusal.field(), refusal.reason()));
        }
    }

    private static IllegalStateException mistake(LeadRule hostRule, String what) {
        return new IllegalStateException("the rule " + hostRule.getClass().getName() + " " + what);
    }
}
