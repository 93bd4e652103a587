package io.leadimport.examples.sample;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes leads as a German spreadsheet does, with few columns and a header that the form does not know. */
final class ForeignLeads {
    private static final List<String> COLUMNS =
            List.of("Partner ID", "Partner User ID", "Company", "Last name", "Email", "Country", "Region");

    private ForeignLeads() {}

    /** The header and a row for each lead. */
    static List<List<String>> of(List<Map<String, String>> leads) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(COLUMNS);
        header.set(header.indexOf("Email"), "E-Mail");
        header.addAll(List.of("Deal value", "Expected close"));
        rows.add(header);
        for (Map<String, String> lead : leads) {
            List<String> row = new ArrayList<>(COLUMNS.stream().map(lead::get).toList());
            row.add(amount(lead.get("Deal value")));
            row.add(date(lead.get("Expected close")));
            rows.add(row);
        }
        return rows;
    }

    private static String amount(String plain) {
        return plain.isEmpty()
                ? ""
                : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMANY))
                        .format(new BigDecimal(plain));
    }

    private static String date(String iso) {
        return iso.isEmpty() ? "" : LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }
}
