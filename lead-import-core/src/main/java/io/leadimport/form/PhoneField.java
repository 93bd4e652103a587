package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;
import java.util.Objects;

/** Refines a phone number. Not thread-safe. */
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
     * Looks phone numbers up, and lets the country code be left out. The values are in E.164.
     *
     * @param code where numbers without a country code are from: a code of two letters of ISO 3166-1, such as {@code DE}
     * @return this
     */
    public PhoneField region(String code) {
        type.phone(Objects.requireNonNull(code, "code"));
        return this;
    }

    /**
     * Looks phone numbers up, which must begin with {@code +} or {@code 00} and a country code. The values are in E.164.
     *
     * @return this
     */
    public PhoneField international() {
        type.phone(null);
        return this;
    }
}
