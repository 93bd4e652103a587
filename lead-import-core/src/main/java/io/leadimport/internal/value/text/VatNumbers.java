package io.leadimport.internal.value.text;

import io.leadimport.internal.text.Ascii;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shapes and check digits of the VAT numbers of the European Union, Northern Ireland (XI) and Great Britain (GB).
 * The shapes are those of the European Commission's VIES (FAQ, question 11, "VAT identification number structure"). The
 * check digits are public rules of each country, which the open library python-stdnum also implements; each rule names
 * its number. If the rule for numbers of natural persons is not published, only the shape is checked.
 */
final class VatNumbers {
    private static final Map<String, Rule> RULES = rules();

    private VatNumbers() {}

    /**
     * The rule for the numbers of one country.
     *
     * @param shape the text after the prefix
     * @param check returns true if the check digits of a text of that shape are right
     * @param example a number with its prefix
     */
    record Rule(Pattern shape, Predicate<String> check, String example) {}

    /** The rule of a prefix; null if VIES does not know the prefix. */
    static @Nullable Rule of(String prefix) {
        return RULES.get(prefix);
    }

    static Map<String, Rule> all() {
        return RULES;
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        // AT: UID, Luhn over the digits, plus 4 (Federal Ministry of Finance, construction rules of the UID)
        add(rules, "U\\d{8}", n -> (luhn(n.substring(1, 8)) + digit(n, 8) + 4) % 10 == 0, "ATU12345675");
        // BE: enterprise number, modulo 97 (Royal Decree of 24 June 2003)
        add(rules, "[01]\\d{9}", n -> (number(n, 0, 8) + number(n, 8, 10)) % 97 == 0, "BE0123456749");
        // BG: BULSTAT of 9 digits; of 10 digits personal numbers (EGN), those of foreigners, and others
        add(rules, "\\d{9,10}", VatNumbers::isBulgarian, "BG123456786");
        // CY: TIC, letter of the sum of the digits, of which every other one is translated
        add(rules, "(?!12)\\d{8}[A-Z]", VatNumbers::isCypriot, "CY10234567S");
        // CZ: ICO of 8 digits, birth numbers of 9 (no check digit) and 10, other persons of 9 that begin with 6
        add(rules, "[0-8]\\d{7}|\\d{9,10}", VatNumbers::isCzech, "CZ12345679");
        // DE: USt-IdNr., ISO 7064 MOD 11,10
        add(rules, "[1-9]\\d{8}", VatNumbers::isMod1110, "DE136695976");
        // DK: CVR, modulo 11
        add(rules, "[1-9]\\d{7}", n -> sum(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0, "DK12345674");
        // EE: KMKR, weights 3, 7, 1
        add(rules, "\\d{9}", n -> sum(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0, "EE101234568");
        // EL: AFM of Greece, powers of two
        add(rules, "\\d{9}", n -> sum(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(n, 8), "EL094567815");
        // ES: NIF of companies (Order EHA/451/2008), of citizens (DNI) and of foreigners (NIE)
        add(
                rules,
                "[A-HJ-NP-SUVW]\\d{7}[0-9A-J]|[KLMXYZ]\\d{7}[A-Z]|\\d{8}[A-Z]",
                VatNumbers::isSpanish,
                "ESB12345674");
        // FI: Y-tunnus, modulo 11
        add(rules, "\\d{8}", n -> sum(n, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0, "FI12345671");
        // FR: key of two characters before the SIREN, which has a Luhn digit (Monaco's numbers begin with 000 and have
        // none)
        add(rules, "[0-9A-HJ-NP-Z]{2}\\d{9}", VatNumbers::isFrench, "FR11123456782");
        // GB, XI: modulo 97, and modulo 97 plus 55 or 42 since 2010 (HMRC); government departments and health
        // authorities
        String british = "\\d{9}|\\d{12}|GD[0-4]\\d{2}|HA[5-9]\\d{2}";
        add(rules, british, VatNumbers::isBritish, "GB123456727");
        add(rules, british, VatNumbers::isBritish, "XI123456727");
        // HR: OIB, ISO 7064 MOD 11,10
        add(rules, "\\d{11}", VatNumbers::isMod1110, "HR12345678903");
        // HU: the first 8 digits of the tax number, weights 9, 7, 3, 1
        add(rules, "\\d{8}", n -> sum(n, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0, "HU12345676");
        // IE: letter modulo 23, of numbers before and since 2013 (Revenue)
        add(rules, "\\d{7}[A-W][A-I]?|\\d[A-Z+*]\\d{5}[A-W]", VatNumbers::isIrish, "IE1234567T");
        // IT: partita IVA, Luhn
        add(rules, "\\d{11}", n -> luhn(n) % 10 == 0, "IT01234567897");
        // LT: companies of 9 digits, others of 12; weights from 1, or from 3 where the remainder is 10
        add(rules, "\\d{7}1\\d|\\d{10}1\\d", VatNumbers::isLithuanian, "LT123456715");
        // LU: modulo 89
        add(rules, "\\d{8}", n -> number(n, 0, 6) % 89 == number(n, 6, 8), "LU12345613");
        // LV: companies, modulo 11; persons, whose numbers begin with 0 to 3, by shape
        add(
                rules,
                "\\d{11}",
                n -> n.charAt(0) <= '3' || sum(n, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3,
                "LV40003456781");
        // MT: modulo 37
        add(rules, "[1-9]\\d{7}", n -> sum(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0, "MT12345634");
        // NL: RSIN of companies, modulo 11; since 2020 of sole traders, ISO 7064 MOD 97-10 over the whole number
        add(rules, "\\d{9}B\\d{2}", VatNumbers::isDutch, "NL123456782B01");
        // PL: NIP, modulo 11
        add(rules, "\\d{10}", n -> sum(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(n, 9), "PL1234563218");
        // PT: NIF, modulo 11
        add(
                rules,
                "[1-9]\\d{8}",
                n -> (11 - sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == digit(n, 8),
                "PT501234560");
        // RO: CUI, modulo 11, right-aligned
        add(rules, "[1-9]\\d{1,9}", VatNumbers::isRomanian, "RO12345674");
        // SE: organisation number with a Luhn digit, and two digits more
        add(rules, "\\d{12}", n -> luhn(n.substring(0, 10)) % 10 == 0, "SE556012345601");
        // SI: modulo 11, where a remainder of 0 is not used
        add(rules, "[1-9]\\d{7}", VatNumbers::isSlovenian, "SI12345679");
        // SK: divisible by 11
        add(rules, "[1-9]\\d[2-47-9]\\d{7}", n -> Long.parseLong(n) % 11 == 0, "SK2021234567");
        return Map.copyOf(rules);
    }

    private static void add(Map<String, Rule> rules, String shape, Predicate<String> check, String example) {
        rules.put(example.substring(0, 2), new Rule(Pattern.compile(shape), check, example));
    }

    private static int digit(String n, int at) {
        return n.charAt(at) - '0';
    }

    private static int number(String n, int from, int to) {
        return Integer.parseInt(n, from, to, 10);
    }

    private static int sum(String n, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(n, i);
        }
        return sum;
    }

    /** ISO/IEC 7812: from the right, every other digit is doubled; the sum is that of all resulting digits. */
    private static int luhn(String n) {
        int sum = 0;
        for (int i = 0; i < n.length(); i++) {
            int doubled = digit(n, n.length() - 1 - i) * (1 + i % 2);
            sum += doubled / 10 + doubled % 10;
        }
        return sum;
    }

    private static boolean isMod1110(String n) {
        int product = 10;
        for (int i = 0; i < n.length() - 1; i++) {
            int sum = (product + digit(n, i)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digit(n, n.length() - 1)) % 10 == 1;
    }

    private static boolean isBulgarian(String n) {
        if (n.length() == 9) {
            int check = sum(n, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
            return (check < 10 ? check : sum(n, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10) == digit(n, 8);
        }
        return sum(n, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == digit(n, 9)
                || sum(n, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == digit(n, 9)
                || (11 - sum(n, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == digit(n, 9);
    }

    private static boolean isCypriot(String n) {
        int[] translated = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? translated[digit(n, i)] : digit(n, i);
        }
        return n.charAt(8) - 'A' == sum % 26;
    }

    private static boolean isCzech(String n) {
        if (n.length() == 10) {
            return Long.parseLong(n, 0, 9, 10) % 11 % 10 == digit(n, 9);
        }
        if (n.length() == 9) {
            int remainder = n.charAt(0) == '6' ? sum(n.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11 : -1;
            return remainder < 0 || (18 - (21 - remainder) % 11) % 10 == digit(n, 8);
        }
        int check = 11 - sum(n, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check == 11 ? 1 : check % 10) == digit(n, 7);
    }

    private static boolean isSpanish(String n) {
        char first = n.charAt(0);
        char last = n.charAt(8);
        int foreign = "XYZ".indexOf(first);
        if (Ascii.isDigit(first) || foreign >= 0 || "KLM".indexOf(first) >= 0) {
            int id = foreign > 0 ? foreign * 10_000_000 : 0;
            id += number(n, Ascii.isDigit(first) ? 0 : 1, 8);
            return last == "TRWAGMYFPDXBNJZSQVHLCKE".charAt(id % 23);
        }
        int check = (10 - luhn(n.substring(1, 8) + "0") % 10) % 10;
        return last == "0123456789".charAt(check) || last == "JABCDEFGHI".charAt(check);
    }

    private static boolean isFrench(String n) {
        String siren = n.substring(2);
        if (!siren.startsWith("000") && luhn(siren) % 10 != 0) {
            return false;
        }
        String signs = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        int first = signs.indexOf(n.charAt(0));
        int second = signs.indexOf(n.charAt(1));
        if (first < 10 && second < 10) {
            return Long.parseLong(siren + "12") % 97 == first * 10 + second;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (Long.parseLong(siren) + 1 + key / 11) % 11 == key % 11;
    }

    private static boolean isBritish(String n) {
        if (!Ascii.isDigit(n.charAt(0))) {
            return true;
        }
        int remainder = sum(n, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
        return remainder == 0 || number(n, 0, 3) >= 100 && (remainder == 42 || remainder == 55);
    }

    private static boolean isIrish(String n) {
        boolean old = !Ascii.isDigit(n.charAt(1));
        String digits = old ? "0" + n.substring(2, 7) + n.charAt(0) : n.substring(0, 7);
        int more = n.length() == 9 ? 9 * (n.charAt(8) - 'A' + 1) : 0;
        return n.charAt(7) == "WABCDEFGHIJKLMNOPQRSTUV".charAt((sum(digits, 8, 7, 6, 5, 4, 3, 2) + more) % 23);
    }

    private static boolean isLithuanian(String n) {
        int last = n.length() - 1;
        int check = 0;
        int other = 0;
        for (int i = 0; i < last; i++) {
            check += (1 + i % 9) * digit(n, i);
            other += (1 + (i + 2) % 9) * digit(n, i);
        }
        return (check % 11 < 10 ? check % 11 : other % 11 % 10) == digit(n, last);
    }

    private static boolean isDutch(String n) {
        int remainder = (sum(n, 9, 8, 7, 6, 5, 4, 3, 2) - digit(n, 8)) % 11;
        // letters are 10 to 35: N, L, B
        String whole = "2321" + n.substring(0, 9) + "11" + n.substring(10);
        return remainder == 0
                || new BigInteger(whole).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static boolean isRomanian(String n) {
        String aligned = "0".repeat(10 - n.length()) + n;
        return 10 * sum(aligned, 7, 5, 3, 2, 1, 7, 5, 3, 2) % 11 % 10 == digit(aligned, 9);
    }

    private static boolean isSlovenian(String n) {
        int check = 11 - sum(n, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check < 11 && check % 10 == digit(n, 7);
    }
}
