package io.leadimport.internal.column;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.internal.text.HeaderIndex;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.MatchReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers that are known from a mapping, a form and the import itself, with the role of each. */
final class KnownHeaders {
    private static final Binding UNKNOWN = new Binding(FixedRole.NONE, MatchReason.NONE);

    private final LeadForm form;
    private final ColumnMapping mapping;
    private final List<ColumnRole.Field> fields;
    private final HeaderIndex<Binding> bindings = new HeaderIndex<>();
    /** The roles that a mapping can name, by the name or label of an ID column or field. */
    private final HeaderIndex<ColumnRole> targets = new HeaderIndex<>();

    private final HeaderIndex<FormField> constants = new HeaderIndex<>();

    /** The role of a column and the reason for it. */
    record Binding(ColumnRole role, MatchReason reason) {
        boolean isKnown() {
            return reason != MatchReason.NONE;
        }
    }

    KnownHeaders(LeadForm form, ColumnMapping mapping) {
        this.form = form;
        this.mapping = mapping;
        this.fields = ColumnRole.fieldsOf(form);
        add(FixedRole.PARTNER_ID);
        add(FixedRole.PARTNER_USER_ID);
        bindings.put(ColumnNames.PROBLEMS, new Binding(FixedRole.PROBLEMS, MatchReason.PROBLEMS));
        for (ColumnRole.Field role : fields) {
            FormField field = form.fields().get(role.index());
            if (field.isConstant()) {
                field.headers().forEach(header -> constants.put(header, field));
            } else {
                field.aliases().forEach(alias -> bindings.put(alias, new Binding(role, MatchReason.ALIAS)));
                add(role);
            }
        }
        mapping.targets().forEach((header, target) -> {
            ColumnRole role = target(target);
            if (role != null && of(header).reason() != MatchReason.PROBLEMS) {
                bindings.put(header, new Binding(role, MatchReason.MAPPED));
            }
        });
    }

    private void add(ColumnRole role) {
        String name = Objects.requireNonNull(role.mappingName());
        bindings.put(name, new Binding(role, MatchReason.NAME));
        bindings.put(role.title(), new Binding(role, MatchReason.LABEL));
        targets.put(name, role);
        targets.put(role.title(), role);
    }

    /** The role with a name or label that a mapping uses; null if no ID column or field has it. */
    @Nullable
    ColumnRole target(String name) {
        return name.equals(ColumnMapping.IGNORED) ? FixedRole.NONE : targets.get(name);
    }

    /**
     * Finds the binding of a header, also if it has the apostrophe that the template and the error file put before a
     * label that a spreadsheet would run as a formula.
     */
    Binding of(String header) {
        Binding binding = bindings.get(header);
        if (binding == null) {
            binding = bindings.get(FormulaGuard.unguarded(header));
        }
        return binding == null ? UNKNOWN : binding;
    }

    /**
     * Returns true for the header of a constant field. Such a field has the same value in every lead and ignores the
     * file.
     */
    boolean isConstant(String header) {
        return constants.get(header) != null;
    }

    ColumnMapping mapping() {
        return mapping;
    }

    /** The headers that the column of a role may have. */
    List<String> headers(ColumnRole role) {
        return role instanceof ColumnRole.Field field
                ? form.fields().get(field.index()).headers()
                : List.of(role.title());
    }

    /** All roles that a column can have, except that of problems, in the order of the template. */
    List<ColumnRole> roles() {
        return Stream.concat(
                        Stream.of(FixedRole.PARTNER_ID, FixedRole.PARTNER_USER_ID),
                        fields.stream()
                                .filter(role -> !form.fields().get(role.index()).isConstant()))
                .toList();
    }

    boolean isRequired(ColumnRole role, PartnerColumn partnerColumn) {
        if (role instanceof ColumnRole.Field field) {
            return form.fields().get(field.index()).mustBeFilledIn();
        }
        return role == FixedRole.PARTNER_USER_ID || partnerColumn == PartnerColumn.REQUIRED;
    }
}
