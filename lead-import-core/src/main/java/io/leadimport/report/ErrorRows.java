package io.leadimport.report;

/** Which rows an error file has. */
public enum ErrorRows {
    /** Every row, in place. Corrected, the file can be imported as it is, and no good row is lost: nothing was stored. */
    ALL,
    /** Only rows in which something is wrong, to be looked at. Imported as it is, it would leave out all the others. */
    WITH_PROBLEMS
}
