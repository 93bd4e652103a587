package io.leadimport.examples.agreement;

import static io.leadimport.form.Fields.choice;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.dateTime;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.integer;
import static io.leadimport.form.Fields.longText;
import static io.leadimport.form.Fields.percent;
import static io.leadimport.form.Fields.text;
import static io.leadimport.form.Fields.time;
import static io.leadimport.form.Fields.yearMonth;
import static io.leadimport.form.Fields.yesNo;

import io.leadimport.ImportRequest;
import io.leadimport.csv.CsvSource;
import io.leadimport.examples.database.HostileText;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An import generated from a seed: a form with a field of every type, and a file that is valid, invalid or hostile. */
final class GeneratedImport {
    static final List<Partner> PARTNERS = List.of(
            new Partner("P1", "One", PartnerStatus.ACTIVE),
            new Partner("p1", "Another", PartnerStatus.APPROVED),
            new Partner("P'2\\", "Zwei \u00DF", PartnerStatus.APPROVED),
            new Partner("\u0130 %_\uD83D\uDE00", "\u4E09", PartnerStatus.ACTIVE),
            new Partner("P4", "Four", PartnerStatus.SUSPENDED));
    static final List<PartnerUser> USERS = List.of(
            new PartnerUser("U1", "P1", "n", "", true),
            new PartnerUser("u1", "p1", "n", "", true),
            new PartnerUser("\"U;2\"", "P'2\\", "n", "", true),
            new PartnerUser("e\u0301", "\u0130 %_\uD83D\uDE00", "n", "", true),
            new PartnerUser("\u00E9", "P1", "n", "", false),
            new PartnerUser("U4", "P4", "n", "", true));

    private static final LeadForm FORM = LeadForm.named("Agreement")
            .field(text("company").required().maxLength(400))
            .field(longText("notes"))
            .field(email("email"))
            .field(choice("region", "EMEA", "\u00C4MER", "it's"))
            .field(integer("staff"))
            .field(decimal("value"))
            .field(percent("discount"))
            .field(date("close"))
            .field(time("call"))
            .field(yearMonth("month"))
            .field(dateTime("seen"))
            .field(yesNo("consent"))
            .build();

    /** Valid cells of each column, the ids first. */
    private static final List<List<String>> VALID = List.of(
            List.of("Acme", "0", " x ", "=1+1", "\u0130\u0131\u00DF", "NULL", "\\N"),
            List.of("", "one\ntwo\r\nthree", "\t", "\\.", "{\"a\": \"\\u0000\"}", "'"),
            List.of("", "a@b.example", "o'neill+x@b.example"),
            List.of("", "emea", "\u00E4mer", "IT'S"),
            List.of("", "0", "-1", "+12", "9223372036854775807", "-9223372036854775808"),
            List.of("", "0", "-0.0", "12.50", ".5", "123456789012345678901234567890.10", "0.000000000000000000001"),
            List.of("", "5%", "12.50 %", "0"),
            List.of("", "2027-02-28", "0001-01-01", "9999-12-31", "2024-02-29"),
            List.of("", "09:30", "23:59:59", "00:00"),
            List.of("", "2027-03", "0001-01", "9999-12"),
            List.of("", "2027-03-28T01:30:00Z", "0001-01-01T00:00:00+18:00", "9999-12-31T23:59:59.999999999-18:00"),
            List.of("", "yes", "NO", "1"));

    private final Random random;
    private final String importId;
    private final Submitter submitter;

    GeneratedImport(long seed) {
        random = new Random(seed);
        importId = "i " + seed + " '\u0131";
        submitter = random.nextInt(4) == 0 ? Submitter.partner("P1", "U1") : Submitter.admin("\u00E4 'admin'");
    }

    ImportRequest request() {
        return ImportRequest.of(FORM, CsvSource.of(file().getBytes(StandardCharsets.UTF_8)), submitter)
                .withImportId(importId)
                .withAttribute("Quelle", hostile());
    }

    private String file() {
        int wild = random.nextBoolean() ? 0 : random.nextInt(8);
        List<List<String>> records = new ArrayList<>();
        records.add(header());
        int rows = 1 + random.nextInt(25);
        for (int i = 0; i < rows; i++) {
            records.add(row(wild));
        }
        return records.stream()
                .map(record -> record.stream().map(GeneratedImport::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> header() {
        return Stream.concat(
                        Stream.of("Partner ID", "Partner User ID"),
                        FORM.fields().stream().map(field -> field.name()))
                .toList();
    }

    /** For each step of wildness, one cell in a hundred is arbitrary; texts are often hostile but valid. */
    private List<String> row(int wild) {
        PartnerUser user = submitter instanceof Submitter.PartnerMember ? USERS.get(0) : USERS.get(random.nextInt(4));
        List<String> row = new ArrayList<>(List.of(user.partnerId(), user.id()));
        for (List<String> cells : VALID) {
            row.add(cells.get(random.nextInt(cells.size())));
        }
        if (random.nextInt(3) == 0) {
            row.set(2, "c" + hostile());
        }
        row.replaceAll(cell -> random.nextInt(400) < wild ? anything() : cell);
        return row;
    }

    private String anything() {
        return switch (random.nextInt(4)) {
            case 0 -> PARTNERS.get(random.nextInt(PARTNERS.size())).id();
            case 1 -> USERS.get(random.nextInt(USERS.size())).id();
            case 2 -> "";
            default -> hostile();
        };
    }

    private String hostile() {
        return HostileText.any(random);
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
