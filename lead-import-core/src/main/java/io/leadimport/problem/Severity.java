package io.leadimport.problem;

/** Whether a problem stops the import. */
public enum Severity {
    /** No lead of the file is stored. */
    ERROR("error"),
    /** The file can be imported; an optional value that could not be read is kept as raw text. */
    WARNING("warning");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** {@return the stable text for reports: {@code error} or {@code warning}} */
    public String code() {
        return code;
    }
}
