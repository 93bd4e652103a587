package io.leadimport.internal.value.number;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.MoneyType;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.choice.Options;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money as {@link MoneyType} describes them. */
public final class MoneyReader implements ValueReader {
    private static final int MAX_LENGTH = 1_000;

    private final MoneyType type;
    private final NumberNotation notation;
    private final Violation noMoney;
    private final Violation missing;
    private final Violation unknown;
    private final Violation unclear;
    private final Violation notAllowed;

    public MoneyReader(MoneyType type) {
        this.type = type;
        this.notation = type.notation();
        this.noMoney = new Violation(ProblemCode.TYPE_MONEY, Map.of("example", type.example()));
        Violation noCurrency = new Violation(ProblemCode.TYPE_CURRENCY, noMoney.arguments());
        this.missing = noCurrency.with("reason", "missing");
        this.unknown = noCurrency.with("reason", "unknown");
        this.unclear = noCurrency.with("reason", "unclear");
        List<String> codes =
                type.currencies().stream().map(Currency::getCurrencyCode).toList();
        this.notAllowed = noCurrency.with("reason", "not-allowed").with("options", Options.shown(codes));
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        boolean number = cell.length() <= MAX_LENGTH && notation.matches(AmountText.number(cell));
        int decimals = AmountText.decimals(cell, notation.decimalChar().charAt(0));
        if (!number) {
            return noMoney;
        }
        Currency currency = currency(relevant(cell));
        if (currency == null) {
            return currencyProblem(cell);
        }
        if (!type.currencies().isEmpty() && !type.currencies().contains(currency)) {
            return notAllowed;
        }
        int most = currency.getDefaultFractionDigits();
        return decimals <= most ? null : tooManyDecimals(currency, most);
    }

    private static Violation tooManyDecimals(Currency currency, int most) {
        return new Violation(
                ProblemCode.TYPE_CURRENCY,
                Map.of("reason", "decimals", "currency", currency.getCurrencyCode(), "max", most));
    }

    /** The currency; null if it is missing, unknown or ambiguous. */
    private @Nullable Currency currency(Cell cell) {
        List<Currency> before = named(AmountText.before(cell));
        List<Currency> after = named(AmountText.after(relevant(cell)));
        relevant(cell);
        if (before == null && after == null) {
            return type.currency();
        }
        return before == null ? one(after, after) : one(before, after == null ? before : after);
    }

    /** The currencies that a text may mean; null if the text is empty. */
    private static @Nullable List<Currency> named(Cell cell) {
        return cell.length() == 0 ? null : CurrencyNames.of(cell);
    }

    /**
     * The only currency that both texts may mean; if both are ambiguous, only currencies that the field declares count.
     */
    private @Nullable Currency one(@Nullable List<Currency> some, @Nullable List<Currency> others) {
        if (some == null || others == null) {
            return null;
        }
        boolean declared = some.size() > 1 && others.size() > 1;
        Currency found = null;
        for (int i = 0; i < some.size(); i++) {
            Currency next = some.get(i);
            if (others.contains(next) && (!declared || isDeclared(next))) {
                if (found != null) {
                    return null;
                }
                found = next;
            }
        }
        return found;
    }

    /** Returns true if the field declares the currency, as its default or as an allowed one. */
    private boolean isDeclared(Currency currency) {
        return currency.equals(type.currency()) || type.currencies().contains(currency);
    }

    private Violation currencyProblem(Cell cell) {
        List<Currency> before = named(AmountText.before(cell));
        List<Currency> after = named(AmountText.after(relevant(cell)));
        relevant(cell);
        if (before == null && after == null) {
            return missing;
        }
        boolean strange = before != null && before.isEmpty() || after != null && after.isEmpty();
        return strange ? unknown : unclear;
    }

    @Override
    public Object read(Cell cell) {
        Currency currency = Objects.requireNonNull(currency(cell));
        boolean negative = AmountText.isNegative(cell);
        BigDecimal amount = new BigDecimal(Objects.requireNonNull(notation.plain(AmountText.number(cell))));
        relevant(cell);
        return new Money(negative ? amount.negate() : amount, currency);
    }

    /** Negative, zero or positive if the amount is less than, equal to or greater than the bound. */
    public int compare(Cell cell, Decimals bound) {
        boolean negative = AmountText.isNegative(cell);
        Cell number = AmountText.number(cell);
        int compared = bound.compare(notation.isDefault() ? number : plain(number), negative);
        relevant(cell);
        return compared;
    }

    private Cell plain(Cell number) {
        return Cell.of(Objects.requireNonNull(notation.plain(number)));
    }

    @Override
    public String canonical(Cell cell) {
        return canonical((Money) read(cell));
    }

    public static String canonical(Money money) {
        return money.currency() + DecimalReader.canonical(money.amount());
    }
}
