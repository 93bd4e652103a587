package io.leadimport.form.type;

import java.util.List;
import java.util.Locale;

/**
 * A country of ISO 3166-1: its code of two or three letters, or its name in English or one of the languages of the
 * field, as the Java platform's data (CLDR by default) have it. Letter case, accents, spaces and punctuation of names
 * do not count. In English some other names are taken too: {@code UK} and {@code Great Britain},
 * {@code United States of America}, {@code U.S.}, {@code UAE}, {@code Holland}, {@code Czech Republic},
 * {@code Ivory Coast}, {@code Burma} and the like, {@code and} for {@code &} and {@code Saint} for {@code St.}. A name
 * that two countries share ({@code Korea}) is none.
 *
 * <p>Its values are {@link String}: the code of two letters, in upper case.
 *
 * @param languages in which names are taken beside English, in the order of their tags
 */
public record CountryType(List<Locale> languages) implements FieldType {
    public CountryType {
        languages = NameLanguages.of(languages);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.country(this);
    }
}
