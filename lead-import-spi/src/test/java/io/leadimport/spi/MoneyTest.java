package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
@net.jqwik.api.Tag("machine")
final class MoneyTest {
    @Property
    void whatIsWrittenReadsBack(@ForAll BigDecimal amount) {
        Money money = new Money(amount.setScale(Math.max(0, amount.scale())), Currency.getInstance("CHF"));
        assertEquals(money, Money.parse(money.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "EUR", "EUR ", "12.50", "12.50 EUR", "EUR12.50", "XYZ 5", "eur 5", "EUR five", "EUR  5"})
    void otherTextIsRefusedWithoutRepeatingIt(String text) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Money.parse(text));
        assertEquals("expected a code of ISO 4217, a space and an amount", refusal.getMessage());
        assertNull(refusal.getCause());
    }
}
