package io.leadimport.examples.cli;

import io.leadimport.ImportRequest;
import io.leadimport.examples.cli.file.InputFile;
import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.form.type.DateFormat;
import io.leadimport.json.ColumnMappingJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the columns of the file, and for how its dates and numbers are written. */
final class ColumnOptions {
    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "Which column fills which field, as the inspect command writes it; if not given, the headers decide")
    private @Nullable Path mapping;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description =
                    "How the file is written: dates, decimal numbers, and names of countries and languages as in this"
                            + " locale, such as de-CH; as the form says if not given. It does not change the language"
                            + " of the problems: see --language")
    private @Nullable String locale;

    @Option(names = "--dates", paramLabel = "PATTERN", description = "Dates are written like this, such as dd/MM/yyyy")
    private @Nullable String dates;

    /** The mapping file, or null. */
    @Nullable
    Path mapping() {
        return mapping;
    }

    ImportRequest applyTo(ImportRequest request) throws IOException {
        return withMapping(withDates(withLocale(request)));
    }

    private ImportRequest withLocale(ImportRequest request) {
        try {
            return locale == null
                    ? request
                    : request.writtenIn(
                            new Locale.Builder().setLanguageTag(locale).build());
        } catch (IllegalArgumentException | IllformedLocaleException e) {
            throw new RefusedException(
                    "--locale: expected a language tag such as de or de-CH, and this one cannot be used: " + locale);
        }
    }

    private ImportRequest withDates(ImportRequest request) {
        try {
            return dates == null ? request : request.withDateFormat(DateFormat.of(dates));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--dates: " + e.getMessage());
        }
    }

    private ImportRequest withMapping(ImportRequest request) throws IOException {
        if (mapping == null) {
            return request;
        }
        String json = Files.readString(InputFile.checked(mapping), StandardCharsets.UTF_8);
        try {
            return request.withMapping(ColumnMappingJson.parse(json));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(mapping + ": " + e.getMessage());
        }
    }
}
