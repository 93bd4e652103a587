package io.leadimport.internal.column;

import io.leadimport.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The role of each column of a file. Immutable and thread-safe.
 *
 * @param headers the headers as the file has them; unmodifiable
 * @param roles the role of each column; unmodifiable. Only {@link FixedRole#PROBLEMS} and {@link FixedRole#NONE} may
 *     occur several times
 */
public record Columns(List<String> headers, List<ColumnRole> roles) {
    public Columns {
        headers = List.copyOf(headers);
        roles = List.copyOf(roles);
    }

    /**
     * Returns the role of a column.
     *
     * @param column its position, from 0
     * @return its role; {@link FixedRole#NONE} for a column that the header does not have
     */
    public ColumnRole role(int column) {
        return column < roles.size() ? roles.get(column) : FixedRole.NONE;
    }

    /**
     * Counts the columns with a role.
     *
     * @param role the role
     * @param cells the number of columns to look at, from the first
     * @return the number of those columns that have the role
     */
    public int count(ColumnRole role, int cells) {
        return (int) roles.stream().limit(cells).filter(role::equals).count();
    }

    /**
     * Returns true if a role has a column.
     *
     * @param role the role
     * @return whether some column has it
     */
    public boolean has(ColumnRole role) {
        return roles.contains(role);
    }

    /**
     * Returns the header of the column with a role.
     *
     * @param role the role
     * @return the header as the file has it, or empty if no column has the role
     */
    public Optional<String> header(ColumnRole role) {
        int column = roles.indexOf(role);
        return column < 0 ? Optional.empty() : Optional.of(headers.get(column));
    }

    /** {@return true if the file is an error file of this library} */
    public boolean comesFromErrorFile() {
        return has(FixedRole.PROBLEMS);
    }

    /**
     * Returns the name of a role's column in problems.
     *
     * @param role the role
     * @return the header as the file has it, or the role's title if no column has the role; null for {@link
     *     FixedRole#NONE}
     */
    public @Nullable String title(ColumnRole role) {
        return role == FixedRole.NONE ? null : header(role).orElse(role.title());
    }

    /**
     * Makes the position of a problem.
     *
     * @param line the physical line, from 1; 0 if the problem concerns no line
     * @param row the row as a spreadsheet numbers it; 0 if the problem concerns the file or a column as a whole
     * @param role the role of the column that the problem concerns; {@link FixedRole#NONE} if it concerns no column
     * @return the position
     */
    public Problem.Position position(long line, long row, ColumnRole role) {
        return new Problem.Position(line, row, title(role), role.fieldName());
    }

    /**
     * {@return the number of columns, without the headers: in a file without a header, they are the cells of a lead}
     */
    @Override
    public String toString() {
        return "Columns[" + roles.size() + "]";
    }
}
