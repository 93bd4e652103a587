package io.leadimport.internal.column;

import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.ColumnNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What each column of a file is for. Immutable and thread-safe.
 *
 * <p>A target is the index of a field in its form, from 0, or one of the constants here.
 */
public final class Columns {
    /** The column is not imported. */
    public static final int NOTHING = -1;

    /** The column names the partner. */
    public static final int PARTNER_ID = -2;

    /** The column names the partner's user. */
    public static final int PARTNER_USER_ID = -3;

    /** The column holds the problems that an error file of ours reported; it is not imported. */
    public static final int PROBLEMS = -4;

    private final List<String> headers;
    private final int[] targets;

    Columns(List<String> headers, int[] targets) {
        this.headers = List.copyOf(headers);
        this.targets = targets.clone();
    }

    /** {@return the headers as the file has them; unmodifiable} */
    public List<String> headers() {
        return headers;
    }

    /**
     * What a column is for.
     *
     * @param column its position, from 0
     * @return its target; {@link #NOTHING} for a column that the header does not have
     */
    public int target(int column) {
        return column < targets.length ? targets[column] : NOTHING;
    }

    /**
     * The column of a target.
     *
     * @param target a field's index or a constant of this class
     * @return its position, from 0; -1 if no column fills the target
     */
    public int column(int target) {
        for (int column = 0; column < targets.length; column++) {
            if (targets[column] == target) {
                return column;
            }
        }
        return -1;
    }

    /**
     * How many columns a target has.
     *
     * @param target a field's index or a constant of this class
     * @param cells how many of the first columns are looked at
     * @return how many of them have the target; more than one only for {@link #PROBLEMS} and {@link #NOTHING}
     */
    public int count(int target, int cells) {
        return (int) Arrays.stream(targets)
                .limit(cells)
                .filter(filled -> filled == target)
                .count();
    }

    /**
     * Whether a target has a column.
     *
     * @param target a field's index or a constant of this class
     * @return true if some column fills it
     */
    public boolean fills(int target) {
        return column(target) >= 0;
    }

    /**
     * The header of a target's column.
     *
     * @param target a field's index or a constant of this class
     * @return the header as the file has it, or empty if no column fills the target
     */
    public Optional<String> header(int target) {
        int column = column(target);
        return column < 0 ? Optional.empty() : Optional.of(headers.get(column));
    }

    /** {@return whether the file is an error file of ours that was corrected and came back} */
    public boolean comesFromErrorFile() {
        return fills(PROBLEMS);
    }

    /**
     * The header of a target's column, or its title where the file has none.
     *
     * @param target a field's index, {@link #PARTNER_ID} or {@link #PARTNER_USER_ID}
     * @param form the form
     * @return the header as the file has it; else the title of the ID column, or the field's label
     */
    public String title(int target, LeadForm form) {
        String title = switch (target) {
            case PARTNER_ID -> ColumnNames.PARTNER_ID;
            case PARTNER_USER_ID -> ColumnNames.PARTNER_USER_ID;
            default -> form.fields().get(target).label();
        };
        return header(target).orElse(title);
    }
}
