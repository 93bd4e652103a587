package io.leadimport;

import io.leadimport.csv.CsvLimits;
import java.util.Objects;

/**
 * How large an import may be. Immutable: each {@code with} method returns a changed copy.
 *
 * @param csv the limits of the file itself
 * @param maxProblems the maximum number of problems that a report lists; all are counted
 * @param maxDistinctIds the maximum number of distinct ids in a file, counted separately for partners, users, and the
 *     records of all references together. The total length of all ids is limited too, to 40 characters times this number
 * @param maxUniqueValues the maximum number of distinct values of all unique fields together; each takes 20 to 30 bytes
 */
public record ImportLimits(CsvLimits csv, int maxProblems, int maxDistinctIds, int maxUniqueValues) {
    /** {@link CsvLimits#DEFAULT}, 1,000 problems, 100,000 ids, 1 million unique values. */
    public static final ImportLimits DEFAULT = new ImportLimits(CsvLimits.DEFAULT, 1_000, 100_000, 1_000_000);

    public ImportLimits {
        Objects.requireNonNull(csv, "csv");
        if (maxProblems < 1 || maxDistinctIds < 1 || maxUniqueValues < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }

    /**
     * Returns a copy with another limit.
     *
     * @param csvLimits the limits of the file itself
     * @return the changed limits
     */
    public ImportLimits withCsv(CsvLimits csvLimits) {
        return new ImportLimits(csvLimits, maxProblems, maxDistinctIds, maxUniqueValues);
    }

    /**
     * Returns a copy with another limit.
     *
     * @param problems the maximum number of problems that a report lists
     * @return the changed limits
     */
    public ImportLimits withMaxProblems(int problems) {
        return new ImportLimits(csv, problems, maxDistinctIds, maxUniqueValues);
    }

    /**
     * Returns a copy with another limit.
     *
     * @param ids the maximum number of distinct ids of partners, of users, and of records in a file
     * @return the changed limits
     */
    public ImportLimits withMaxDistinctIds(int ids) {
        return new ImportLimits(csv, maxProblems, ids, maxUniqueValues);
    }

    /**
     * Returns a copy with another limit.
     *
     * @param values the maximum number of distinct values of all unique fields together
     * @return the changed limits
     */
    public ImportLimits withMaxUniqueValues(int values) {
        return new ImportLimits(csv, maxProblems, maxDistinctIds, values);
    }
}
