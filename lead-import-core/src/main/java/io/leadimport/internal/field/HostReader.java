package io.leadimport.internal.field;

import io.leadimport.form.type.CustomType;
import io.leadimport.form.type.HostCodeFailedException;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.HostCode;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.LocalizedText;
import io.leadimport.problem.ProblemCode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads values of a type that the host defines. */
public final class HostReader implements ValueReader {
    private final CustomType<?> type;
    private final Violation none;

    public HostReader(CustomType<?> type) {
        this.type = type;
        LocalizedText expected = type::expected;
        this.none = new Violation(ProblemCode.TYPE_CUSTOM, Map.of("expected", expected, "example", type.example()));
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        Violation illegal = Characters.illegal(cell);
        return illegal != null ? illegal : value(cell) == null ? none : null;
    }

    private @Nullable Object value(Cell cell) {
        return guarded(() -> type.read(cell.text()));
    }

    private <T extends @Nullable Object> T guarded(Supplier<T> code) {
        return HostCode.guarded(code, thrown -> HostCodeFailedException.ofType(type.name(), thrown));
    }

    @Override
    public Object read(Cell cell) {
        return Objects.requireNonNull(value(cell), "a type that reads a text must read it again");
    }

    @Override
    public String canonical(Cell cell) {
        Object value = read(cell);
        return guarded(value::toString);
    }
}
