package io.leadimport.report;

/** Which rows an error file contains. */
public enum ErrorRows {
    /** Every row, in place. The corrected file can be imported as it is. No good row is lost, since nothing was stored. */
    ALL,
    /** Only rows with problems, for reading. Importing this file would leave out all other rows. */
    WITH_PROBLEMS
}
