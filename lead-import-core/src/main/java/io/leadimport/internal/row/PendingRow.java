package io.leadimport.internal.row;

import static java.util.Objects.requireNonNull;

import io.leadimport.internal.lookup.LookedUpId;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.lookup.ReferenceViolation;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What is known of a row while its ids wait to be looked up. Reused for the next row unless it has to wait. */
final class PendingRow {
    /** So many of its cells weigh as much as a row. */
    private static final int CHARACTERS = 1_000;

    private final List<Problem> problems = new ArrayList<>();
    private final @Nullable RowConditions conditions;
    private final @Nullable RowValues values;
    /** The ids of records by the index of their field; null where the form has no such field. */
    private final @Nullable LookedUpId<Map.Entry<String, Object>> @Nullable [] records;

    private long line;
    private long row;
    private @Nullable LookedUpId<Partner> partner;
    private @Nullable LookedUpId<PartnerUser> user;
    private @Nullable ReferenceViolation stranger;
    private @Nullable Problem userProblem;

    /** A row of a form whose values are needed or are not. */
    PendingRow(CompiledForm form, boolean reads) {
        this.conditions = form.requirements().isEmpty() ? null : new RowConditions(form);
        this.values = reads ? new RowValues(form) : null;
        this.records =
                form.references().length == 0 ? null : newRecords(form.fields().size());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable LookedUpId<Map.Entry<String, Object>>[] newRecords(int length) {
        return new LookedUpId[length];
    }

    void begin(@Nullable LookedUpId<Partner> impliedPartner) {
        problems.clear();
        if (conditions != null) {
            conditions.begin();
        }
        if (records != null) {
            Arrays.fill(records, null);
        }
        if (values != null) {
            values.begin();
        }
        partner = impliedPartner;
        user = null;
        stranger = null;
        userProblem = null;
    }

    void at(long startLine, long startRow) {
        line = startLine;
        row = startRow;
    }

    long line() {
        return line;
    }

    long row() {
        return row;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Notes a cell that is not blank. */
    void cell(int target, Cell cell, @Nullable Violation violation) {
        if (conditions != null) {
            conditions.cell(target, cell, violation);
        }
        if (values != null) {
            values.cell(target, cell, violation);
        }
    }

    /** All its cells are known. */
    void judgeConditions(BiFunction<Integer, Violation, Problem> missing) {
        if (conditions != null) {
            conditions.judge(problems, missing);
        }
    }

    /** Whether other fields of the row make a field required. */
    boolean requires(int target) {
        return conditions != null && target >= 0 && conditions.isRequired(target);
    }

    /** What its cells become; null where nobody asks for it before the file is stored. */
    @Nullable
    RowValues values() {
        return values;
    }

    /** How much memory it keeps while it waits; 1 for most rows. */
    int weight() {
        return 1 + problems.size() + (values == null ? 0 : values.characters() / CHARACTERS);
    }

    /** The lead that it becomes; there must be no error. */
    NewLead lead() {
        return requireNonNull(values)
                .lead(
                        row,
                        line,
                        requireNonNull(requireNonNull(partner).record()),
                        requireNonNull(requireNonNull(user).record()));
    }

    boolean hasError() {
        for (int i = 0; i < problems.size(); i++) {
            if (problems.get(i).isError()) {
                return true;
            }
        }
        return false;
    }

    boolean needsPartner() {
        return partner == null;
    }

    void partner(@Nullable LookedUpId<Partner> named) {
        partner = named;
    }

    /** The row names a partner that its submitter may not name. */
    void stranger(ReferenceViolation finding) {
        stranger = finding;
    }

    void user(LookedUpId<PartnerUser> named) {
        user = named;
    }

    /** The user's cell cannot be looked up. */
    void userProblem(Problem problem) {
        problems.add(problem);
        userProblem = problem;
    }

    void record(int target, LookedUpId<Map.Entry<String, Object>> named) {
        if (records != null) {
            records[target] = named;
        }
    }

    /** The id of a record that a cell names; null if it names none. */
    @Nullable
    LookedUpId<Map.Entry<String, Object>> record(int target) {
        return records == null ? null : records[target];
    }

    boolean isResolved() {
        for (int i = 0; records != null && i < records.length; i++) {
            LookedUpId<?> named = records[i];
            if (named != null && !named.isResolved()) {
                return false;
            }
        }
        return (partner == null || partner.isResolved()) && (user == null || user.isResolved());
    }

    /** What is wrong with the ids once they are looked up; null if nothing. A problem of the partner silences the user's. */
    @Nullable
    ReferenceViolation judge(ReferenceLookup references) {
        ReferenceViolation finding = stranger;
        if (finding == null && partner != null) {
            finding = references.check(partner, user);
        }
        if (finding != null && finding.isOfPartner() && userProblem != null) {
            problems.remove(userProblem);
        }
        return finding;
    }
}
