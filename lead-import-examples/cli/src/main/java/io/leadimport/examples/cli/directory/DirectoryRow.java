package io.leadimport.examples.cli.directory;

import io.leadimport.examples.cli.file.RefusedException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A record of a directory file.
 *
 * @param file the file
 * @param line the line where the record starts, from 1
 * @param cells its cells by column
 */
record DirectoryRow(Path file, long line, Map<String, String> cells) {
    private static final int MAX_ID_LENGTH = 200;

    String text(String column) {
        return Objects.requireNonNull(cells.get(column));
    }

    /** An id. It must not have surrounding space, because lead files are read without it. */
    String id(String column) {
        String id = text(column);
        boolean fits = !id.isEmpty()
                && id.length() <= MAX_ID_LENGTH
                && id.equals(id.strip())
                && id.codePoints().noneMatch(Character::isISOControl);
        if (!fits) {
            throw refused(
                    column + " to have 1 to " + MAX_ID_LENGTH
                            + " characters, none of them a control character, and no space around it",
                    "something else");
        }
        return id;
    }

    <T> T oneOf(String column, Map<String, T> values) {
        T value = values.get(text(column));
        if (value == null) {
            throw refused(column + " to be one of " + String.join(", ", values.keySet()), "\"" + text(column) + "\"");
        }
        return value;
    }

    RefusedException refused(String expected, String found) {
        return new RefusedException(file + ", line " + line + ": expected " + expected + ", found " + found);
    }
}
