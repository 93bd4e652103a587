package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
final class NewLeadTest {
    private final Map<String, Object> values = new LinkedHashMap<>(Map.of(
            "company",
            "Acme",
            "employees",
            120L,
            "deal_value",
            new BigDecimal("12.50"),
            "expected_close",
            LocalDate.of(2027, 2, 28),
            "budget",
            Money.parse("EUR 9.90"),
            "newsletter",
            false));
    private final Map<String, String> unreadable = new LinkedHashMap<>(Map.of("phone", "ask Jane"));
    private final NewLead lead = SpiSamples.lead(7, values, unreadable);

    @Test
    void aValueIsReadByTheTypeOfItsField() {
        assertEquals("Acme", lead.text("company"));
        assertEquals(120L, lead.integer("employees"));
        assertEquals(new BigDecimal("12.50"), lead.decimal("deal_value"));
        assertEquals(LocalDate.of(2027, 2, 28), lead.date("expected_close"));
        assertEquals(false, lead.yesNo("newsletter"));
        assertEquals(
                List.of("1", "2"),
                SpiSamples.lead(2, Map.of("products", List.of("1", "2")), Map.of())
                        .texts("products"));
        assertEquals("Acme", lead.value("company", CharSequence.class));
        assertEquals(new Money(new BigDecimal("9.90"), Currency.getInstance("EUR")), lead.money("budget"));
    }

    @Test
    void aBlankFieldReadsAsNullWhateverItsType() {
        assertNull(lead.text("blank"));
        assertNull(lead.integer("blank"));
        assertNull(lead.decimal("blank"));
        assertNull(lead.date("blank"));
        assertNull(lead.yesNo("blank"));
        assertNull(lead.texts("blank"));
    }

    @Test
    void readingAFieldAsAnotherTypeNamesBothTypesAndNotTheValue() {
        assertEquals("field company is a String, not a Long", refusal(() -> lead.integer("company")));
        assertEquals("field employees is a Long, not a String", refusal(() -> lead.text("employees")));
        assertEquals("field employees is a Long, not a BigDecimal", refusal(() -> lead.decimal("employees")));
        assertEquals("field deal_value is a BigDecimal, not a LocalDate", refusal(() -> lead.date("deal_value")));
        assertEquals("field company is a String, not a Boolean", refusal(() -> lead.yesNo("company")));
        assertEquals("field company is a String, not a List", refusal(() -> lead.texts("company")));
        NewLead chosen = SpiSamples.lead(2, Map.of("products", List.of("1")), Map.of());
        assertEquals("field products is a List, not a String", refusal(() -> chosen.text("products")));
    }

    @Test
    void aNameThatTheFormDoesNotHaveIsRefusedWithTheNamesThatItHas() {
        NewLead acme = new NewLead(
                2,
                3,
                SpiSamples.PARTNER,
                SpiSamples.USER,
                Set.of("company", "email"),
                Map.of("company", "Acme"),
                Map.of());
        String message = "the form has no field \"compnay\"; its fields are company, email";
        List<Consumer<String>> readers = List.of(
                acme::text,
                acme::integer,
                acme::decimal,
                acme::date,
                acme::yesNo,
                acme::time,
                acme::yearMonth,
                acme::dateTime,
                acme::texts,
                acme::money,
                name -> acme.value(name, Object.class));
        for (Consumer<String> reader : readers) {
            assertEquals(
                    message,
                    assertThrows(IllegalArgumentException.class, () -> reader.accept("compnay"))
                            .getMessage());
        }
        assertNull(acme.text("email"));
    }

    @Test
    void aValueOrTextOfAFieldThatTheFormDoesNotHaveIsRefused() {
        Set<String> fields = Set.of("company");
        assertThrows(
                IllegalArgumentException.class,
                () -> new NewLead(2, 2, SpiSamples.PARTNER, SpiSamples.USER, fields, Map.of("a", 1), Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NewLead(2, 2, SpiSamples.PARTNER, SpiSamples.USER, fields, Map.of(), Map.of("a", "x")));
    }

    @Test
    void leadsOfOneBatchShareOneSetOfNames() {
        Set<String> fields = Set.of("company");
        NewLead first = new NewLead(2, 2, SpiSamples.PARTNER, SpiSamples.USER, fields, Map.of(), Map.of());
        assertSame(fields, first.fieldNames());
    }

    private static String refusal(Runnable read) {
        return assertThrows(ClassCastException.class, read::run).getMessage();
    }

    @Test
    void changingTheGivenMapsDoesNotChangeTheLead() {
        values.put("company", "Initech");
        unreadable.clear();
        assertEquals("Acme", lead.text("company"));
        assertEquals(Map.of("phone", "ask Jane"), lead.unreadable());
    }

    @Test
    void itsMapsCannotBeChangedAndKeepTheirOrder() {
        assertThrows(UnsupportedOperationException.class, () -> lead.values().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> lead.unreadable().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> SpiSamples.lead(2, Map.of(), Map.of()).unreadable().put("a", "b"));
        assertEquals(List.copyOf(values.keySet()), List.copyOf(lead.values().keySet()));
    }

    @Test
    void itsIdsAreThoseOfItsPartnerAndUser() {
        assertEquals("p-1", lead.partnerId());
        assertEquals("u-1", lead.partnerUserId());
        assertEquals("key of Globex", lead.partner().key());
        assertEquals("key of Jane", lead.partnerUser().key());
    }
}
