package io.leadimport.internal.row;

import io.leadimport.internal.column.Columns;
import io.leadimport.internal.lookup.LookedUpId;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.lookup.ReferenceViolation;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.Severity;
import io.leadimport.spi.LeadRefusal;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.NewLead;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with rows whose cells are checked and whose ids are looked up: with the records they name, with a row as
 * a whole, with its partner and user, and what the host's rule refuses.
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

    /** Judges a block of rows, which the rule sees together. */
    void judge(List<PendingRow> rows) {
        rows.forEach(this::judge);
        if (rule != null) {
            askRule(rule, rows);
        }
    }

    void judge(PendingRow checked) {
        for (int target : form.references()) {
            judgeRecord(checked, target);
        }
        judgeValues(checked);
        ReferenceViolation finding = checked.judge(references);
        if (finding != null) {
            String header = columns.title(finding.target(), form.form());
            Violation violation = finding.violation();
            checked.problems().add(problem(checked, violation, Severity.ERROR, header, null, finding.value()));
        }
    }

    private void judgeRecord(PendingRow checked, int target) {
        LookedUpId<Map.Entry<String, Object>> id = checked.record(target);
        if (id == null) {
            return;
        }
        if (checked.values() != null) {
            checked.values().resolve(target, id.record());
        }
        if (id.record() == null) {
            add(checked, new RowViolation(target, ReferenceLookup.unknownRecord(id)), id.text());
        }
    }

    private void judgeValues(PendingRow checked) {
        RowValues values = checked.values();
        if (values != null && form.rowCheck() != null && !checked.hasError()) {
            values.check(found -> isError(checked, found))
                    .forEach(found -> add(checked, found, values.raw(found.target())));
        }
    }

    private boolean isError(PendingRow checked, RowViolation found) {
        return form.isError(found) || checked.requires(found.target());
    }

    private void add(PendingRow checked, RowViolation found, @Nullable String value) {
        int target = found.target();
        Severity severity = isError(checked, found) ? Severity.ERROR : Severity.WARNING;
        String header = target < 0 ? null : columns.title(target, form.form());
        String field = target < 0 ? null : form.fields().get(target).field().name();
        checked.problems().add(problem(checked, found.violation(), severity, header, field, value));
    }

    private void askRule(LeadRule hostRule, List<PendingRow> rows) {
        Map<Long, PendingRow> accepted = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.hasError()).forEach(row -> accepted.put(row.row(), row));
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
            PendingRow refused = accepted.get(refusal.row());
            if (refused == null) {
                throw mistake(hostRule, "refused row " + refusal.row() + ", which is no lead that it was asked about");
            }
            refused.problems()
                    .add(HostRefusal.problem(
                            form.form(), columns, refused.line(), refused.row(), refusal.field(), refusal.reason()));
        }
    }

    private static IllegalStateException mistake(LeadRule hostRule, String what) {
        return new IllegalStateException("the rule " + hostRule.getClass().getName() + " " + what);
    }

    private static Problem problem(
            PendingRow checked,
            Violation violation,
            Severity severity,
            @Nullable String header,
            @Nullable String field,
            @Nullable String value) {
        return violation.problem(severity, new Problem.Position(checked.line(), checked.row(), header, field), value);
    }
}
