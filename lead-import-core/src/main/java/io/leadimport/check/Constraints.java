package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.FieldConstraints;
import io.leadimport.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the constraints of a field. They mean what {@code Size}, {@code DecimalMin}, {@code DecimalMax} and {@code
 * Pattern} of Jakarta Validation mean.
 */
final class Constraints {
    private Constraints() {}

    static CellCheck[] of(FieldConstraints declared, ValueType type) {
        List<CellCheck> checks = new ArrayList<>();
        addLengths(declared, checks);
        if (declared.minimum() != null) {
            checks.add(bound(declared.minimum(), type, ProblemCode.RANGE_MIN, "min", 1));
        }
        if (declared.maximum() != null) {
            checks.add(bound(declared.maximum(), type, ProblemCode.RANGE_MAX, "max", -1));
        }
        if (declared.pattern() != null) {
            checks.add(new PatternCheck(declared.pattern()));
        }
        if (!declared.allowed().isEmpty()) {
            checks.add(allowed(declared.allowed(), type));
        }
        return checks.toArray(CellCheck[]::new);
    }

    private static void addLengths(FieldConstraints declared, List<CellCheck> checks) {
        Integer min = declared.minLength();
        if (min != null) {
            checks.add(cell -> cell.length() >= min ? null : length(ProblemCode.LENGTH_MIN, "min", min, cell));
        }
        Integer max = declared.maxLength();
        if (max != null) {
            checks.add(cell -> cell.length() <= max ? null : length(ProblemCode.LENGTH_MAX, "max", max, cell));
        }
    }

    private static Violation length(ProblemCode code, String name, int bound, Cell cell) {
        return new Violation(code, Map.of(name, bound, "found", cell.length()));
    }

    private static CellCheck bound(Comparable<?> bound, ValueType type, ProblemCode code, String name, int sign) {
        if (bound instanceof BigDecimal number) {
            Violation beyond = new Violation(code, Map.of(name, number.toPlainString(), "reason", "number"));
            Decimals decimals = new Decimals(number);
            return cell -> sign * decimals.compare(cell) < 0 ? beyond : null;
        }
        if (!(type instanceof DateType date)) {
            Violation beyond = new Violation(code, Map.of(name, bound, "reason", "date"));
            return cell -> sign * compare(type.read(cell), bound) < 0 ? beyond : null;
        }
        LocalDate day = (LocalDate) bound;
        Violation beyond = new Violation(code, Map.of(name, date.text(day), "reason", "date"));
        int ordinal = DateType.ordinal(day);
        return cell -> sign * Integer.compare(date.ordinal(cell), ordinal) < 0 ? beyond : null;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object value, Comparable<?> bound) {
        return value instanceof OffsetDateTime moment
                ? moment.toInstant().compareTo(((OffsetDateTime) bound).toInstant())
                : ((Comparable<Object>) value).compareTo(bound);
    }

    private static CellCheck allowed(List<String> texts, ValueType type) {
        Set<String> values = texts.stream()
                .map(text -> canonical(text, type))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        Violation notInList = new Violation(ProblemCode.NOT_IN_LIST, Map.of("options", Options.shown(texts)));
        return cell -> values.contains(type.canonical(cell)) ? null : notInList;
    }

    private static @Nullable String canonical(String text, ValueType type) {
        if (type instanceof DecimalType || type instanceof PercentType) {
            return DecimalType.canonical(new BigDecimal(text));
        }
        Cell cell = type.relevant(Cell.of(text));
        return type.check(cell) == null ? type.canonical(cell) : null;
    }
}
