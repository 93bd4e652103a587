package io.leadimport.internal.value.choice;

import io.leadimport.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.TreeSet;

/** The names of countries as {@link io.leadimport.internal.type.CountryType} describes them. */
public final class Countries {
    /** English names besides those of CLDR. */
    private static final String OTHERS = """
            AE:UAE
            BA:Bosnia
            BN:Brunei Darussalam
            BS:The Bahamas
            CD:Democratic Republic of the Congo|DR Congo|DRC
            CG:Republic of the Congo
            CI:Ivory Coast
            CN:People's Republic of China|PRC
            CV:Cabo Verde|Cape Verde
            CZ:Czech Republic|Czechia
            FM:Federated States of Micronesia
            GB:UK|Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland
            GM:The Gambia
            HK:Hong Kong
            IE:Republic of Ireland
            IR:Islamic Republic of Iran
            KP:Democratic People's Republic of Korea|DPRK
            KR:Republic of Korea
            LA:Lao PDR|Lao People's Democratic Republic
            MD:Republic of Moldova
            MK:Macedonia|Republic of North Macedonia
            MM:Burma|Myanmar
            MO:Macau|Macao
            NL:Holland|The Netherlands
            PH:The Philippines
            PS:Palestine|State of Palestine
            RU:Russian Federation
            SY:Syrian Arab Republic
            SZ:Swaziland
            TL:East Timor
            TR:Turkey|T\u00FCrkiye
            TZ:United Republic of Tanzania
            US:U.S.|U.S.A.|United States of America|The United States
            VA:Holy See|Vatican
            VN:Viet Nam""";

    private static final CodeReaders READERS = new CodeReaders(Countries::reader);

    private Countries() {}

    public static CodeReader in(List<Locale> languages) {
        return READERS.in(languages);
    }

    private static CodeReader reader(List<Locale> languages) {
        CodeReader.Builder table = new CodeReader.Builder();
        List<String> codes = List.copyOf(new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)));
        for (String code : codes) {
            table.code(code, code);
            table.code(country(code).getISO3Country(), code);
        }
        for (String code : codes) {
            String name = country(code).getDisplayCountry(Locale.ENGLISH);
            table.name(name, code);
            table.name(name.replace("&", "and").replace("St. ", "Saint "), code);
        }
        for (String line : OTHERS.split("\n", -1)) {
            for (String name : line.substring(3).split("\\|", -1)) {
                table.name(name, line.substring(0, 2));
            }
        }
        for (Locale language : languages) {
            codes.forEach(code -> table.name(country(code).getDisplayCountry(language), code));
        }
        return table.build(ProblemCode.TYPE_COUNTRY);
    }

    private static Locale country(String code) {
        return new Locale.Builder().setRegion(code).build();
    }
}
