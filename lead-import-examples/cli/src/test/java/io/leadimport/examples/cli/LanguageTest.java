package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language the commands speak. */
@Tag("machine")
final class LanguageTest {
    private static final String BAD = "Partner ID,Partner User ID,Company,Email\nP1,U1,,a@b.example\n";
    private static final String GERMAN = "\u201ECompany\u201C ist ein Pflichtfeld, und diese Zelle ist leer.";

    private final CommandLineHost host;

    LanguageTest(@TempDir Path folder) {
        host = CommandLineHost.ready(folder);
    }

    @Test
    void anImportSpeaksTheLanguageThatIsAskedFor() {
        Said said = host.imported(
                BAD,
                "--import-id",
                "i-1",
                "--language",
                "de-AT",
                "--report",
                host.path("report.json"),
                "--errors",
                host.path("errors.csv"));
        assertEquals("""
                Probleme in %s
                  Fehler    Zeile 2: %s

                Gelesene Zeilen: 1. In Ordnung: 0. Abgelehnt: 1. Leer: 0.
                Fehler: 1. Fragen: 0. Warnungen: 0.
                Importierte Leads: 0. Korrigieren Sie die Fehler und importieren Sie die Datei noch einmal.
                Import-ID: i-1
                Fehlerdatei, eine Kopie der CSV-Datei mit einer letzten Spalte, die sagt, was falsch ist: %s
                """.formatted(host.path("leads.csv"), GERMAN, host.path("errors.csv")), said.out());
        assertEquals(GERMAN, host.report().get("problems").get(0).get("message").stringValue());
        assertTrue(host.read("errors.csv").contains(GERMAN), host.read("errors.csv"));
    }

    @Test
    void aFileIsInspectedInTheLanguageThatIsAskedFor() {
        host.write("leads.csv", BAD.replace(",Email", ""));
        Said said = host.run("inspect", host.path("leads.csv"), "--form", host.path("form.json"), "--language", "de");
        assertTrue(said.out().contains("Fehler    Die Spalte \u201EEmail\u201C fehlt"), said.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "sv", "zh-CN"})
    void everyCommandSpeaksEachLanguage(String tag) {
        Words words = new Words(Locale.forLanguageTag(tag));
        Said imported = host.imported(BAD.replace("U1,,", "U1,Acme,"), "--import-id", "i-" + tag, "--language", tag);
        assertTrue(imported.out().contains(words.text("imported", 1) + "\n"), imported.out());
        Said approved =
                host.run("approve", "--db", host.db(), "--as", "admin:a", "--import-id", "i-" + tag, "--language", tag);
        assertEquals(words.text("review.approved", 1) + "\n", approved.out());
        host.write("leads.csv", BAD);
        Said seen = host.run("inspect", host.path("leads.csv"), "--form", host.path("form.json"), "--language", tag);
        assertTrue(seen.out().startsWith(words.text("inspect.file", "UTF-8", ",", 1) + "\n"), seen.out());
        String[] init = Stream.concat(Stream.of(host.initCommand()), Stream.of("--language", tag))
                .toArray(String[]::new);
        assertEquals(words.text("loaded", 5, 4) + "\n", host.run(init).out());
    }

    @Test
    void theGuideIsInTheLanguageThatIsAskedForAndTheTemplateAsEver() {
        String template = host.run("template", "--form", host.path("form.json")).out();
        Said said = host.run(
                "template", "--form", host.path("form.json"), "--guide", host.path("guide.csv"), "--language", "de");
        assertEquals(template, said.out());
        assertTrue(host.read("guide.csv").contains("Pflichtfeld"), host.read("guide.csv"));
    }

    @Test
    void theLanguageSaysNothingOfHowTheFileIsWritten() {
        String csv = "Partner ID,Partner User ID,Company,Email,Deal value\nP1,U1,Acme,a@b.example,1234.5\n";
        assertEquals(0, host.imported(csv, "--language", "de").status());
        assertEquals("1234.5", host.leadRecords().get(0).getField("deal_value"));
    }

    @Test
    void aLanguageThatTheLibraryDoesNotSpeakIsAnsweredInEnglish() {
        Said said = host.imported(BAD, "--language", "fi");
        assertTrue(said.out().contains("is required, but this cell is blank."), said.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de_DE", "german", "xx", "und"})
    void aTagOfNoLanguageIsWrongUsage(String tag) {
        ImportCommandTest.refused(
                "lead-import import: Invalid value for option '--language': expected a language tag such as de or pt-BR,"
                        + " found '" + tag + "'. See lead-import import --help\n",
                host.imported(BAD, "--language", tag));
    }
}
