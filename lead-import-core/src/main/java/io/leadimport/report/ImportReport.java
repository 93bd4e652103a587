package io.leadimport.report;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a check. Immutable. The counts are exact; the list of problems is limited.
 *
 * @param sourceDigest SHA-256 of the file's bytes, 64 lower-case hexadecimal digits; empty if the file was not read to
 *     its end
 * @param rowsAccepted rows without an error
 * @param rowsRejected rows with an error
 * @param rowsBlank rows below the header that hold only delimiters and white space
 * @param countsBySeverity the number of problems of each severity, of rows and of the file; unmodifiable
 * @param countsByCode the number of problems of each code; unmodifiable
 * @param problems the problems of the file, then those of the rows in the order of the file; unmodifiable. If there are
 *     more problems than the limit, the list has fewer than the counts
 */
public record ImportReport(
        Optional<String> sourceDigest,
        long rowsAccepted,
        long rowsRejected,
        long rowsBlank,
        Map<Severity, Long> countsBySeverity,
        Map<ProblemCode, Long> countsByCode,
        List<Problem> problems) {
    public ImportReport {
        countsBySeverity = Collections.unmodifiableMap(sorted(countsBySeverity, Severity.class));
        countsByCode = Collections.unmodifiableMap(sorted(countsByCode, ProblemCode.class));
        problems = List.copyOf(problems);
    }

    private static <K extends Enum<K>> Map<K, Long> sorted(Map<K, Long> counts, Class<K> keys) {
        Map<K, Long> sorted = new EnumMap<>(keys);
        sorted.putAll(counts);
        sorted.values().removeIf(count -> count == 0);
        return sorted;
    }

    /** {@return the number of rows below the header that are not blank: accepted and rejected ones} */
    public long rowsRead() {
        return rowsAccepted + rowsRejected;
    }

    /** {@return the number of errors, of rows and of the file} */
    public long errorCount() {
        return countsBySeverity.getOrDefault(Severity.ERROR, 0L);
    }

    /** {@return the number of warnings, of rows and of the file} */
    public long warningCount() {
        return countsBySeverity.getOrDefault(Severity.WARNING, 0L);
    }

    /** {@return the number of problems, errors and warnings} */
    public long problemCount() {
        return errorCount() + warningCount();
    }

    /** {@return true if there is an error, so that nothing of the file may be stored} */
    public boolean hasErrors() {
        return errorCount() > 0;
    }

    /** {@return the number of problems that are counted but not listed} */
    public long problemsNotListed() {
        return problemCount() - problems.size();
    }

    /** {@return the counts, without anything of the file's content} */
    @Override
    public String toString() {
        return "ImportReport[rowsRead=" + rowsRead() + ", rowsAccepted=" + rowsAccepted + ", rowsRejected="
                + rowsRejected + ", rowsBlank=" + rowsBlank + ", counts=" + countsByCode + "]";
    }
}
