package io.leadimport.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was imported, by whom and when: stored with the leads, in the same transaction, under its unique {@linkplain #key() key}.
 * Immutable.
 *
 * @param importId the import's id, unique in the scope of the submitter; 1 to 200 characters, compared exactly
 * @param sourceDigest SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param formDigest SHA-256 of the form the file was checked against, 64 lower-case hexadecimal digits
 * @param profileDigest SHA-256 of what the request said about how to read the file: column mapping, dates, numbers, names and
 *     charset; 64 lower-case hexadecimal digits
 * @param submitter who imported it
 * @param attributes the host's own attributes, given with the request; unmodifiable, in the order given
 * @param importedAt when it was checked and handed to the repository, to the millisecond
 * @param fileName the file's name for display, null where it has none
 * @param leadCount how many leads the import holds, from 1
 * @param blankRowCount how many blank rows the file had beside them
 * @param warningCount how many warnings the file had
 */
public record ImportReceipt(
        String importId,
        String sourceDigest,
        String formDigest,
        String profileDigest,
        Submitter submitter,
        Map<String, String> attributes,
        Instant importedAt,
        @Nullable String fileName,
        long leadCount,
        long blankRowCount,
        long warningCount) {
    public ImportReceipt {
        Objects.requireNonNull(importId, "importId");
        Objects.requireNonNull(sourceDigest, "sourceDigest");
        Objects.requireNonNull(formDigest, "formDigest");
        Objects.requireNonNull(profileDigest, "profileDigest");
        Objects.requireNonNull(submitter, "submitter");
        Objects.requireNonNull(importedAt, "importedAt");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** {@return what the import is known by: its id, in the scope of its submitter} */
    public ImportKey key() {
        return ImportKey.of(submitter, importId);
    }

    /** {@return the import id and the count, and no file name or attribute} */
    @Override
    public String toString() {
        return "ImportReceipt[importId=" + importId + ", leads=" + leadCount + "]";
    }
}
