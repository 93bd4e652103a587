package io.leadimport;

import static io.leadimport.HugeFile.Reading.EARLY;
import static io.leadimport.HugeFile.Reading.LONG;
import static io.leadimport.HugeFile.Reading.SHORT;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.LeadRefusal;
import io.leadimport.spi.LeadRule;
import java.nio.charset.Charset;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Files that exceed a limit or just reach it, with the expected outcome. Most have 1 GiB. */
enum HugeFile {
    ONE_CELL(EARLY, "error csv-cell-too-long @1:1", repeated(UTF_8, "", "x")),
    ONE_LINE_OF_CELLS(EARLY, "error csv-too-many-columns @1:1", repeated(UTF_8, "", "lead,")),
    ONE_LINE_OF_OTHER_CELLS(EARLY, "error csv-too-many-columns @1:1", repeated(UTF_8, "", "lead;")),
    ONE_LINE_OF_LONG_CELLS(EARLY, "error csv-cell-too-long @1:0", repeated(UTF_8, "", "x".repeat(9_000) + ",")),
    ONE_QUOTED_CELL(EARLY, "error csv-cell-too-long @1:1", repeated(UTF_8, "\"", "x, ")),
    THE_LAST_COLUMN_OF_A_HEADER(EARLY, "error csv-cell-too-long @1:1", repeated(UTF_8, HEADER.strip() + ",", "x")),
    A_MILLION_COLUMNS(EARLY, "error csv-too-many-columns @1:1", rows("", 1_000_000, i -> "c" + i + ",")),
    A_ROW_OF_ONE_CELL(EARLY, "error csv-cell-too-long @2:2", repeated(UTF_8, HEADER, "x")),
    A_ROW_OF_CELLS(EARLY, "error csv-too-many-columns @2:2", repeated(UTF_8, HEADER, "lead,")),
    A_ROW_OF_A_MILLION_CELLS(EARLY, "error csv-too-many-columns @2:2", rows(HEADER, 1_000_000, i -> "c" + i + ",")),
    A_ROW_OF_LONG_CELLS(SHORT, "error csv-record-too-long @2:2", repeated(UTF_8, HEADER, "x".repeat(9_000) + ",")),
    A_ROW_OF_ONE_QUOTED_CELL(EARLY, "error csv-cell-too-long @2:2", repeated(UTF_8, HEADER + "P1,\"", "x, ")),
    AN_UNCLOSED_QUOTE(EARLY, "error csv-cell-too-long @2:2", repeated(UTF_8, HEADER + "P1,U1,\"Acme\n", row(1))),
    COMMAS(EARLY, "error csv-too-many-columns @1:1", repeated(UTF_8, "", ",")),
    ROWS_OF_COMMAS(LONG, "error file-row-limit @10000002:0", repeated(UTF_8, HEADER, ",,,,,,,,,\n")),
    ROWS_OF_COMMAS_ONLY(LONG, "error file-row-limit @10000001:0", repeated(UTF_8, "", ",,,\n")),
    QUOTES(EARLY, "error csv-cell-too-long @1:1", repeated(UTF_8, "\"", "\"\"")),
    QUOTES_IN_A_ROW(EARLY, "error csv-cell-too-long @2:2", repeated(UTF_8, HEADER + "\"", "\"\"")),
    BLANK_LINES(SHORT, "error file-row-limit @10000001:0", repeated(UTF_8, "", "\n")),
    BLANK_LINES_BELOW_THE_HEADER(LONG, "error file-row-limit @10000002:0", repeated(UTF_8, HEADER, "\n")),
    ZEROS(EARLY, "error csv-cell-too-long @1:1", repeated(UTF_8, "", "\0")),
    LATIN_TEXT(EARLY, "error file-encoding @2:0", repeated(ISO_8859_1, HEADER, "\u00E9")),
    LATIN_TEXT_AS_DECLARED(
            EARLY,
            "error csv-cell-too-long @2:2",
            repeated(ISO_8859_1, HEADER, "\u00E9"),
            source -> source.withCharset(ISO_8859_1)),
    LATIN_TEXT_IN_THE_FALLBACK(
            EARLY,
            "question file-encoding @2:0, error csv-cell-too-long @2:2",
            repeated(ISO_8859_1, HEADER, "\u00E9"),
            CsvSource::withFallback),
    UTF_16(EARLY, "error csv-cell-too-long @2:2", repeated(UTF_16LE, "\uFEFF" + HEADER, "\u5C71")),
    UTF_16_AS_DECLARED(
            EARLY,
            "error csv-cell-too-long @2:2",
            repeated(UTF_16BE, HEADER, "\uD83D\uDE00"),
            source -> source.withCharset(UTF_16BE)),
    UTF_16_OF_CELLS(EARLY, "error csv-too-many-columns @2:2", repeated(UTF_16BE, "\uFEFF" + HEADER, ",")),

    ROWS(LONG, "imported 1000000", rows(HEADER, 1_000_000, i -> row((int) i))),
    ROWS_IN_UTF_16(
            LONG,
            "imported 1000000",
            () -> GeneratedStream.rows(UTF_16LE, "\uFEFF" + HEADER, 1_000_000, i -> row((int) i))),
    ROWS_OF_A_GIBIBYTE(
            LONG, "imported 4194304", rows(HEADER, 1 << 22, i -> row((int) i).replace("\n", "n".repeat(199) + "\n"))),
    BAD_ROWS(
            LONG,
            "question column-unreadable @1:0 Staff, error length-max @2:2 Company, problems: 5000000, written back: 1000000",
            rows(HEADER, 1_000_000, HugeFile::badRow)),
    FEWER_BAD_ROWS(
            SHORT,
            "question column-unreadable @1:0 Staff, error length-max @2:2 Company, problems: 25000, written back: 5000",
            rows(HEADER, 5_000, HugeFile::badRow)),
    REFUSED_ROWS(
            LONG,
            "error row-rule @2:2, error row-rule @3:3, problems: 1000000, written back: 1000000",
            rows(HEADER, 1_000_000, HugeFile::goodRow)),
    FEWER_REFUSED_ROWS(
            SHORT,
            "error row-rule @2:2, error row-rule @3:3, problems: 5000, written back: 5000",
            rows(HEADER, 5_000, HugeFile::goodRow)),
    A_MILLION_UNIQUE_VALUES(LONG, "imported 1000000", uniqueValues(1_000_000)),
    MORE_UNIQUE_VALUES(LONG, "error file-distinct-limit @1000002:0 Code", uniqueValues(1_200_000)),
    MANY_IDS(
            LONG,
            "error file-distinct-limit @100002:0 Partner ID, error reference-partner @2:2 Partner ID, problems: 100002",
            ids(200_000, 10)),
    LONG_IDS(
            SHORT,
            "error file-distinct-limit @20466:0 Partner ID, error reference-partner @2:2 Partner ID, problems: 20466",
            ids(200_000, 190));

    /** How much of a file is read until its outcome is known. */
    enum Reading {
        /** At most 1 MiB. */
        EARLY,
        SHORT,
        LONG
    }

    static final long GIBIBYTE = 1L << 30;

    final Reading reading;
    final String outcome;
    private final Supplier<GeneratedStream> file;
    private final UnaryOperator<CsvSource> declared;

    HugeFile(Reading reading, String outcome, Supplier<GeneratedStream> file) {
        this(reading, outcome, file, source -> source);
    }

    HugeFile(Reading reading, String outcome, Supplier<GeneratedStream> file, UnaryOperator<CsvSource> declared) {
        this.reading = reading;
        this.outcome = outcome;
        this.file = file;
        this.declared = declared;
    }

    GeneratedStream open() {
        return file.get();
    }

    CsvSource source(GeneratedStream stream) {
        return declared.apply(CsvSource.of(stream));
    }

    LeadForm form() {
        return name().endsWith("UNIQUE_VALUES")
                ? LeadForm.named("Codes")
                        .field(Fields.text("code").label("Code").required().unique())
                        .build()
                : FORM;
    }

    /** The rule of the host; null if it has none. */
    @Nullable
    LeadRule rule() {
        return name().endsWith("REFUSED_ROWS")
                ? leads -> leads.stream()
                        .map(lead -> new LeadRefusal(lead.row(), null, "No."))
                        .toList()
                : null;
    }

    private static Supplier<GeneratedStream> repeated(Charset charset, String start, String text) {
        return () -> GeneratedStream.repeating(charset, start, text, GIBIBYTE);
    }

    private static Supplier<GeneratedStream> rows(String header, long count, LongFunction<String> row) {
        return () -> GeneratedStream.rows(UTF_8, header, count, row);
    }

    private static String badRow(long number) {
        return "P9,U1,bad row " + number + " of a company,nobody,nowhere,none,,,,\n";
    }

    /** Good but for the host's rule. */
    private static String goodRow(long number) {
        return "P1,U1,bad row " + number + " ok,a@example.com,EMEA,,,,,\n";
    }

    private static Supplier<GeneratedStream> uniqueValues(long count) {
        return rows("Partner ID,Partner User ID,Code\n", count, i -> "P1,U1,code " + i + "\n");
    }

    private static Supplier<GeneratedStream> ids(long count, int length) {
        String rest = "\u5C71".repeat(length);
        return rows(HEADER, count, i -> "P" + i + rest + "," + "U" + i + rest + ",Acme,a@example.com,EMEA,,,,,\n");
    }
}
