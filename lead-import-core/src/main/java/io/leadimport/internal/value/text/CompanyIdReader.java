package io.leadimport.internal.value.text;

import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.LocalizedText;
import io.leadimport.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads company ids as {@link io.leadimport.internal.type.CompanyIdType} describes them. */
public final class CompanyIdReader implements ValueReader {
    private static final int MAX_LENGTH = 40;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The text after the country code in countries without a rule: it has at least four digits. */
    private static final Pattern GENERAL = Pattern.compile("(?=(?:[A-Z]*[0-9]){4})[A-Z0-9]{4,18}");

    private static final Violation NO_ID = Violation.of(ProblemCode.FORMAT_COMPANY_ID);
    private static final Violation CHECK_DIGIT = Violation.of(ProblemCode.FORMAT_COMPANY_ID, "check-digit");

    @Override
    public @Nullable Violation check(Cell cell) {
        String id = cell.length() > MAX_LENGTH ? "" : normalized(cell);
        if (id.length() < 3) {
            return NO_ID;
        }
        String prefix = id.substring(0, 2);
        String number = id.substring(2);
        VatNumbers.Rule rule = VatNumbers.of(prefix);
        if (rule == null) {
            return COUNTRIES.contains(prefix) && GENERAL.matcher(number).matches() ? null : NO_ID;
        }
        if (!rule.shape().matcher(number).matches()) {
            return new Violation(
                    ProblemCode.FORMAT_COMPANY_ID,
                    Map.of("reason", "shape", "country", country(prefix), "example", rule.example()));
        }
        return rule.check().test(number) ? null : CHECK_DIGIT;
    }

    /** The name of the country in the reader's language. */
    private static LocalizedText country(String prefix) {
        String code = prefix.equals("EL") ? "GR" : prefix.equals("XI") ? "GB" : prefix;
        return new Locale.Builder().setRegion(code).build()::getDisplayCountry;
    }

    /** The id in upper case, without spaces, points and hyphens, in the form that VIES expects. */
    private static String normalized(Cell cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!Cell.isSpace(c) && c != '.' && c != '-') {
                text.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
            }
        }
        String id = text.toString();
        if (id.startsWith("GR")) {
            id = "EL" + id.substring(2);
        }
        // old numbers of Belgium and Greece lack the leading 0 of today's numbers
        boolean old = id.startsWith("BE") && id.length() == 11 || id.startsWith("EL") && id.length() == 10;
        return old && id.chars().skip(2).allMatch(Ascii::isDigit) ? id.substring(0, 2) + "0" + id.substring(2) : id;
    }

    @Override
    public Object read(Cell cell) {
        return normalized(cell);
    }
}
