package io.leadimport.report;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.profile.Proposal;
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
 * @param counts how many rows and problems there are
 * @param causes the problems grouped by code, field and severity: the most severe first, then in the order of the file;
 *     unmodifiable. Empty for a file that was imported before and not checked again
 * @param problems the problems of the file, then those of the rows in the order of the file; unmodifiable. If there are
 *     more problems than the limit, the list has fewer than the counts
 * @param proposals the changes of the profile that would help, one for each distinct change; unmodifiable
 */
public record ImportReport(
        Optional<String> sourceDigest,
        Counts counts,
        List<Cause> causes,
        List<Problem> problems,
        List<Proposal> proposals) {
    public ImportReport {
        causes = List.copyOf(causes);
        problems = List.copyOf(problems);
        proposals = List.copyOf(proposals);
    }

    /**
     * The exact numbers of rows and problems.
     *
     * @param rowsAccepted rows without an error
     * @param rowsRejected rows with an error
     * @param rowsBlank rows below the header that hold only delimiters and white space
     * @param bySeverity the number of problems of each severity, of rows and of the file; unmodifiable
     */
    public record Counts(long rowsAccepted, long rowsRejected, long rowsBlank, Map<Severity, Long> bySeverity) {
        public Counts {
            bySeverity = Collections.unmodifiableMap(sorted(bySeverity));
        }

        private static Map<Severity, Long> sorted(Map<Severity, Long> counts) {
            Map<Severity, Long> sorted = new EnumMap<>(Severity.class);
            sorted.putAll(counts);
            sorted.values().removeIf(count -> count == 0);
            return sorted;
        }
    }

    /** {@return rows without an error} */
    public long rowsAccepted() {
        return counts.rowsAccepted;
    }

    /** {@return rows with an error} */
    public long rowsRejected() {
        return counts.rowsRejected;
    }

    /** {@return rows below the header that hold only delimiters and white space} */
    public long rowsBlank() {
        return counts.rowsBlank;
    }

    /** {@return the number of rows below the header that are not blank: accepted and rejected ones} */
    public long rowsRead() {
        return counts.rowsAccepted + counts.rowsRejected;
    }

    /** {@return the number of problems of each severity, of rows and of the file; unmodifiable} */
    public Map<Severity, Long> countsBySeverity() {
        return counts.bySeverity;
    }

    /** {@return the number of problems of each code, in the order of the codes; unmodifiable} */
    public Map<ProblemCode, Long> countsByCode() {
        Map<ProblemCode, Long> byCode = new EnumMap<>(ProblemCode.class);
        causes.forEach(cause -> byCode.merge(cause.code(), cause.problems(), Long::sum));
        return Collections.unmodifiableMap(byCode);
    }

    /** {@return the number of errors, of rows and of the file} */
    public long errorCount() {
        return counts.bySeverity.getOrDefault(Severity.ERROR, 0L);
    }

    /** {@return the number of questions that nobody answered} */
    public long questionCount() {
        return counts.bySeverity.getOrDefault(Severity.QUESTION, 0L);
    }

    /** {@return the open questions among the listed problems, in their order} */
    public List<Problem> questions() {
        return problems.stream().filter(Problem::isQuestion).toList();
    }

    /** {@return the number of warnings, of rows and of the file} */
    public long warningCount() {
        return counts.bySeverity.getOrDefault(Severity.WARNING, 0L);
    }

    /** {@return the number of problems of all severities} */
    public long problemCount() {
        return errorCount() + questionCount() + warningCount();
    }

    /** {@return true if there is an error, so that nothing of the file may be stored} */
    public boolean hasErrors() {
        return errorCount() > 0;
    }

    /** {@return true if there is neither an error nor an open question} */
    public boolean canBeStored() {
        return errorCount() + questionCount() == 0;
    }

    /** {@return the number of problems that are counted but not listed} */
    public long problemsNotListed() {
        return problemCount() - problems.size();
    }

    /** {@return the counts, without anything of the file's content} */
    @Override
    public String toString() {
        return "ImportReport[rowsRead=" + rowsRead() + ", rowsAccepted=" + rowsAccepted() + ", rowsRejected="
                + rowsRejected() + ", rowsBlank=" + rowsBlank() + ", counts=" + countsByCode() + "]";
    }
}
