package io.leadimport.internal.field;

import io.leadimport.form.type.ConstraintSource;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.form.type.ValueRange;
import io.leadimport.internal.jakarta.PropertyConstraints;
import io.leadimport.internal.jakarta.ProviderCheck;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.CellCheck;
import io.leadimport.internal.value.Ordered;
import io.leadimport.internal.value.PatternCheck;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.choice.ChoicesReader;
import io.leadimport.internal.value.choice.Options;
import io.leadimport.internal.value.number.DecimalReader;
import io.leadimport.internal.value.number.Decimals;
import io.leadimport.internal.value.number.MoneyReader;
import io.leadimport.internal.value.number.PercentReader;
import io.leadimport.internal.value.time.DateReader;
import io.leadimport.internal.value.time.YearMonthReader;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the constraints of a field. They have the meaning of the Jakarta Validation constraints {@code Size}, {@code
 * DecimalMin}, {@code DecimalMax}, {@code Digits}, {@code Past} and the like, and {@code Pattern}.
 */
public final class Constraints {
    private final ValueReader type;
    private final List<CellCheck> checks = new ArrayList<>();

    private Constraints(ValueReader type) {
        this.type = type;
    }

    /** Compiles the constraints for one time of checking; its zone decides the current day. */
    static CellCheck[] of(
            ValueReader type, FieldConstraints declared, @Nullable ConstraintSource source, ZonedDateTime now) {
        Constraints compiled = new Constraints(type);
        compiled.addSizes(declared.minSize(), declared.maxSize());
        compiled.addBounds(declared.range());
        compiled.addTemporal(declared.range().temporal(), now);
        if (declared.digits() != null) {
            compiled.checks.add(new DigitsCheck(declared.digits()));
        }
        if (declared.pattern() != null) {
            compiled.checks.add(new PatternCheck(
                    declared.pattern().regex(), declared.pattern().hint()));
        }
        compiled.addAllowed(declared.allowed());
        if (source instanceof PropertyConstraints ofClass && !ofClass.covered()) {
            compiled.checks.add(new ProviderCheck(declared, ofClass, type));
        }
        return compiled.checks.toArray(CellCheck[]::new);
    }

    private void addSizes(@Nullable Integer min, @Nullable Integer max) {
        if (type instanceof ChoicesReader choices) {
            addCounts(min, max, choices);
            return;
        }
        if (min != null) {
            checks.add(cell -> cell.length() >= min ? null : length(ProblemCode.LENGTH_MIN, "min", min, cell));
        }
        if (max != null) {
            checks.add(cell -> cell.length() <= max ? null : length(ProblemCode.LENGTH_MAX, "max", max, cell));
        }
    }

    private static Violation length(ProblemCode code, String name, int bound, Cell cell) {
        return new Violation(code, Map.of(name, bound, "found", cell.length()));
    }

    private void addCounts(@Nullable Integer min, @Nullable Integer max, ChoicesReader choices) {
        if (min != null) {
            checks.add(cell ->
                    choices.count(cell) >= min ? null : count(ProblemCode.LENGTH_MIN, "min", min, choices.count(cell)));
        }
        if (max != null) {
            checks.add(cell ->
                    choices.count(cell) <= max ? null : count(ProblemCode.LENGTH_MAX, "max", max, choices.count(cell)));
        }
    }

    private static Violation count(ProblemCode code, String name, int bound, int found) {
        return new Violation(code, Map.of(name, bound, "found", found, "reason", "count"));
    }

    private void addBounds(ValueRange range) {
        addBound(range.min(), ProblemCode.RANGE_MIN, "min", false);
        addBound(range.greaterThan(), ProblemCode.RANGE_MIN, "min", true);
        addBound(range.max(), ProblemCode.RANGE_MAX, "max", false);
        addBound(range.lessThan(), ProblemCode.RANGE_MAX, "max", true);
    }

    private void addBound(@Nullable Comparable<?> bound, ProblemCode code, String argument, boolean exclusive) {
        if (bound != null) {
            String reason = (bound instanceof BigDecimal ? "number" : "date") + (exclusive ? "-exclusive" : "");
            checks.add(bound(bound, new Edge(code, argument, reason, exclusive)));
        }
    }

    private void addTemporal(@Nullable TemporalBound temporal, ZonedDateTime now) {
        if (temporal == null) {
            return;
        }
        Comparable<?> present = type instanceof DateReader
                ? now.toLocalDate()
                : type instanceof YearMonthReader ? YearMonth.from(now) : now.toOffsetDateTime();
        checks.add(bound(
                present,
                switch (temporal) {
                    case PAST -> new Edge(ProblemCode.RANGE_MAX, "now", temporal.code(), true);
                    case PAST_OR_PRESENT -> new Edge(ProblemCode.RANGE_MAX, "now", temporal.code(), false);
                    case FUTURE_OR_PRESENT -> new Edge(ProblemCode.RANGE_MIN, "now", temporal.code(), false);
                    case FUTURE -> new Edge(ProblemCode.RANGE_MIN, "now", temporal.code(), true);
                }));
    }

    private CellCheck bound(Comparable<?> bound, Edge edge) {
        if (bound instanceof BigDecimal number) {
            Violation beyond = edge.violation(number);
            Decimals decimals = new Decimals(number);
            if (type instanceof MoneyReader money) {
                return cell -> edge.isBeyond(money.compare(cell, decimals)) ? beyond : null;
            }
            return cell -> edge.isBeyond(decimals.compare(cell)) ? beyond : null;
        }
        if (type instanceof Ordered ordered) {
            Violation beyond = edge.violation(bound);
            long ordinal = ordered.ordinal(bound);
            return cell -> edge.isBeyond(Long.compare(ordered.ordinal(cell), ordinal)) ? beyond : null;
        }
        // instants are compared, so the offset does not matter
        OffsetDateTime moment = (OffsetDateTime) bound;
        Violation beyond = edge.violation(moment.truncatedTo(ChronoUnit.SECONDS));
        return cell ->
                edge.isBeyond(((OffsetDateTime) type.read(cell)).toInstant().compareTo(moment.toInstant()))
                        ? beyond
                        : null;
    }

    private void addAllowed(List<String> texts) {
        if (!texts.isEmpty()) {
            Set<String> values = texts.stream().map(this::canonical).collect(Collectors.toUnmodifiableSet());
            Violation notInList = new Violation(ProblemCode.NOT_IN_LIST, Map.of("options", Options.shown(texts)));
            checks.add(cell -> values.contains(type.canonical(cell)) ? null : notInList);
        }
    }

    private String canonical(String text) {
        if (type instanceof DecimalReader || type instanceof PercentReader) {
            return DecimalReader.canonical(new BigDecimal(text));
        }
        if (type instanceof MoneyReader) {
            return MoneyReader.canonical(Money.parse(text));
        }
        return type.canonical(type.relevant(Cell.of(text)));
    }
}
