package io.leadimport.internal.type;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;

/** The only class that uses libphonenumber. It cannot be loaded if that library is missing. */
final class PhoneLibrary {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    private PhoneLibrary() {}

    static boolean isRegion(String region) {
        return UTIL.getSupportedRegions().contains(region);
    }

    static String example(String region) {
        return UTIL.format(UTIL.getExampleNumber(region), PhoneNumberFormat.NATIONAL);
    }

    static @Nullable String e164(String text, @Nullable String region) {
        try {
            Phonenumber.PhoneNumber number = UTIL.parse(text, region);
            return UTIL.isValidNumber(number) ? UTIL.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
