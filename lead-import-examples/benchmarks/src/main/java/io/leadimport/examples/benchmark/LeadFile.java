package io.leadimport.examples.benchmark;

import static io.leadimport.form.Fields.choice;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.integer;
import static io.leadimport.form.Fields.longText;
import static io.leadimport.form.Fields.phone;
import static io.leadimport.form.Fields.text;
import static io.leadimport.form.Fields.url;

import io.leadimport.form.LeadForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A file of leads as a partner's CRM exports it: 14 columns and about 230 bytes a row, some names with letters beyond ASCII,
 * some cells in quotes. The same seed gives the same file.
 */
final class LeadFile {
    static final LeadForm FORM = withFields(LeadForm.named("Lead registration")).build();

    /** The form of {@link Rows#MANY_TYPES}. */
    static final LeadForm FORM_OF_MANY_TYPES = withFields(LeadForm.named("Lead registration"))
            .field(url("website").label("Website"))
            .field(text("order_code").label("Order code").pattern("[A-Z]{2}-[0-9]{4,8}(/[0-9]{1,3})?"))
            .field(phone("mobile").label("Mobile").region("DE"))
            .field(text("reference").label("Reference").maxLength(40).unique())
            .build();

    private static final List<String> FIRST = List.of(
            "Anna",
            "Ben",
            "Carla",
            "David",
            "Emma",
            "Felix",
            "Grace",
            "Hannah",
            "Ivan",
            "Julia",
            "Karl",
            "Laura",
            "Marco",
            "Nina",
            "Oscar",
            "Paula",
            "Robert",
            "Sophie",
            "Thomas",
            "Simon",
            "Vera",
            "William",
            "J\u00FCrgen",
            "Chlo\u00E9");
    private static final List<String> LAST = List.of(
            "Smith",
            "Johnson",
            "Becker",
            "Rossi",
            "Novak",
            "Jansen",
            "Martin",
            "Kowalski",
            "Peeters",
            "Andersen",
            "Schmidt",
            "Keller",
            "Moreau",
            "Fischer",
            "Lindqvist",
            "Baker",
            "Turner",
            "Wood",
            "Garcia",
            "M\u00FCller",
            "S\u00F8rensen");
    private static final List<String> TRADE = List.of(
            "Logistics",
            "Software",
            "Foods",
            "Medical",
            "Energy",
            "Consulting",
            "Textiles",
            "Robotics",
            "Media",
            "Tooling");
    private static final List<String> FORM_OF_COMPANY = List.of(
            " GmbH",
            " Ltd",
            " Inc",
            " S.p.A.",
            " BV",
            " AG",
            " LLC",
            " & Co.",
            " Group",
            ", Inc.",
            ", S\u00F6hne & Co. KG");
    private static final List<String> CITIES = List.of(
            "Berlin",
            "Hamburg",
            "Madrid",
            "Lyon",
            "Rotterdam",
            "Chicago",
            "Austin",
            "Leeds",
            "Graz",
            "Milano",
            "Gdansk",
            "Boston",
            "Denver",
            "Dallas",
            "Oslo",
            "Z\u00FCrich");
    private static final List<String> NOTES = List.of(
            "asked for a demo of the reporting module after the fair",
            "call back next quarter, when the budget is decided",
            "met at the trade show and wants a quote for two sites",
            "customer of a competitor until the contract ends in spring",
            "decision maker is the CFO",
            "needs a visit and a security review and references",
            "replied to the newsletter and downloaded the white paper",
            "says the \"old\" system is too slow");
    static final String HEADER = "Partner ID,Partner User ID,Company,First name,Last name,Email,Phone,City,Country,"
            + "Lead source,Employees,Deal value,Expected close,Notes\n";

    private static final String HEADER_OF_MANY_TYPES = HEADER.replace("\n", ",Website,Order code,Mobile,Reference\n");

    /** What its rows are like. */
    enum Rows {
        CLEAN,
        /** One row of a hundred has a problem. */
        USUAL,
        /** Every row has five problems, a near miss of an option among them. */
        WRONG,
        /** As the usual ones, with four more cells: a URL, a text of a pattern, a phone number and a unique text. */
        MANY_TYPES
    }

    private final Rows rows;
    private final Random random = new Random(20261125);
    private final StringBuilder line = new StringBuilder();
    private final String[] countries = Bean.COUNTRIES.split("\\|");
    private final String[] sources = Bean.SOURCES.split("\\|");

    private LeadFile(Rows rows) {
        this.rows = rows;
    }

    static LeadForm.Builder withFields(LeadForm.Builder form) {
        return form.field(text("company").label("Company").required().maxLength(120))
                .field(text("first_name").label("First name").maxLength(60))
                .field(text("last_name").label("Last name").required().maxLength(60))
                .field(email("email").label("Email").required())
                .field(text("phone").label("Phone").maxLength(30))
                .field(text("city").label("City").maxLength(80))
                .field(choice("country", Bean.COUNTRIES.split("\\|"))
                        .label("Country")
                        .required())
                .field(choice("source", Bean.SOURCES.split("\\|")).label("Lead source"))
                .field(integer("staff").label("Employees").min("1").max("1000000"))
                .field(decimal("deal_value").label("Deal value").min("0").max("100000000"))
                .field(date("expected_close").label("Expected close"))
                .field(longText("notes").label("Notes").maxLength(2_000));
    }

    /** The form with both ids as texts: one field for each column. */
    static LeadForm formOfColumns() {
        LeadForm.Builder ids = LeadForm.named("Row")
                .field(text("partner").required().maxLength(200))
                .field(text("user").required().maxLength(200));
        return withFields(ids).build();
    }

    static Path write(Path file, Rows rows, int count) {
        LeadFile leads = new LeadFile(rows);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(rows == Rows.MANY_TYPES ? HEADER_OF_MANY_TYPES : HEADER);
            for (int i = 0; i < count; i++) {
                out.append(leads.row(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** How many rows of so many have a problem. */
    static int wrong(int count) {
        return (count + 99) / 100;
    }

    private CharSequence row(int i) {
        boolean usual = rows == Rows.USUAL || rows == Rows.MANY_TYPES;
        int problem = usual && i % 100 == 0 ? i / 100 % 5 : -1;
        boolean all = rows == Rows.WRONG;
        int partner = random.nextInt(Team.PARTNERS);
        String first = any(FIRST);
        String last = any(LAST);
        line.setLength(0);
        line.append("P-00")
                .append(10 + partner)
                .append(",U-0")
                .append(10 + partner)
                .append(random.nextInt(Team.USERS));
        cell(all || problem == 0 ? "" : any(LAST) + " " + any(TRADE) + any(FORM_OF_COMPANY));
        cell(first);
        cell(last);
        String at = all || problem == 1 ? "#" : "@";
        cell(ascii(first) + "." + ascii(last) + at + ascii(any(LAST)) + "-"
                + any(TRADE).toLowerCase(Locale.ROOT) + ".example.com");
        cell("+49 " + (100 + random.nextInt(900)) + " " + (1_000_000 + random.nextInt(9_000_000)));
        cell(any(CITIES));
        String country = problem == 2 ? "Atlantis" : countries[random.nextInt(countries.length)];
        cell(all ? country.substring(1) : country);
        cell(sources[random.nextInt(sources.length)]);
        cell(all || problem == 3 ? "a few" : String.valueOf(1 + random.nextInt(5_000)));
        cell(BigDecimal.valueOf(random.nextInt(50_000_000), 2).toPlainString());
        LocalDate close = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        cell(
                all || problem == 4
                        ? close.getDayOfMonth() + "." + close.getMonthValue() + "." + close.getYear()
                        : close.toString());
        cell(random.nextInt(20) == 0 ? "" : any(NOTES) + (random.nextInt(3) == 0 ? "" : "; " + any(NOTES)));
        if (rows == Rows.MANY_TYPES) {
            cellsOfMoreTypes(i);
        }
        return line.append('\n');
    }

    private void cellsOfMoreTypes(int i) {
        cell("https://www." + ascii(any(LAST)) + ".example.com/products/" + random.nextInt(1_000) + "?from=partner");
        cell("AB-" + (1_000 + random.nextInt(9_000_000)) + (random.nextBoolean() ? "" : "/" + random.nextInt(1_000)));
        cell("0" + (151 + random.nextInt(28)) + " " + (1_000_000 + random.nextInt(9_000_000)));
        cell("REF-" + i + "-\u00E9");
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String ascii(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private void cell(String text) {
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
        line.append(',').append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
}
