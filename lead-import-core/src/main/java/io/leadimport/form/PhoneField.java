package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;
import java.util.Objects;

/** Builds a field for a phone number. Not thread-safe. */
public final class PhoneField extends LengthField<PhoneField> {
    PhoneField(String name, TypeDefinition type) {
        super(name, type);
    }

    private PhoneField(PhoneField other) {
        super(other);
    }

    @Override
    public PhoneField copy() {
        return new PhoneField(this);
    }

    /**
     * Looks up phone numbers and makes their country code optional. The values are in E.164 format. See {@link
     * Fields#phone} for the library that this requires.
     *
     * @param code the region of numbers without a country code: a code of two letters of ISO 3166-1, such as {@code DE}
     * @return this
     * @throws InvalidFormException if libphonenumber is missing, it does not know the region, or {@link #international}
     *     was called before
     */
    public PhoneField region(String code) {
        type.phone(Objects.requireNonNull(code, "code"));
        return this;
    }

    /**
     * Looks up phone numbers. They must begin with {@code +} or {@code 00} and a country code. The values are in E.164
     * format. See {@link Fields#phone} for the library that this requires.
     *
     * @return this
     * @throws InvalidFormException if libphonenumber is missing or {@link #region} was called before
     */
    public PhoneField international() {
        type.phone(null);
        return this;
    }
}
