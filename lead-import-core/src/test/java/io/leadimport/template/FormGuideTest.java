package io.leadimport.template;

import static io.leadimport.form.Fields.choice;
import static io.leadimport.form.Fields.country;
import static io.leadimport.form.Fields.custom;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.dateTime;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.integer;
import static io.leadimport.form.Fields.language;
import static io.leadimport.form.Fields.longText;
import static io.leadimport.form.Fields.money;
import static io.leadimport.form.Fields.percent;
import static io.leadimport.form.Fields.phone;
import static io.leadimport.form.Fields.text;
import static io.leadimport.form.Fields.time;
import static io.leadimport.form.Fields.yearMonth;
import static io.leadimport.form.Fields.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.EvenNumber;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.spi.Submitter;
import io.leadimport.template.FormGuide.Line;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
class FormGuideTest {
    private static final Submitter ADMIN = Submitter.admin("a");
    private static final NumberNotation GERMAN = new NumberNotation(",", ".");

    private static LeadForm form(FieldBuilder<?>... fields) {
        LeadForm.Builder form = LeadForm.named("f");
        List.of(fields).forEach(form::field);
        return form.build();
    }

    private static String written(LeadForm form, Submitter submitter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormGuide.of(form, submitter).write(Locale.ENGLISH, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void describesTheColumnsOfTheTemplateAndEscapesFormulas() {
        LeadForm form = form(text("a").label("=Company").required().maxLength(120), phone("b"));
        String fields = "'=Company,yes,Text on one line. Characters at most: 120.,\n"
                + "b,no,\"A phone number, with the country code or without.\",'+44 20 7946 0958\n";
        String user = "Partner User ID,yes,\"The ID of the partner\u2019s user, as in the ID listing.\",\n";
        assertEquals(
                "\uFEFFColumn,Required,What is accepted,Example\n"
                        + "Partner ID,yes,\"The ID of the partner, as in the ID listing.\",\n" + user + fields,
                written(form, ADMIN));
        assertEquals(
                "\uFEFFColumn,Required,What is accepted,Example\n" + user + fields,
                written(form, Submitter.partner("P1", "U1")));
        assertEquals(
                CsvTemplate.of(form, ADMIN).columns(),
                FormGuide.of(form, ADMIN).lines(Locale.ENGLISH).stream()
                        .map(Line::column)
                        .toList());
    }

    private static final LeadForm EVERYTHING = form(
            longText("a").unique(),
            email("b").minLength(6),
            integer("c").min("1").max("9"),
            decimal("d").numberNotation(GERMAN).max("0.5"),
            percent("e").max("100"),
            date("f").dateFormat("dd.MM.yyyy").min("2026-01-02"),
            time("g").max("17:00"),
            yearMonth("h"),
            dateTime("i"),
            dateTime("j").zone(ZoneId.of("Europe/Berlin")).min("2026-01-02T00:00Z"),
            Fields.url("k"),
            Fields.domain("l"),
            phone("m").region("DE"),
            phone("n").international(),
            money("o"),
            money("p").currency("JPY").currencies("JPY", "USD").min("5"),
            country("q"),
            language("r", Locale.GERMAN),
            custom("s", new EvenNumber()),
            yesNo("t"),
            choice("u", "EMEA", "AMER"),
            text("v").pattern("[A-Z]+"),
            decimal("w").oneOf(List.of("0.5", "1")).numberNotation(GERMAN),
            money("x").oneOf(List.of("EUR 0.50")).numberNotation(GERMAN),
            email("y").maxLength(5),
            Fields.companyId("z"));

    @Test
    void describesEveryConstraintOfAField() {
        assertEquals(
                List.of(
                        "Text on any number of lines. Each value may stand in one row only.",
                        "An e-mail address. Characters at least: 6.",
                        "A whole number. At least 1. At most 9.",
                        "A number written like 1.250,50. At most 0.5.",
                        "A percentage written like 12.5, with the percent sign or without. At most 100.",
                        "A date written as dd.MM.yyyy. Not before 02.01.2026.",
                        "A time of day in hours and minutes, and seconds if need be. Not after 17:00.",
                        "A year and a month.",
                        "A date and a time with its offset from UTC.",
                        "A date and a time; without an offset from UTC it is of the time zone Europe/Berlin. Not before"
                                + " 2026-01-02T00:00Z.",
                        "A web address that begins with https:// or http://.",
                        "A domain name.",
                        "A phone number, with the country code or as written in Germany.",
                        "A phone number that begins with + and the country code.",
                        "An amount of money written like 1250.50 EUR, with the code or sign of the currency on either"
                                + " side.",
                        "An amount of money written like 1250 JPY, with the code or sign of the currency on either side."
                                + " Without a currency it is in JPY. Currencies: JPY; USD. At least 5.",
                        "A country: its name, or its code of two or three letters. Names in: English.",
                        "A language: its name, or its code of two or three letters. Names in: English; German.",
                        "Expected: an even number.",
                        "For yes: yes; true; y; 1. For no: no; false; n; 0.",
                        "One of: EMEA; AMER.",
                        "Text on one line. The whole text matches the pattern [A-Z]+.",
                        "A number written like 1.250,50. One of: 0.5; 1.",
                        "An amount of money written like 1.250,50 EUR, with the code or sign of the currency on either"
                                + " side. One of: EUR 0.50.",
                        "An e-mail address. Characters at most: 5.",
                        "A VAT number or another company ID that begins with a country code."),
                FormGuide.of(EVERYTHING, ADMIN).lines(Locale.ENGLISH).stream()
                        .skip(2)
                        .map(Line::accepted)
                        .toList());
    }

    @Test
    void givesExamplesThatAreAccepted() {
        List<Line> lines = FormGuide.of(EVERYTHING, ADMIN).lines(Locale.ENGLISH);
        for (Line line : lines.subList(2, lines.size())) {
            RowVerdict verdict = RowValidator.of(EVERYTHING).validate(Map.of(line.column(), line.example()));
            assertEquals(List.of(), verdict.problems());
            assertEquals(
                    List.of("a", "v", "y").contains(line.column()),
                    line.example().isEmpty(),
                    line.column());
        }
    }

    @Test
    void listsEveryOptionHoweverManyThereAre() {
        String[] options = IntStream.range(0, 500).mapToObj(i -> "Option " + i).toArray(String[]::new);
        assertEquals(
                "One of: " + String.join("; ", options) + ".",
                FormGuide.of(form(choice("a", options)), ADMIN)
                        .lines(Locale.ENGLISH)
                        .get(2)
                        .accepted());
    }

    @Test
    void leavesNoPlaceholderInAnyLanguage() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("ar"), Locale.ROOT)) {
            for (Line line : FormGuide.of(EVERYTHING, ADMIN).lines(locale)) {
                assertFalse(line.accepted().matches(".*(guide\\.|\\{|null).*"), line.accepted());
                assertTrue(line.accepted().endsWith("."), line.accepted());
            }
        }
    }

    @Test
    void joinsSentencesAndEndsAListAsTheLanguageDoesAndKeepsItsItemsApart() {
        FormGuide guide = FormGuide.of(form(choice("a", "EMEA", "AMER").unique()), ADMIN);
        assertEquals(
                "\u6B21\u306E\u3044\u305A\u308C\u304B: EMEA; AMER\u3002\u540C\u3058\u5024\u306F\u8907\u6570\u306E\u884C\u306B\u4F7F\u3048\u307E\u305B\u3093\u3002",
                guide.lines(Locale.JAPANESE).get(2).accepted());
        String arabic = guide.lines(Locale.forLanguageTag("ar")).get(2).accepted();
        assertTrue(arabic.contains(": \u2068EMEA\u2069; \u2068AMER\u2069. "), arabic);
    }

    @Test
    void showsTheLabelsOfOptionsInConditionsAndDefaultValues() {
        LeadForm form = form(
                choice("tier").option("1", "Gold", "G").option("2", "Silver").defaultValue("2"),
                text("d").requiredIf("tier", "g", "1"));
        assertEquals(
                List.of(
                        "One of: Gold; Silver. Where the cell is blank: Silver.",
                        "Text on one line. Required where \u201Ctier\u201D is one of: Gold."),
                accepted(form));
    }

    static List<String> accepted(LeadForm form) {
        return FormGuide.of(form, ADMIN).lines(Locale.ENGLISH).stream()
                .skip(2)
                .map(Line::accepted)
                .toList();
    }
}
