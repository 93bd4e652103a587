package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * The id of a company: a VAT number of the European Union, Northern Ireland ({@code XI}) or Great Britain ({@code GB}) with its prefix,
 * or an id of another country after the country's code. Letter case, spaces, points and hyphens do not count.
 *
 * <p>The shapes of VAT numbers are those of the European Commission's VIES (FAQ, question 11). Their check digits follow the public rules
 * of the member states:
 *
 * <table>
 * <caption>The rule of each prefix</caption>
 * <tr><th>Prefix</th><th>Rule</th></tr>
 * <tr><td>AT, FR, IT, SE</td><td>Luhn (ISO/IEC 7812); AT with 4 added; FR with a key modulo 97 or 11 before it</td></tr>
 * <tr><td>DE, HR</td><td>ISO 7064 MOD 11,10</td></tr>
 * <tr><td>BE</td><td>modulo 97; the 0 before older numbers is added</td></tr>
 * <tr><td>LU, MT, SK</td><td>modulo 89, modulo 37, divisible by 11</td></tr>
 * <tr><td>DK, EL, FI, PL, PT, RO, SI</td><td>weighted sum modulo 11; {@code GR} is read as {@code EL}</td></tr>
 * <tr><td>EE, HU</td><td>weighted sum modulo 10</td></tr>
 * <tr><td>LT</td><td>weighted sum modulo 11, with other weights if the remainder is 10</td></tr>
 * <tr><td>BG</td><td>of companies as LT; of persons one of the three rules of their numbers</td></tr>
 * <tr><td>CY, IE, ES</td><td>letter of a sum modulo 26, 23 and 23; companies in ES have a Luhn digit or its letter</td></tr>
 * <tr><td>CZ</td><td>weighted sum modulo 11; birth numbers of 9 digits have no check digit</td></tr>
 * <tr><td>LV</td><td>weighted sum modulo 11 of companies; of persons only the shape is checked</td></tr>
 * <tr><td>NL</td><td>weighted sum modulo 11, or ISO 7064 MOD 97-10 over the whole number since 2020</td></tr>
 * <tr><td>GB, XI</td><td>weighted sum modulo 97, or that plus 55 or 42; {@code GD} and {@code HA} numbers by shape</td></tr>
 * </table>
 *
 * <p>Any other id is a country code of ISO 3166-1 and 4 to 18 letters and digits, at least 4 of them digits: {@code CHE-123.456.788},
 * {@code NO 974 760 673 MVA}. Whether a company has the number, only the register of its country can tell.
 *
 * <p>The values are {@link String}: in upper case, without spaces, points and hyphens.
 */
public record CompanyIdType() implements TypeDefinition {
    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public String example() {
        return "DE136695976";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.company-id"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "companyId").toString();
    }
}
