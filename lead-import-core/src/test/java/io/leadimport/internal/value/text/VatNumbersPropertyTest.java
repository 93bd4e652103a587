package io.leadimport.internal.value.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadimport.internal.text.Cell;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VatNumbersPropertyTest {
    /** The check digits of these countries find every wrong digit. Others fold two remainders into one digit, or allow several rules. */
    private static final List<String> CERTAIN = List.of(
            "AT", "BE", "CY", "DE", "DK", "EE", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LU", "LV", "MT", "PL", "SI",
            "SK");

    private final CompanyIdReader reader = new CompanyIdReader();

    @Provide
    Arbitrary<String> certain() {
        return Arbitraries.of(CERTAIN);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of(VatNumbers.all().keySet().stream().sorted().toList());
    }

    @Example
    void eachMemberStateNorthernIrelandAndGreatBritainHaveARule() {
        assertEquals(29, VatNumbers.all().size());
        VatNumbers.all().values().forEach(rule -> assertNull(reader.check(Cell.of(rule.example())), rule::example));
    }

    @Property
    void everyWrongDigitIsFound(@ForAll("certain") String prefix, @ForAll Random random) {
        String number = number(prefix, random);
        for (int at = 0; at < number.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (Character.isDigit(number.charAt(at)) && number.charAt(at) != digit) {
                    String other = number.substring(0, at) + digit + number.substring(at + 1);
                    assertFalse(isValid(prefix, other) && !isPerson(prefix, other), () -> prefix + other);
                }
            }
        }
    }

    /** The numbers of persons of Latvia have no published rule. */
    private static boolean isPerson(String prefix, String number) {
        return prefix.equals("LV") && number.charAt(0) <= '3';
    }

    @Property
    void spacesPointsHyphensAndLetterCaseDoNotCount(@ForAll("prefixes") String prefix, @ForAll Random random) {
        String number = prefix + number(prefix, random);
        StringBuilder written = new StringBuilder();
        for (char c : number.toCharArray()) {
            written.append(random.nextBoolean() ? Character.toLowerCase(c) : c)
                    .append(" .-\u00A0".charAt(random.nextInt(4)));
        }
        Cell cell = Cell.of(written.toString()).strip();
        if (cell.length() <= 40) {
            assertNull(reader.check(cell));
            assertEquals(number, reader.read(cell));
        } else {
            assertNotNull(reader.check(cell));
        }
    }

    /** A number of the country in which some digits are other ones than in its example. */
    private static String number(String prefix, Random random) {
        String number = VatNumbers.all().get(prefix).example().substring(2);
        for (int tries = 0; tries < 3_000; tries++) {
            char[] signs = number.toCharArray();
            for (int changes = 0; changes < 4; changes++) {
                int at = random.nextInt(signs.length);
                signs[at] = Character.isDigit(signs[at])
                        ? (char) ('0' + random.nextInt(10))
                        : random.nextInt(4) == 0 ? (char) ('A' + random.nextInt(26)) : signs[at];
            }
            String other = new String(signs);
            if (!isPerson(prefix, other) && isValid(prefix, other)) {
                return other;
            }
        }
        return number;
    }

    private static boolean isValid(String prefix, String number) {
        VatNumbers.Rule rule = VatNumbers.all().get(prefix);
        return rule.shape().matcher(number).matches() && rule.check().test(number);
    }
}
