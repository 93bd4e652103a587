package io.leadimport.template;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.ChoiceType;
import io.leadimport.form.type.ChoicesType;
import io.leadimport.form.type.CountryType;
import io.leadimport.form.type.DateTimeType;
import io.leadimport.form.type.DateType;
import io.leadimport.form.type.DecimalType;
import io.leadimport.form.type.DomainType;
import io.leadimport.form.type.EmailType;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.HostType;
import io.leadimport.form.type.IntegerType;
import io.leadimport.form.type.LanguageType;
import io.leadimport.form.type.MoneyType;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.form.type.PercentType;
import io.leadimport.form.type.PhoneType;
import io.leadimport.form.type.ReferenceType;
import io.leadimport.form.type.TextType;
import io.leadimport.form.type.TimeType;
import io.leadimport.form.type.UrlType;
import io.leadimport.form.type.YearMonthType;
import io.leadimport.form.type.YesNoType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text that a field accepts: where it has bounds, one of them, and where it lists values, the first; none where no rule
 * finds one, as for a pattern.
 */
final class FieldExample implements FieldType.Cases<String> {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(250);

    private final @Nullable Comparable<?> bound;
    private final int count;

    private FieldExample(@Nullable Comparable<?> bound, int count) {
        this.bound = bound;
        this.count = count;
    }

    static String of(FormField field, LeadForm form) {
        FieldConstraints asked = field.constraints();
        if (asked.pattern() != null || asked.tense() != null || asked.digits() != null) {
            return "";
        }
        if (asked.declared() != null && !asked.declared().covered()) {
            return "";
        }
        Bounds told = Bounds.of(field, form);
        Comparable<?> bound = bound(told);
        if (bound == null && asked.maximum() instanceof BigDecimal greatest && greatest.compareTo(WHOLE) < 0) {
            bound = greatest;
        }
        boolean excluded = told.moreThan() != null || told.lessThan() != null;
        if (bound == null ? excluded : !isWithin(bound, asked)) {
            return "";
        }
        FieldExample examples = new FieldExample(bound, asked.minCount() == null ? 1 : asked.minCount());
        if (!asked.allowed().isEmpty()) {
            return examples.allowed(field.type(), asked.allowed().get(0));
        }
        String example = field.type().accept(examples);
        boolean fits = (asked.minLength() == null || example.length() >= asked.minLength())
                && (asked.maxLength() == null || example.length() <= asked.maxLength());
        return fits ? example : "";
    }

    /** What is most likely to be within the bounds; null where there are none, or none next to which a value can be found. */
    private static @Nullable Comparable<?> bound(Bounds asked) {
        Comparable<?> least = asked.minimum() == null ? beside(asked.moreThan(), 1) : asked.minimum();
        Comparable<?> most = asked.maximum() == null ? beside(asked.lessThan(), -1) : asked.maximum();
        return least == null ? most : least;
    }

    private static @Nullable Comparable<?> beside(@Nullable Comparable<?> bound, int step) {
        if (bound instanceof BigDecimal number) {
            return number.add(BigDecimal.valueOf(step));
        }
        return bound instanceof LocalDate date ? date.plusDays(step) : null;
    }

    private static boolean isWithin(Comparable<?> value, FieldConstraints asked) {
        return Bounds.compare(value, asked.minimum(), 0) >= 0
                && Bounds.compare(value, asked.moreThan(), 1) > 0
                && Bounds.compare(value, asked.maximum(), 0) <= 0
                && Bounds.compare(value, asked.lessThan(), -1) < 0;
    }

    /** Numbers are listed with a point, whatever their notation. */
    private String allowed(FieldType type, String text) {
        if (type instanceof DecimalType decimal) {
            return written(new BigDecimal(text), decimal.notation());
        }
        if (type instanceof PercentType percentage) {
            return written(new BigDecimal(text), percentage.notation());
        }
        return type instanceof MoneyType money
                ? text.replace(".", money.notation().decimalChar())
                : text;
    }

    private static String written(BigDecimal number, NumberNotation notation) {
        return number.toPlainString().replace(".", notation.decimalChar());
    }

    private String boundOr(String example) {
        return bound == null ? example : bound.toString();
    }

    private String boundOr(String example, NumberNotation notation) {
        return bound instanceof BigDecimal number ? written(number, notation) : example;
    }

    @Override
    public String text(TextType type) {
        return "";
    }

    @Override
    public String email(EmailType type) {
        return "name@example.com";
    }

    @Override
    public String integer(IntegerType type) {
        return boundOr(WHOLE.toPlainString(), NumberNotation.PLAIN);
    }

    @Override
    public String decimal(DecimalType type) {
        return boundOr(type.notation().example(), type.notation());
    }

    @Override
    public String date(DateType type) {
        return bound instanceof LocalDate day
                ? type.format().format(day)
                : type.format().example();
    }

    @Override
    public String yesNo(YesNoType type) {
        return type.yes().get(0);
    }

    @Override
    public String choice(ChoiceType type) {
        return type.options().get(0).label();
    }

    @Override
    public String time(TimeType type) {
        return boundOr("09:30");
    }

    @Override
    public String yearMonth(YearMonthType type) {
        return boundOr("2026-12");
    }

    @Override
    public String dateTime(DateTimeType type) {
        return boundOr("2026-12-31T09:30+01:00");
    }

    @Override
    public String url(UrlType type) {
        return "https://www.example.com";
    }

    @Override
    public String domain(DomainType type) {
        return "example.com";
    }

    @Override
    public String percent(PercentType type) {
        return boundOr(type.example(), type.notation()) + "%";
    }

    @Override
    public String phone(PhoneType type) {
        return type.example();
    }

    @Override
    public String money(MoneyType type) {
        String example = type.example();
        return boundOr(example.substring(0, example.lastIndexOf(' ')), type.notation())
                + example.substring(example.lastIndexOf(' '));
    }

    @Override
    public String country(CountryType type) {
        return "DE";
    }

    @Override
    public String language(LanguageType type) {
        return "de";
    }

    @Override
    public String choices(ChoicesType type) {
        return type.options().stream().limit(count).map(Option::label).collect(Collectors.joining("; "));
    }

    @Override
    public String reference(ReferenceType type) {
        return "";
    }

    @Override
    public String custom(HostType type) {
        return type.type().example();
    }
}
