package io.leadimport.problem;

/** Whether a problem stops the import. The order is from the most to the least severe. */
public enum Severity {
    /** No lead of the file is stored until the file is corrected, or a profile declares how to read it. */
    ERROR("error"),
    /**
     * No lead of the file is stored until one of these is done: a person, who saw how many cells it concerns, answers with yes; a profile declares how to read the file; the file is corrected.
     */
    QUESTION("question"),
    /** The file can be imported; an optional value that could not be read is kept as raw text. */
    WARNING("warning");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** {@return the stable text for reports: {@code error}, {@code question} or {@code warning}} */
    public String code() {
        return code;
    }
}
