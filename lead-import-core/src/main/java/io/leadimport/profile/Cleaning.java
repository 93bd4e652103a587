package io.leadimport.profile;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to tidy the text of a cell before it is read. A cleaning is applied only where a profile asks for it, and only to a cell
 * that it concerns. The list is closed: a profile cannot bring rules of its own.
 */
public enum Cleaning {
    /**
     * Reads the address in {@code Ann <ann@example.com>}, {@code mailto:ann@example.com} or {@code ann@example.com;} as {@code
     * ann@example.com}. For e-mail fields.
     */
    ADDRESS_ONLY("address-only"),
    /** Reads {@code Tel.: +49 30 1234} or {@code p:+49301234} without the words before the number. For phone fields. */
    PHONE_LABEL("phone-label"),
    /** Reads {@code www.example.com} as {@code https://www.example.com}. For fields that hold web addresses. */
    WEB_SCHEME("web-scheme"),
    /**
     * Reads {@code 1250.50 EUR} or {@code $1250.50} without the sign or ISO 4217 code of the currency. For decimal fields.
     */
    CURRENCY("currency");

    private final String code;

    Cleaning(String code) {
        this.code = code;
    }

    /** {@return the stable name, as profiles in JSON have it} */
    public String code() {
        return code;
    }

    /**
     * Finds a cleaning by its code.
     *
     * @param code the stable name
     * @return the cleaning; empty if no cleaning has this code
     */
    public static Optional<Cleaning> ofCode(String code) {
        return Stream.of(values())
                .filter(cleaning -> cleaning.code.equals(code))
                .findFirst();
    }
}
