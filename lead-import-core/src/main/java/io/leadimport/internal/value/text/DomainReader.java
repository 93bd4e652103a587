package io.leadimport.internal.value.text;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads domain names as {@link io.leadimport.internal.type.DomainType} describes them. */
public final class DomainReader implements ValueReader {
    private static final Violation NO_DOMAIN = Violation.of(ProblemCode.FORMAT_DOMAIN);
    private static final int MAX_LENGTH = 253;

    @Override
    public @Nullable Violation check(Cell cell) {
        return cell.length() <= MAX_LENGTH && EmailReader.isDomain(cell, 0) ? null : NO_DOMAIN;
    }

    @Override
    public Object read(Cell cell) {
        return cell.text().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
