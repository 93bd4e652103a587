package io.leadimport.examples.cli;

/** What a command says to the script that ran it. */
enum ExitStatus {
    /** Done: imported, already imported, or a dry run that found no error. */
    DONE(0),
    /** Something is wrong with what is in the file, and nothing was stored. */
    REJECTED(1),
    /** Wrong usage, a file that is not there, a form that is refused, an id that stands for something else. */
    REFUSED(2),
    /** Failed, and nothing was stored. */
    FAILED(3),
    /** Failed, and whether leads are stored is not known. */
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
