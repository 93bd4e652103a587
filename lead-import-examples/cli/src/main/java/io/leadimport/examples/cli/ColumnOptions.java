package io.leadimport.examples.cli;

import io.leadimport.ImportRequest;
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

/** The options that say what the columns of a file are for, and how dates and numbers are written in it. */
final class ColumnOptions {
    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns are for, as the inspect command writes it; their names decide if not given")
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

    /** The file that the columns are read from, if one is given. */
    @Nullable
    Path mapping() {
        return mapping;
    }

    ImportRequest applied(ImportRequest request) throws IOException {
        return mapped(dated(localised(request)));
    }

    private ImportRequest localised(ImportRequest request) {
        try {
            return locale == null
                    ? request
                    : request.writtenIn(
                            new Locale.Builder().setLanguageTag(locale).build());
        } catch (IllegalArgumentException | IllformedLocaleException e) {
            throw new RefusedException(
                    "--locale: expected a language tag such as de or de-CH, and this is none that can be used: "
                            + locale);
        }
    }

    private ImportRequest dated(ImportRequest request) {
        try {
            return dates == null ? request : request.withDateFormat(DateFormat.of(dates));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--dates: " + e.getMessage());
        }
    }

    private ImportRequest mapped(ImportRequest request) throws IOException {
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
