package io.leadimport.examples.cli;

/** The exit status of a command. */
enum ExitStatus {
    /** Done: imported, already imported, or a dry run that found no error and no open question. */
    DONE(0),
    /** The file has errors or open questions, and nothing was stored. */
    REJECTED(1),
    /** Wrong usage, a missing file, an invalid form, or an import id that is taken. */
    REFUSED(2),
    /** Failed, and nothing was stored. */
    FAILED(3),
    /** Failed, and it is unknown whether leads were stored. */
    UNKNOWN(4),
    /** The import, dry run or other work is done, but a file or standard output could not be written. */
    NOT_WRITTEN(5);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
