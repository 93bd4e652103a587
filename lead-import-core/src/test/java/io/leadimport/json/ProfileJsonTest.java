package io.leadimport.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.profile.Cleaning;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.FieldReading;
import io.leadimport.profile.ImportProfile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@Tag("machine")
class ProfileJsonTest {
    private static final ImportProfile ALL_MEMBERS = ImportProfile.NONE
            .withHeaderRow(4)
            .withFallback(Charset.forName("windows-1252"))
            .withColumn("Notes", ColumnMapping.IGNORED)
            .withColumn("Firma", "company")
            .withField("expected_close", FieldReading.AS_FORM.withDates(DateFormat.of("dd.MM.yyyy")))
            .withField("created", FieldReading.AS_FORM.withDates(DateFormat.of(Locale.GERMANY)))
            .withField(
                    "deal_value",
                    FieldReading.AS_FORM
                            .withNumbers(new NumberNotation(",", "."))
                            .withCleaning(Cleaning.CURRENCY))
            .withField("rate", FieldReading.AS_FORM.withNumbers(NumberNotation.of(',')))
            .withField("region", FieldReading.AS_FORM.withReplacement("Fin. services", "finance"))
            .withLanguages(Locale.GERMAN)
            .withNoValue("n/a")
            .withNoValue("-");
    private static final String ALL_MEMBERS_JSON = """
            {
              "version" : 1,
              "headerRow" : 4,
              "fallback" : "windows-1252",
              "columns" : {
                "Firma" : "company",
                "Notes" : ""
              },
              "fields" : {
                "created" : {
                  "dates" : {
                    "locale" : "de-DE"
                  }
                },
                "deal_value" : {
                  "numbers" : {
                    "decimalChar" : ",",
                    "groupChar" : "."
                  },
                  "cleanings" : [ "currency" ]
                },
                "expected_close" : {
                  "dates" : "dd.MM.yyyy"
                },
                "rate" : {
                  "numbers" : {
                    "decimalChar" : ","
                  }
                },
                "region" : {
                  "replacements" : {
                    "Fin. services" : "finance"
                  }
                }
              },
              "languages" : [ "de" ],
              "noValue" : [ "-", "n/a" ]
            }""";

    private static String refusal(String json) {
        return assertThrows(InvalidProfileException.class, () -> ProfileJson.parse(json))
                .getMessage();
    }

    @Test
    void aProfileIsWrittenWithItsMembersInAFixedOrder() {
        assertEquals(ALL_MEMBERS_JSON, ProfileJson.write(ALL_MEMBERS));
        assertEquals(ALL_MEMBERS, ProfileJson.parse(ALL_MEMBERS_JSON));
    }

    @Test
    void onlyWhatIsDeclaredIsWritten() {
        assertEquals("{\n  \"version\" : 1\n}", ProfileJson.write(ImportProfile.NONE));
        assertEquals(ImportProfile.NONE, ProfileJson.parse("\uFEFF{\"version\":1,\"fields\":{\"a\":{}}}"));
    }

    @Test
    void equalProfilesHaveTheSameText() {
        ImportProfile one = ImportProfile.NONE.withColumn("b", "x").withColumn("a", "y");
        ImportProfile other = ImportProfile.NONE.withColumn("a", "y").withColumn("b", "x");
        assertEquals(one, other);
        assertEquals(ProfileJson.write(one), ProfileJson.write(other));
    }

    @Test
    void halfASurrogatePairSurvivesStorageAsUtf8() {
        ImportProfile profile = ImportProfile.NONE.withColumn("\u00FC\uD83D", "x");
        byte[] stored = ProfileJson.write(profile).getBytes(StandardCharsets.UTF_8);
        assertEquals(profile, ProfileJson.parse(new String(stored, StandardCharsets.UTF_8)));
    }

    /** Each line of the file is a JSON text, and the message with which it is refused. */
    @ParameterizedTest
    @CsvFileSource(resources = "refused-profiles.csv", delimiter = '\t', quoteCharacter = '\u0001')
    void aRefusalSaysInOneLineWhatWasExpectedWhatWasFoundAndWhere(String json, String message) {
        assertEquals(message, refusal(json));
    }

    @Test
    void anEmptyTextIsRefused() {
        assertEquals("this profile must be a JSON object; found nothing", refusal(""));
        assertEquals("this profile must be a JSON object; found nothing", refusal(" \n"));
        assertEquals("this profile is not JSON (line 2, column 3)", refusal("{\n  x"));
    }

    @Test
    void aRefusalQuotesTextOfTheProfileCutAndOnOneLine() {
        String message = refusal("{\"version\":1,\"fallback\":\"x\\n\\ud83d\\u202e" + "y".repeat(500) + "\"}");
        assertEquals(
                "this profile cannot be used: fallback: must be a charset that the Java platform supports, such as"
                        + " windows-1252, and is \"x\uFFFD\uFFFD\uFFFD" + "y".repeat(56) + "\"",
                message);
    }
}
