package io.leadimport.examples.cli;

import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.json.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The form of a command. */
final class FormFile {
    private FormFile() {}

    static LeadForm read(Path file) throws IOException {
        try {
            return TableSchema.read(InputFile.checked(file));
        } catch (InvalidFormException e) {
            throw new RefusedException(file + ": " + oneLine(e.getMessage()));
        }
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
