package io.leadimport;

import io.leadimport.csv.CsvLimits;
import java.util.Objects;

/**
 * How much an import may take. Immutable; each method with an argument gives a changed copy.
 *
 * @param csv how much of a file is read
 * @param maxProblems how many problems a report lists; they are counted beyond
 * @param maxDistinctIds how many different partners, users, and records of all references together, a file may name:
 *     each is kept in memory, with room for 40 characters a piece, so that longer ids may be fewer
 * @param maxUniqueValues how many different values all unique fields together may have: each takes 20 to 30 bytes
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
     * Changes a limit.
     *
     * @param csvLimits how much of a file is read
     * @return the changed limits
     */
    public ImportLimits csv(CsvLimits csvLimits) {
        return new ImportLimits(csvLimits, maxProblems, maxDistinctIds, maxUniqueValues);
    }

    /**
     * Changes a limit.
     *
     * @param problems how many problems a report lists
     * @return the changed limits
     */
    public ImportLimits maxProblems(int problems) {
        return new ImportLimits(csv, problems, maxDistinctIds, maxUniqueValues);
    }

    /**
     * Changes a limit.
     *
     * @param ids how many different partners, users, and records, a file may name
     * @return the changed limits
     */
    public ImportLimits maxDistinctIds(int ids) {
        return new ImportLimits(csv, maxProblems, ids, maxUniqueValues);
    }

    /**
     * Changes a limit.
     *
     * @param values how many different values all unique fields together may have
     * @return the changed limits
     */
    public ImportLimits maxUniqueValues(int values) {
        return new ImportLimits(csv, maxProblems, maxDistinctIds, values);
    }
}
