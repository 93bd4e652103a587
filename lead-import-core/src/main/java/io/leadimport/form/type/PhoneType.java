package io.leadimport.form.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phone number: 7 to 15 digits (ITU-T E.164 allows 15), after a {@code +} or without; between them spaces, points, hyphens,
 * slashes and pairs of parentheses; at most 40 characters. Two zeros at the beginning are not counted. An extension of 1 to 7
 * digits may follow after {@code ext}, {@code ext.}, {@code x}, {@code #} or {@code ;ext=}.
 *
 * <p>Its values are {@link String}: the text as it was written, without surrounding space, or where numbers are looked up, in
 * E.164 ({@code +442079460958}). Those have no extension, which E.164 does not have. To look numbers up, libphonenumber
 * ({@code com.googlecode.libphonenumber:libphonenumber}) must be there, an optional dependency of this library; what is a
 * number in use is as its version has it. It is never looked up because the library happens to be there: the form says so.
 *
 * @param reading how it is read
 * @param region where a number without a country code is from, in upper case; null for all readings but {@link
 *     Reading#OF_REGION}
 */
public record PhoneType(Reading reading, @Nullable String region) implements FieldType {
    private static final String LIBRARY = "com.google.i18n.phonenumbers.PhoneNumberUtil";
    private static final String EXAMPLE = "+44 20 7946 0958";

    /** How phone numbers are read. */
    public enum Reading {
        /** The text is kept as it was written, whether there is such a number or not. */
        AS_WRITTEN,
        /** There must be such a number, and it must begin with {@code +} or {@code 00} and a country code. */
        INTERNATIONAL,
        /** There must be such a number, which may be written as people of a region do among themselves. */
        OF_REGION
    }

    public PhoneType {
        Objects.requireNonNull(reading, "reading");
        if ((region != null) != (reading == Reading.OF_REGION)) {
            throw new IllegalArgumentException("a region goes with OF_REGION");
        }
        if (reading != Reading.AS_WRITTEN) {
            requireLibrary();
        }
        if (region != null && !PhoneLibrary.isRegion(region)) {
            throw new IllegalArgumentException("no phone numbers are known of the region " + region);
        }
    }

    private static void requireLibrary() {
        try {
            Class.forName(LIBRARY, false, PhoneType.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "phone numbers are looked up with com.googlecode.libphonenumber:libphonenumber, which is not on the class"
                            + " path or module path",
                    e);
        }
    }

    /**
     * Looks a number up.
     *
     * @param text a phone number in the syntax of this type, without an extension
     * @return the number in E.164, or null if there is none
     */
    public @Nullable String e164(String text) {
        boolean zeros = reading == Reading.INTERNATIONAL && text.startsWith("00");
        return PhoneLibrary.e164(zeros ? "+" + text.substring(2) : text, region);
    }

    /** {@return a number as it may be written, to be shown} */
    public String example() {
        return region == null ? EXAMPLE : PhoneLibrary.example(region);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.phone(this);
    }
}
