package io.leadimport.internal.row;

import io.leadimport.internal.lookup.LookedUpId;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.lookup.ReferenceViolation;
import io.leadimport.problem.Problem;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row and its ids, which may not be looked up yet. Reused for the next row unless it has to wait. */
final class PendingRow {
    private final FormRow cells;
    /** The ids of records by the index of their field; null if the form has no such field. */
    private final @Nullable LookedUpId<Map.Entry<String, Object>> @Nullable [] records;

    private @Nullable LookedUpId<Partner> partner;
    private @Nullable LookedUpId<PartnerUser> user;
    private @Nullable ReferenceViolation foreignPartner;
    private @Nullable Problem userProblem;

    PendingRow(CompiledForm form, FormRow cells) {
        this.cells = cells;
        this.records =
                form.references().length == 0 ? null : newRecords(form.fields().size());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable LookedUpId<Map.Entry<String, Object>>[] newRecords(int length) {
        return new LookedUpId[length];
    }

    void begin(long line, long row, @Nullable LookedUpId<Partner> impliedPartner) {
        cells.begin(line, row);
        if (records != null) {
            Arrays.fill(records, null);
        }
        partner = impliedPartner;
        user = null;
        foreignPartner = null;
        userProblem = null;
    }

    FormRow cells() {
        return cells;
    }

    /** Makes a lead from the row, which must not have an error. */
    NewLead lead() {
        Partner ofPartner =
                Objects.requireNonNull(Objects.requireNonNull(partner).record());
        PartnerUser ofUser = Objects.requireNonNull(Objects.requireNonNull(user).record());
        RowValues values = cells.values();
        return new NewLead(
                cells.row(),
                cells.line(),
                ofPartner,
                ofUser,
                values.fieldNames(),
                values.values(),
                values.unreadable());
    }

    boolean needsPartner() {
        return partner == null;
    }

    void partner(@Nullable LookedUpId<Partner> named) {
        partner = named;
    }

    /** Notes that the row names a partner that the submitter may not name. */
    void foreignPartner(ReferenceViolation violation) {
        partner = null;
        foreignPartner = violation;
    }

    void user(LookedUpId<PartnerUser> named) {
        user = named;
    }

    /** Notes that the cell of the user cannot be looked up. */
    void userProblem(Problem problem) {
        cells.problems().add(problem);
        userProblem = problem;
    }

    void record(int field, LookedUpId<Map.Entry<String, Object>> named) {
        if (records != null) {
            records[field] = named;
        }
    }

    /** The id in the cell of a reference field; null if the cell has none. */
    @Nullable
    LookedUpId<Map.Entry<String, Object>> record(int field) {
        return records == null ? null : records[field];
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

    /** Checks the partner and the user after they are looked up. A problem of the partner replaces that of the user. */
    void checkIds(ReferenceLookup references) {
        ReferenceViolation found = foreignPartner;
        if (found == null && partner != null) {
            found = references.check(partner, user);
        }
        if (found == null) {
            return;
        }
        if (found.isOfPartner() && userProblem != null) {
            cells.problems().remove(userProblem);
        }
        cells.add(found.role(), found.violation(), found.value());
    }
}
