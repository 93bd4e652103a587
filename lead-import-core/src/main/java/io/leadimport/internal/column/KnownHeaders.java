package io.leadimport.internal.column;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.MatchReason;
import io.leadimport.profile.PartnerColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The headers that a mapping, a form and the import itself know, and what they stand for. */
final class KnownHeaders {
    private static final Binding UNKNOWN = new Binding(Columns.NOTHING, MatchReason.NONE);

    private final LeadForm form;
    private final ColumnMapping mapping;
    private final Map<String, Binding> byKey = new HashMap<>();
    private final Map<String, Integer> targets = new HashMap<>();
    private final Set<String> constants = new HashSet<>();

    /** What a column is for, and why. */
    record Binding(int target, MatchReason reason) {
        boolean isKnown() {
            return reason != MatchReason.NONE;
        }
    }

    KnownHeaders(LeadForm form, ColumnMapping mapping) {
        this.form = form;
        this.mapping = mapping;
        add(ColumnNames.PARTNER_ID, Columns.PARTNER_ID, MatchReason.LABEL);
        add(ColumnNames.PARTNER_ID_NAME, Columns.PARTNER_ID, MatchReason.NAME);
        add(ColumnNames.PARTNER_USER_ID, Columns.PARTNER_USER_ID, MatchReason.LABEL);
        add(ColumnNames.PARTNER_USER_ID_NAME, Columns.PARTNER_USER_ID, MatchReason.NAME);
        add(ColumnNames.PROBLEMS, Columns.PROBLEMS, MatchReason.PROBLEMS);
        for (int i = 0; i < form.fields().size(); i++) {
            FormField field = form.fields().get(i);
            if (field.isConstant()) {
                field.headers().forEach(header -> constants.add(ColumnNames.key(header)));
                continue;
            }
            for (String alias : field.aliases()) {
                add(alias, i, MatchReason.ALIAS);
            }
            add(field.name(), i, MatchReason.NAME);
            add(field.label(), i, MatchReason.LABEL);
        }
        byKey.forEach((key, binding) -> {
            if (binding.reason() != MatchReason.ALIAS) {
                targets.put(key, binding.target());
            }
        });
        mapping.targets().forEach((header, target) -> {
            Integer index = index(target);
            boolean ours = of(header).reason() == MatchReason.PROBLEMS;
            if (index != null && !ours) {
                add(header, index, MatchReason.GIVEN);
            }
        });
    }

    private void add(String header, int target, MatchReason reason) {
        byKey.put(ColumnNames.key(header), new Binding(target, reason));
    }

    /** The target that a mapping names by a field's name or label, or by an ID column's; null if there is none. */
    @Nullable
    Integer index(String target) {
        if (target.equals(ColumnMapping.IGNORED)) {
            return Columns.NOTHING;
        }
        Integer own = targets.get(ColumnNames.key(target));
        return own == null || own == Columns.PROBLEMS ? null : own;
    }

    /** The template and the error file put an apostrophe before a label that a spreadsheet would run as a formula. */
    Binding of(String header) {
        Binding binding = byKey.get(ColumnNames.key(header));
        if (binding == null) {
            binding = byKey.get(ColumnNames.key(FormulaGuard.unguarded(header)));
        }
        return binding == null ? UNKNOWN : binding;
    }

    /** Whether a header is of a field that every lead has alike, whatever the file says. */
    boolean isConstant(String header) {
        return constants.contains(ColumnNames.key(header));
    }

    ColumnMapping mapping() {
        return mapping;
    }

    /** The headers that a column of a target may have. */
    List<String> headers(int target) {
        return switch (target) {
            case Columns.PARTNER_ID -> List.of(ColumnNames.PARTNER_ID);
            case Columns.PARTNER_USER_ID -> List.of(ColumnNames.PARTNER_USER_ID);
            case Columns.PROBLEMS -> List.of(ColumnNames.PROBLEMS);
            default -> form.fields().get(target).headers();
        };
    }

    String label(int target) {
        return target < 0 ? headers(target).get(0) : form.fields().get(target).label();
    }

    /** The name of a target's field; null for a column of the import itself. */
    @Nullable
    String field(int target) {
        return target < 0 ? null : form.fields().get(target).name();
    }

    /** The name of a target as a mapping has it; null for a column that is not imported. */
    @Nullable
    String name(int target) {
        return switch (target) {
            case Columns.PARTNER_ID -> ColumnNames.PARTNER_ID_NAME;
            case Columns.PARTNER_USER_ID -> ColumnNames.PARTNER_USER_ID_NAME;
            default -> field(target);
        };
    }

    /** Whether the import asks for it, and not the form. */
    boolean isId(int target) {
        return target == Columns.PARTNER_ID || target == Columns.PARTNER_USER_ID;
    }

    /** All targets that a file can have a column of but the column of problems, in the order in which the template has them. */
    int[] targets() {
        IntStream ids = IntStream.of(Columns.PARTNER_ID, Columns.PARTNER_USER_ID);
        IntStream fields = IntStream.range(0, form.fields().size())
                .filter(i -> !form.fields().get(i).isConstant());
        return IntStream.concat(ids, fields).toArray();
    }

    boolean isRequired(int target, PartnerColumn partnerColumn) {
        return switch (target) {
            case Columns.PARTNER_ID -> partnerColumn == PartnerColumn.REQUIRED;
            case Columns.PARTNER_USER_ID -> true;
            default -> form.fields().get(target).mustBeFilledIn();
        };
    }
}
