package io.leadimport.examples.cli.option;

import io.leadimport.examples.cli.file.InputFile;
import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.json.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the form. */
public final class FormOption {
    @Option(names = "--form", required = true, paramLabel = "FORM", description = "The form: a Table Schema in JSON")
    private Path file = Path.of("");

    public Path file() {
        return file;
    }

    public LeadForm read() throws IOException {
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
