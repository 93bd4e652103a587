package io.leadimport.examples.cli.option;

import io.leadimport.ImportRequest;
import io.leadimport.examples.cli.file.InputFile;
import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.form.type.DateFormat;
import io.leadimport.json.InvalidProfileException;
import io.leadimport.json.ProfileJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how to read the file: a profile, and short cuts that change it. */
public final class ReadingOptions {
    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "How to read the file, as --save-profile writes it: columns, dates, numbers, replaced values;"
                    + " if not given, the form and the headers decide")
    private @Nullable Path profile;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description =
                    "How the file is written: dates, decimal numbers, and names of countries and languages as in this"
                            + " locale, such as de-CH; takes precedence over the profile. It does not change the"
                            + " language of the problems: see --language")
    private @Nullable String locale;

    @Option(
            names = "--dates",
            paramLabel = "PATTERN",
            description = "Dates are written like this, such as dd/MM/yyyy; takes precedence over --locale")
    private @Nullable String dates;

    /** The file with the profile, or null. */
    public @Nullable Path profile() {
        return profile;
    }

    public ImportRequest applyTo(ImportRequest request) throws IOException {
        return withDates(withLocale(withProfile(request)));
    }

    private ImportRequest withProfile(ImportRequest request) throws IOException {
        if (profile == null) {
            return request;
        }
        try {
            String json = Files.readString(InputFile.checked(profile), StandardCharsets.UTF_8);
            return request.withProfile(ProfileJson.parse(json));
        } catch (InvalidProfileException e) {
            throw new RefusedException(profile + ": " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new RefusedException(profile + ": expected UTF-8 text, found other bytes");
        }
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
}
