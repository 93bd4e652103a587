package io.leadimport.internal.row;

import io.leadimport.csv.SourceChangedException;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.field.ReferenceReader;
import io.leadimport.internal.lookup.DuplicateFinder;
import io.leadimport.internal.lookup.LookedUpId;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Severity;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds the leads of a file in which {@link FileCheck} found no error: the second pass. Not thread-safe.
 */
public final class LeadReader extends DataRowHandler<NewLead> {
    private final CompiledForm form;
    private final List<CompiledField> fields;
    private final ReferenceLookup references;
    private final RowValues values;
    /** Only an optional field can repeat a value here: it is left out, as in the first pass, which also kept to the limit. */
    private final DuplicateFinder unique = new DuplicateFinder(Integer.MAX_VALUE);

    private @Nullable LookedUpId<Partner> partner;
    private @Nullable LookedUpId<PartnerUser> user;

    /**
     * A pass over a file.
     *
     * @param form the form, compiled
     * @param match the file's header and what its columns are for
     * @param references the partners and users, looked up by the first pass
     */
    public LeadReader(CompiledForm form, ColumnMatch match, ReferenceLookup references) {
        super(match);
        this.form = form;
        this.fields = form.fields();
        this.references = references;
        this.values = new RowValues(form);
    }

    @Override
    protected void beginRow() {
        values.begin();
        partner = references.impliedPartner();
        user = null;
    }

    @Override
    protected void cellOf(int column, int target, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (target >= 0) {
            CompiledField field = fields.get(target);
            Violation violation = field.check(cell);
            if (!field.field().problemsAreErrors()) {
                violation = unique.check(field, cell, row(), violation);
            }
            if (violation != null && field.severity(violation) == Severity.ERROR) {
                throw new SourceChangedException();
            }
            values.cell(target, cell, violation);
            if (field.isReference() && Violation.leavesValue(violation)) {
                values.resolve(target, found(field, references.record(field.field(), cell.strip())));
            }
        } else if (target == Columns.PARTNER_ID) {
            partner = references.partner(cell.strip());
        } else if (target == Columns.PARTNER_USER_ID) {
            user = references.user(cell.strip());
        }
    }

    @Override
    protected @Nullable NewLead endRow(int cells, boolean blank) {
        if (blank) {
            return null;
        }
        values.check(form::isError);
        return values.lead(row(), line(), found(partner), found(user));
    }

    private static Map.@Nullable Entry<String, Object> found(
            CompiledField field, LookedUpId<Map.Entry<String, Object>> id) {
        boolean refused = id.record() == null && field.severity(ReferenceReader.UNKNOWN) == Severity.ERROR;
        if (refused || !id.isResolved()) {
            throw new SourceChangedException();
        }
        return id.record();
    }

    private <T> T found(@Nullable LookedUpId<T> id) {
        // null only if the file changed since it was checked, which the digest tells at its end
        if (id == null || id.record() == null) {
            throw new SourceChangedException();
        }
        return Objects.requireNonNull(id.record());
    }
}
