package io.leadimport.internal.value.text;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.PhoneType;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers as {@link PhoneType} describes them. */
public final class PhoneReader implements ValueReader {
    private final PhoneType type;
    private final Violation noPhone;
    private final Violation noSuchNumber;
    private final Violation notInternational;
    private final Violation extension;

    public PhoneReader(PhoneType type) {
        this.type = type;
        this.noPhone = new Violation(ProblemCode.FORMAT_PHONE, Map.of("example", type.example()));
        this.noSuchNumber = noPhone.with("reason", "no-such-number");
        this.notInternational = noPhone.with("reason", "international");
        this.extension = noPhone.with("reason", "extension");
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        int end = PhoneSyntax.endOfNumber(cell);
        if (end < 0) {
            return noPhone;
        }
        if (!type.isLookedUp()) {
            return null;
        }
        if (end < cell.length()) {
            return extension;
        }
        if (type.isInternational() && !PhoneSyntax.isInternational(cell)) {
            return notInternational;
        }
        return type.e164(cell.text()) == null ? noSuchNumber : null;
    }

    @Override
    public Object read(Cell cell) {
        String text = cell.text();
        return !type.isLookedUp() ? text : Objects.requireNonNull(type.e164(text));
    }

    /** Numbers with the same digits are equal, even if they are written differently. */
    @Override
    public String canonical(Cell cell) {
        return !type.isLookedUp() ? PhoneSyntax.dialled(cell) : read(cell).toString();
    }
}
