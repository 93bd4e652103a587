package io.leadimport;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.json.TableSchema;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.spi.Submitter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A file as people send it, {@code GROUP/NAME.csv}, and what is expected of it, {@code GROUP/NAME.expected}. The README of
 * the folder says how that is written.
 */
final class BehaviourCase {
    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "leadimport", "behaviour");

    private final Path file;
    private final String head;
    private final String expected;
    private LeadForm form = form("standard");
    private Submitter submitter = TestHost.ADMIN;
    private ImportLimits limits = ImportLimits.DEFAULT;
    private Function<CsvSource, CsvSource> reading = source -> source;
    private ColumnMapping mapping = ColumnMapping.NONE;
    private Function<ImportRequest, ImportRequest> written = request -> request;
    private String pending = "";

    private BehaviourCase(Path file) throws IOException {
        this.file = file;
        String text = Files.readString(expectation(), StandardCharsets.UTF_8);
        int blankLine = text.indexOf("\n\n");
        this.head = blankLine < 0 ? text.stripTrailing() : text.substring(0, blankLine);
        this.expected = blankLine < 0 ? "" : text.substring(blankLine + 2);
        head.lines().filter(line -> !line.startsWith("#")).forEach(this::set);
    }

    static List<BehaviourCase> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(BehaviourCase::read)
                    .toList();
        }
    }

    private static BehaviourCase read(Path file) {
        try {
            return new BehaviourCase(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** A line {@code SETTING: VALUE} of the head. */
    private void set(String line) {
        String[] setting = line.split(": ", 2);
        String value = setting[setting.length - 1];
        switch (setting[0]) {
            case "form" -> form = form(value);
            case "as" -> submitter = submitter(value.split("[ /]", -1));
            case "pending" -> pending = value;
            case "charset" -> reading = reading.andThen(source -> source.withCharset(Charset.forName(value)));
            case "fallback" -> reading = reading.andThen(source -> source.withFallback(Charset.forName(value)));
            case "map" -> mapping = mapping.with(value.split(" -> ", -1)[0], value.split(" -> ", -1)[1]);
            case "dates" -> written = written.andThen(request -> request.withDateFormat(DateFormat.of(value)));
            case "numbers" ->
                written = written.andThen(request -> request.withNumberNotation(notation(value.split(" ", -1))));
            case "locale" -> written = written.andThen(request -> request.writtenIn(Locale.forLanguageTag(value)));
            case "limit" -> limits = limited(limits, value.split(" ", -1));
            default -> throw new IllegalArgumentException("there is no such setting: " + line);
        }
    }

    /** The decimal separator, and the group separator where there is one: {@code s} is a space. */
    private static NumberNotation notation(String... separators) {
        return new NumberNotation(separators[0], separators.length < 2 ? "" : separators[1].replace('s', ' '));
    }

    private static LeadForm form(String name) {
        try {
            return TableSchema.read(FOLDER.resolve("forms").resolve(name + ".json"));
        } catch (IOException e) {
            throw new IllegalArgumentException("there is no form " + name, e);
        }
    }

    private static Submitter submitter(String... words) {
        return words[0].equals("partner") ? Submitter.partner(words[1], words[2]) : Submitter.admin(words[1]);
    }

    private static ImportLimits limited(ImportLimits limits, String... words) {
        CsvLimits csv = limits.csv();
        int max = Integer.parseInt(words[1]);
        return switch (words[0]) {
            case "bytes" -> limits.withCsv(csv.withMaxBytes(max));
            case "rows" -> limits.withCsv(csv.withMaxRows(max));
            case "columns" -> limits.withCsv(csv.withMaxColumns(max));
            case "cell" -> limits.withCsv(csv.withMaxCellLength(max));
            case "record" -> limits.withCsv(csv.withMaxRecordLength(max));
            case "problems" -> limits.withMaxProblems(max);
            case "ids" -> limits.withMaxDistinctIds(max);
            case "unique" -> limits.withMaxUniqueValues(max);
            default -> throw new IllegalArgumentException("there is no such limit: " + words[0]);
        };
    }

    String name() {
        return FOLDER.relativize(file).toString().replace('\\', '/').replace(".csv", "");
    }

    Path file() {
        return file;
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    ImportRequest request(CsvSource source) {
        return written.apply(
                ImportRequest.of(form, reading.apply(source), submitter).withMapping(mapping));
    }

    ImportLimits limits() {
        return limits;
    }

    /** Why the library does not do yet what is expected; empty if it does. */
    String pending() {
        return pending;
    }

    String expected() {
        return expected;
    }

    /** Keeps the comment and the settings, and expects this from now on. */
    void expect(String outcome) throws IOException {
        Files.writeString(expectation(), head + "\n\n" + outcome, StandardCharsets.UTF_8);
    }

    private Path expectation() {
        return Path.of(file.toString().replaceFirst("csv$", "expected"));
    }
}
