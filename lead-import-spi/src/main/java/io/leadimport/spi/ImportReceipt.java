package io.leadimport.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what was imported, by whom and when. It is stored under its unique {@linkplain #key() key}, in the same transaction as
 * the leads. Immutable.
 *
 * @param importId the import's id, unique in the scope of the submitter; 1 to 200 characters, compared exactly
 * @param sourceDigest SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param formDigest SHA-256 of the form the file was checked against, 64 lower-case hexadecimal digits
 * @param profileDigest SHA-256 of the profile that says how to read the file, and of its charset; 64 lower-case
 *     hexadecimal digits
 * @param answers the questions about the file that the submitter answered with yes, in the order of the report: at most two for each
 *     column and a few for the file; unmodifiable
 * @param submitter who imported it
 * @param attributes the host's own attributes from the request, in their order; unmodifiable
 * @param importedAt when the leads were passed to the repository, to the millisecond
 * @param fileName the file's name for display, or null
 * @param leadCount the number of leads of the import, at least 1
 * @param blankRowCount the number of blank rows in the file
 * @param warningCount the number of warnings about the file
 */
public record ImportReceipt(
        String importId,
        String sourceDigest,
        String formDigest,
        String profileDigest,
        List<AnsweredQuestion> answers,
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
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(submitter, "submitter");
        Objects.requireNonNull(importedAt, "importedAt");
        answers = List.copyOf(answers);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** {@return the key of the import: its id in the scope of its submitter} */
    public ImportKey key() {
        return ImportKey.of(submitter, importId);
    }

    /** {@return the import id and the number of leads, without file name and attributes} */
    @Override
    public String toString() {
        return "ImportReceipt[importId=" + importId + ", leads=" + leadCount + "]";
    }
}
