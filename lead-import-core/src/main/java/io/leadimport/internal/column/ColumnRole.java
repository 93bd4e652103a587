package io.leadimport.internal.column;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column of a file is for. Immutable. */
public sealed interface ColumnRole permits ColumnRole.Field, FixedRole {
    /** {@return the title to show if the file has no such column; empty for {@link FixedRole#NONE}} */
    String title();

    /** {@return the name of this role in a column mapping; null if a mapping cannot name it} */
    @Nullable
    String mappingName();

    /** {@return the name of the field that the column fills; null if it does not fill a field} */
    default @Nullable String fieldName() {
        return null;
    }

    /**
     * Returns the roles of the columns that fill a form's fields.
     *
     * @param form the form
     * @return one role per field, in the order of the form
     */
    static List<Field> fieldsOf(LeadForm form) {
        List<FormField> fields = form.fields();
        return IntStream.range(0, fields.size())
                .mapToObj(i -> new Field(i, fields.get(i).name(), fields.get(i).label()))
                .toList();
    }

    /**
     * Finds the role with a name.
     *
     * @param name the exact name of a field, or of an ID column as a column mapping has it
     * @param fields the roles of a form's fields
     * @return the role; {@link FixedRole#NONE} if no role has that name
     */
    static ColumnRole named(@Nullable String name, List<Field> fields) {
        return Stream.concat(Stream.of(FixedRole.PARTNER_ID, FixedRole.PARTNER_USER_ID), fields.stream())
                .filter(role -> String.valueOf(role.mappingName()).equals(name))
                .findFirst()
                .orElse(FixedRole.NONE);
    }

    /**
     * The column fills a field of the form.
     *
     * @param index the position of the field in its form, from 0
     * @param fieldName the field's name
     * @param title the field's label
     */
    record Field(int index, String fieldName, String title) implements ColumnRole {
        @Override
        public String mappingName() {
            return fieldName;
        }
    }
}
