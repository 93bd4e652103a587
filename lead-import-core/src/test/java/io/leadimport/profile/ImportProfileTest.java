package io.leadimport.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A profile is a value: its changes add up, whatever their order. */
class ImportProfileTest {
    private static final ImportProfile FULL = ImportProfile.NONE
            .withHeaderRow(4)
            .withFallback(StandardCharsets.ISO_8859_1)
            .withColumn("Secret \u00DCber", "company")
            .withField("close", reading -> reading.withDates(DateFormat.of("dd.MM.yyyy")))
            .withField("start", reading -> reading.withDates(DateFormat.of(Locale.GERMANY)))
            .withField(
                    "value",
                    reading -> reading.withNumbers(new NumberNotation(",", ".")).withCleaning(Cleaning.CURRENCY))
            .withField("region", reading -> reading.withReplacement("Secret", "EMEA"))
            .withLanguages(Locale.GERMAN)
            .withNoValue("Secret");

    @Test
    void theDigestIsThatOfTheDocumentedText() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ImportProfile.NONE.digest());
        assertEquals("""
                headerRow "4"
                fallback "ISO-8859-1"
                column "secret \u00FCber" "company"
                field "close"
                format "dd.MM.yyyy"
                field "region"
                replace "secret" "EMEA"
                field "start"
                formatLocale "de-DE"
                field "value"
                decimalChar ","
                groupChar "."
                clean "currency"
                names "de"
                noValue "secret"
                """, FULL.canonicalText().toString());
        assertEquals("17e21ae902f308aae8a78d8b98201ef95b4767adba7c386240ad53164b55a45c", FULL.digest());
    }

    @Test
    void noTextOfAFileIsInToString() {
        assertFalse(FULL.toString().contains("ecret"), FULL.toString());
        assertFalse(FULL.fields().toString().contains("ecret"));
        assertFalse(new Change.Replace("a", "Secret", "b").toString().contains("ecret"));
        assertFalse(new Change.Column("Secret", "b").toString().contains("ecret"));
        assertFalse(new Change.NoValue("Secret").toString().contains("ecret"));
        assertFalse(new Proposal(new Change.NoValue("Secret"), "Secret", true, 1)
                .toString()
                .contains("ecret"));
    }

    @Test
    void textsThatDifferOnlyInCaseAndSpaceAreEqual() {
        assertEquals(
                ImportProfile.NONE.withNoValue("N/A"),
                ImportProfile.NONE.withNoValue("N/A").withNoValue("n/a "));
        FieldReading reading = FieldReading.AS_FORM.withReplacement("A  b", "x").withReplacement("a B", "y");
        assertEquals(Map.of("a B", "y"), reading.replacements());
        assertThrows(
                IllegalArgumentException.class,
                () -> new FieldReading(null, null, Map.of("a", "x", "A", "y"), Set.of()));
        assertThrows(IllegalArgumentException.class, () -> ImportProfile.NONE.withNoValue(" "));
        assertThrows(IllegalArgumentException.class, () -> ImportProfile.NONE.withHeaderRow(-1));
    }

    @Property(tries = 300)
    void theOrderOfAcceptedProposalsDoesNotMatter(@ForAll("proposals") List<Proposal> offered, @ForAll long seed) {
        List<Proposal> accepted = new ArrayList<>();
        offered.stream()
                .filter(proposal -> accepted.stream().noneMatch(proposal::excludes))
                .forEach(accepted::add);
        ImportProfile inOrder = with(accepted);
        Collections.shuffle(accepted, new Random(seed));
        ImportProfile shuffled = with(accepted);

        assertEquals(inOrder, shuffled);
        assertEquals(inOrder.digest(), shuffled.digest());
        assertEquals(inOrder, with(inOrder, accepted));
    }

    private static ImportProfile with(List<Proposal> accepted) {
        return with(ImportProfile.NONE, accepted);
    }

    private static ImportProfile with(ImportProfile profile, List<Proposal> accepted) {
        ImportProfile all = profile;
        for (Proposal proposal : accepted) {
            all = all.with(proposal);
        }
        return all;
    }

    @Provide
    Arbitrary<List<Proposal>> proposals() {
        return proposal().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Proposal> proposal() {
        Arbitrary<String> field = Arbitraries.of("a", "b");
        Arbitrary<String> text = Arbitraries.of("x", "X", "y z", "\u00DF");
        Arbitrary<Change> change = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 3).map(Change.HeaderRow::new),
                Arbitraries.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII)
                        .map(Change.Fallback::new),
                Combinators.combine(text, field).as(Change.Column::new),
                Combinators.combine(
                                field, Arbitraries.of("d/M/yyyy", "M/d/yyyy").map(DateFormat::of))
                        .as(Change.Dates::new),
                Combinators.combine(field, Arbitraries.of(NumberNotation.PLAIN, NumberNotation.of(',')))
                        .as(Change.Numbers::new),
                Combinators.combine(field, text, text).as(Change.Replace::new),
                Combinators.combine(field, Arbitraries.of(Cleaning.class)).as(Change.Clean::new),
                text.map(Change.NoValue::new));
        return change.map(one -> new Proposal(one, "", false, 1));
    }
}
