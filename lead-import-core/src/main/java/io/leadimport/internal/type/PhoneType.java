package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The type of {@link io.leadimport.form.Fields#phone}.
 *
 * @param isLookedUp true if the number must exist; without a region, it must begin with {@code +} or {@code 00} and a
 *     country code
 * @param region the region of numbers without a country code: ISO 3166-1, upper case; null if no region is assumed, and
 *     always if numbers are not looked up
 */
public record PhoneType(boolean isLookedUp, @Nullable String region) implements TypeDefinition {
    private static final String LIBRARY = "com.google.i18n.phonenumbers.PhoneNumberUtil";
    private static final String EXAMPLE = "+44 20 7946 0958";

    public PhoneType {
        if (isLookedUp) {
            requireLibrary();
        }
        if (region != null && !isLookedUp) {
            throw new IllegalArgumentException("a region has an effect only if numbers are looked up");
        }
        if (region != null && !PhoneLibrary.isRegion(region)) {
            throw new IllegalArgumentException("libphonenumber does not know the region " + region);
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

    /** {@return true if a number must begin with its country code} */
    public boolean isInternational() {
        return isLookedUp && region == null;
    }

    /**
     * Looks up a number.
     *
     * @param text a phone number in the syntax of this type, without an extension
     * @return the number in E.164 format, or null if it does not exist
     */
    public @Nullable String e164(String text) {
        boolean zeros = isInternational() && text.startsWith("00");
        return PhoneLibrary.e164(zeros ? "+" + text.substring(2) : text, region);
    }

    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public String example() {
        return region == null ? EXAMPLE : PhoneLibrary.example(region);
    }

    @Override
    public List<LocalizedText> accepted() {
        if (region != null) {
            Locale country = new Locale.Builder().setRegion(region).build();
            LocalizedText name = country::getDisplayCountry;
            return List.of(LibraryText.of("guide.phone-region", "region", name));
        }
        return List.of(LibraryText.of(isInternational() ? "guide.phone-international" : "guide.phone"));
    }

    @Override
    public String canonicalText() {
        CanonicalText text = CanonicalText.of("type", "phone");
        return (isInternational() ? text.add("international") : text.addPresent("region", region)).toString();
    }

    @Override
    public boolean hasLength() {
        return true;
    }
}
