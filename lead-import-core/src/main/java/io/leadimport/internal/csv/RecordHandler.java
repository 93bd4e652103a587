package io.leadimport.internal.csv;

import io.leadimport.internal.text.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Receives the records of a file, cell by cell, while they are read.
 *
 * @param <T> what a record becomes
 */
public interface RecordHandler<T> {
    /**
     * Called at the beginning of a record. At the end of the file, no other call follows.
     *
     * @param line the physical line where it starts, from 1
     * @param row the row as a spreadsheet numbers it, from 1
     */
    void begin(long line, long row);

    /**
     * Called for each cell of the record.
     *
     * @param column its position, from 0
     * @param cell a view of the reader's buffer, valid during the call only
     */
    void cell(int column, Cell cell);

    /**
     * Called at the end of the record.
     *
     * @param cells how many cells it has; 0 for an empty line
     * @param blank true if the record has only delimiters and white space
     * @return the result of {@link RecordReader#next}, or null to continue reading
     */
    @Nullable
    T end(int cells, boolean blank);
}
