package io.leadimport.report;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check found. Immutable. The counts are exact; the list of problems is cut at a limit of its own.
 *
 * @param sourceDigest SHA-256 of the file's bytes; empty if it was not read to its end
 * @param rowsRead rows below the header that are not blank
 * @param rowsAccepted rows without an error
 * @param rowsRejected rows with an error; read = accepted + rejected
 * @param rowsBlank rows below the header with nothing in them but delimiters and white space
 * @param errors how many errors there are, of rows and of the file
 * @param warnings how many warnings there are, of rows and of the file
 * @param counts how many problems there are of each code; unmodifiable
 * @param problems the problems of the file, then those of the rows in the order of the file; unmodifiable, and fewer than
 *     the counts say where there are more than the limit
 */
public record ImportReport(
        Optional<String> sourceDigest,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        long rowsBlank,
        long errors,
        long warnings,
        Map<ProblemCode, Long> counts,
        List<Problem> problems) {
    public ImportReport {
        counts = Collections.unmodifiableMap(counts.isEmpty() ? Map.of() : new EnumMap<>(counts));
        problems = List.copyOf(problems);
    }

    /** {@return whether there is an error, so that nothing of the file may be stored} */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** {@return how many problems there are beyond those in the list} */
    public long problemsNotListed() {
        return errors + warnings - problems.size();
    }

    /** {@return the counts, and nothing of what the file says} */
    @Override
    public String toString() {
        return "ImportReport[rowsRead=" + rowsRead + ", rowsAccepted=" + rowsAccepted + ", rowsRejected=" + rowsRejected
                + ", rowsBlank=" + rowsBlank + ", counts=" + counts + "]";
    }
}
