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
     * A record begins. It may turn out to be the end of the file: then no other call follows.
     *
     * @param line the physical line where it starts, from 1
     * @param row the row as a spreadsheet numbers it, from 1
     */
    void begin(long line, long row);

    /**
     * A cell of the record.
     *
     * @param column its position, from 0
     * @param cell a view of the reader's buffer, valid during the call only
     */
    void cell(int column, Cell cell);

    /**
     * The record ends.
     *
     * @param cells how many cells it has; 0 for an empty line
     * @param blank whether there is nothing in it but delimiters and white space
     * @return what {@link RecordReader#next} gives, or null to go on reading
     */
    @Nullable
    T end(int cells, boolean blank);
}
