package io.leadimport.examples.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.examples.tools.LibreOffice.TextImport;
import io.leadimport.internal.text.Cell;
import io.leadimport.kit.StoredLead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * An error file that LibreOffice opened and saved anew is read as the file it was made of. The tables are what LibreOffice 7.4
 * does.
 */
class SpreadsheetRoundTripToolIT {
    /** Texts that stay as they are, however they are opened. */
    private static final List<String> KEPT = List.of(
            "+44 20 7946 0958",
            "+441632960961",
            "+5",
            "-5.50",
            "-5 apples",
            "=1+1",
            "=1\n+2",
            "@SUM(1)",
            "=",
            "'",
            "''",
            "'quoted",
            "'=x",
            "'007",
            "\ttab",
            "\nline feed",
            "\uFF1D\uFF11\uFF0B\uFF11",
            "say \"hi\"",
            "\"quoted\"",
            "a,b",
            "a;b",
            "a|b",
            "a\tb",
            "a;=1+1;b",
            "two\nlines",
            "\u00DCml\u00E4ut \u00DF",
            "e\u0301",
            "\u65E5\u672C\u8A9E",
            "\uD83D\uDE00",
            "  leading",
            "trailing  ",
            "a  b",
            "\u00A0no-break space\u00A0",
            "TRUE",
            "2026-11-22",
            "22.11.2026",
            "1,5",
            "1 2/3",
            "#REF!",
            "0x1F",
            "_x0041_");

    /** A text, what it becomes as the dialog offers, and what it becomes if LibreOffice shall detect special numbers. */
    private record Damage(String text, String offered, String detecting) {
        static List<Damage> all() {
            return List.of(
                    new Damage("007", "7", "7"),
                    new Damage("1.50", "1.5", "1.5"),
                    new Damage(".5", "0.5", "0.5"),
                    new Damage("1E5", "100000", "1.00E+05"),
                    new Damage("1234567890123456789", "1.23456789012346E+018", "1.23456789012346E+018"),
                    new Damage("1/2", "1/2", String.format(Locale.ROOT, "01/02/%ty", LocalDate.now())),
                    new Damage("12:30", "12:30", "12:30:00 PM"),
                    new Damage("5%", "5%", "5.00%"),
                    new Damage("$5", "$5", "$5.00"),
                    new Damage("(5)", "(5)", "-5"),
                    new Damage("true", "true", "TRUE"));
        }
    }

    /** The end of a line inside a cell becomes a line feed, however the cell is opened. */
    private static final List<String> LINE_ENDS =
            List.of("\rcarriage return", "two\r\nlines", "two\rlines", "two\n\rlines");

    private final LibreOffice office = new LibreOffice();

    @Test
    void plainTextAndGuardedCellsSurviveAsTheDialogIsOffered() throws IOException {
        Path saved = office.csv(errorFile(texts()), TextImport.AS_OFFERED, ',');
        assertEquals(expected(Damage::offered), notes(saved));
    }

    @Test
    void plainTextAndGuardedCellsSurviveTheDetectionOfSpecialNumbers() throws IOException {
        Path saved = office.csv(errorFile(texts()), TextImport.DETECTING_NUMBERS, ',');
        assertEquals(expected(Damage::detecting), notes(saved));
    }

    @Test
    void everyCellSurvivesWhereTheColumnsAreText() throws IOException {
        Path errors = errorFile(texts());
        assertEquals(expected(Damage::text), notes(office.csv(errors, TextImport.AS_TEXT, ',')));
        assertEquals(expected(Damage::text), notes(office.csv(office.workbook(errors, TextImport.AS_TEXT, "xlsx"))));
    }

    @Test
    void aWorkbookOfLibreOfficesOwnLosesTabsAndNothingElse() throws IOException {
        Path errors = errorFile(texts());
        List<String> expected = expected(Damage::text).stream()
                .map(SpreadsheetRoundTripToolIT::withoutTabs)
                .toList();
        assertEquals(expected, notes(office.csv(office.workbook(errors, TextImport.AS_TEXT, "ods"))));
    }

    @Test
    void rowsKeepTheirNumbersInAFileWithSemicolonsAndBlankRows() throws IOException {
        Path file = office.file("leads.csv");
        Files.writeString(file, NotesHost.file(';', List.of("=a;b", "two\nlines")) + "\n;;;\nP1;U1;+44;x\n\n;;;\n");
        Path errors = NotesHost.errorFile(file);
        for (char delimiter : new char[] {';', ',', '\t'}) {
            Path saved = office.csv(errors, TextImport.SEMICOLONS, delimiter);
            assertEquals(List.of("=a;b", "two\nlines", "+44"), notes(saved));
            assertEquals(
                    List.of(2L, 3L, 6L),
                    NotesHost.leads(saved).stream().map(StoredLead::row).toList());
        }
    }

    /** Each conversion takes seconds, so a try is many rows, but is not shrunk. */
    @Property(tries = 2, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void anyTextSurvivesWhereTheColumnsAreText(@ForAll("manyTexts") List<String> texts) throws IOException {
        Path errors = errorFile(texts);
        List<Path> saved = List.of(
                office.csv(errors, TextImport.AS_TEXT, ','),
                office.csv(office.workbook(errors, TextImport.AS_TEXT, "xlsx")));
        List<String> notBlank = texts.stream()
                .map(SpreadsheetRoundTripToolIT::withLineFeeds)
                .filter(text -> !Cell.of(text).isBlank())
                .toList();
        for (Path file : saved) {
            // the error file of an error file is the same file: every cell, and every problem again
            assertEquals(List.of(), differences(lines(errors), lines(NotesHost.errorFile(file))));
            assertEquals(List.of(), differences(notBlank, notes(file)));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return List.of(withLineFeeds(Files.readString(file)).split("\n"));
    }

    /** Two lists of hundreds of strange texts are nothing to read. */
    private static List<String> differences(List<String> expected, List<String> found) {
        assertEquals(expected.size(), found.size());
        return IntStream.range(0, expected.size())
                .filter(i -> !expected.get(i).equals(found.get(i)))
                .mapToObj(i -> i + ": " + expected.get(i) + " became " + found.get(i))
                .toList();
    }

    @Provide
    Arbitrary<List<String>> manyTexts() {
        Arbitrary<String> start =
                Arbitraries.of("", "=", "+", "-", "@", "'", "''", "\"", "\t", "\n", "\r", "\uFF1D", " ");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(20);
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("=+-@'\",;|\t\r\n 017eE.:/%$#_x\u00E9\u4E2D")
                .ofMaxLength(12);
        Arbitrary<String> end = Arbitraries.of("", " ", "\n", "\uD83D\uDE00");
        return Combinators.combine(start, Arbitraries.oneOf(any, awkward), end)
                .as((first, middle, last) -> importable(first + middle + last))
                .list()
                .ofSize(500);
    }

    /** Without the characters that no import takes, and those that no XML, and so no workbook, can hold. */
    private static String importable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF&&[^\t\r\n]]", "");
    }

    private Path errorFile(List<String> notes) throws IOException {
        Path file = Files.writeString(office.file("leads.csv"), NotesHost.file(',', notes));
        return NotesHost.errorFile(file);
    }

    private static List<String> texts() {
        return Stream.of(KEPT, Damage.all().stream().map(Damage::text).toList(), LINE_ENDS)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> expected(Function<Damage, String> damage) {
        return Stream.of(
                        KEPT.stream(),
                        Damage.all().stream().map(damage),
                        LINE_ENDS.stream().map(SpreadsheetRoundTripToolIT::withLineFeeds))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<String> notes(Path file) {
        return NotesHost.leads(file).stream()
                .map(lead -> lead.values().get("note"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private static String withLineFeeds(String text) {
        return text.replaceAll("\r\n|\n\r|\r", "\n");
    }

    /** The apostrophe before a tab stays, for what follows it needs none. */
    private static String withoutTabs(String text) {
        return text.startsWith("\t") ? "'" + text.substring(1) : text.replace("\t", "");
    }
}
