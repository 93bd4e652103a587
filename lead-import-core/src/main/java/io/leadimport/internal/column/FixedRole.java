package io.leadimport.internal.column;

import io.leadimport.internal.text.ColumnNames;
import org.jspecify.annotations.Nullable;

/** The roles that do not depend on the form. */
public enum FixedRole implements ColumnRole {
    /** The column names the partner. */
    PARTNER_ID(ColumnNames.PARTNER_ID, ColumnNames.PARTNER_ID_NAME),

    /** The column names the partner's user. */
    PARTNER_USER_ID(ColumnNames.PARTNER_USER_ID, ColumnNames.PARTNER_USER_ID_NAME),

    /** The column holds the problems that an error file reported. It is not imported. */
    PROBLEMS(ColumnNames.PROBLEMS, null),

    /** The column is not imported. */
    NONE("", null);

    private final String title;
    private final @Nullable String mappingName;

    FixedRole(String title, @Nullable String mappingName) {
        this.title = title;
        this.mappingName = mappingName;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public @Nullable String mappingName() {
        return mappingName;
    }
}
