package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language problems and guides are worded. */
@Tag("machine")
final class LanguageTest {
    private static final String BAD = "Partner ID,Partner User ID,Company,Email\nP1,U1,,a@b.example\n";
    private static final String GERMAN = "\u201ECompany\u201C ist ein Pflichtfeld, und diese Zelle ist leer.";

    private final CommandLineHost host;

    LanguageTest(@TempDir Path folder) {
        host = CommandLineHost.ready(folder);
    }

    @Test
    void theProblemsOfAnImportAreToldInTheLanguageThatIsAskedForAndAllElseInEnglish() {
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
                Problems in %s
                Row 2 (line 2)
                  error    %s

                Rows read: 1. Accepted: 0. Rejected: 1. Blank: 0.
                Errors: 1. Warnings: 0.
                Leads imported: 0. Correct the errors and import the file again.
                Import ID: i-1
                Error file, a copy of the CSV with a last column that says what is wrong: %s
                """.formatted(host.path("leads.csv"), GERMAN, host.path("errors.csv")), said.out());
        assertEquals(GERMAN, host.report().get("problems").get(0).get("message").stringValue());
        assertTrue(host.read("errors.csv").contains(GERMAN), host.read("errors.csv"));
    }

    @Test
    void aFileIsInspectedInTheLanguageThatIsAskedFor() {
        host.write("leads.csv", BAD.replace("Email", "Mail"));
        Said said = host.run("inspect", host.path("leads.csv"), "--form", host.path("form.json"), "--language", "de");
        assertTrue(said.out().contains("error    Die Spalte \u201EEmail\u201C fehlt"), said.out());
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
