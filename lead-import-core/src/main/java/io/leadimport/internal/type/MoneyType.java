package io.leadimport.internal.type;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.problem.LocalizedText;
import io.leadimport.spi.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of {@link io.leadimport.form.Fields#money}.
 *
 * @param notation the notation of the amount
 * @param currency the currency of a bare amount; null if the currency is required
 * @param currencies the allowed currencies; empty if all are allowed
 */
public record MoneyType(NumberNotation notation, @Nullable Currency currency, List<Currency> currencies)
        implements TypeDefinition {
    private static final Currency SHOWN = Currency.getInstance("EUR");

    public MoneyType {
        Objects.requireNonNull(notation, "notation");
        currencies = List.copyOf(currencies);
    }

    @Override
    public Class<?> valueClass() {
        return Money.class;
    }

    @Override
    public String example() {
        String number = notation.example();
        boolean whole = shown().getDefaultFractionDigits() == 0;
        return (whole ? number.substring(0, number.lastIndexOf(notation.decimalChar())) : number) + " " + shown();
    }

    private Currency shown() {
        return currency != null ? currency : currencies.isEmpty() ? SHOWN : currencies.get(0);
    }

    @Override
    public List<LocalizedText> accepted() {
        List<LocalizedText> sentences = new ArrayList<>();
        sentences.add(LibraryText.of("guide.money", "example", example()));
        if (currency != null) {
            sentences.add(LibraryText.of("guide.money-currency", "currency", currency.getCurrencyCode()));
        }
        if (!currencies.isEmpty()) {
            sentences.add(LibraryText.of("guide.money-currencies", "items", codes()));
        }
        return List.copyOf(sentences);
    }

    private List<String> codes() {
        return currencies.stream().map(Currency::getCurrencyCode).toList();
    }

    @Override
    public String canonicalText() {
        return TypeTexts.canonical("money", notation)
                .addPresent("currency", currency == null ? null : currency.getCurrencyCode())
                .addEach("currencies", codes())
                .toString();
    }

    @Override
    public Optional<Comparable<?>> bound(String text) {
        return Optional.of(BoundValues.number(text));
    }

    @Override
    public String written(Comparable<?> bound) {
        return notation.written((BigDecimal) bound) + " " + shown();
    }

    @Override
    public Optional<TypeDefinition> withNotation(NumberNotation other) {
        return Optional.of(new MoneyType(other, currency, currencies));
    }
}
