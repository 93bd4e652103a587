package io.leadimport.spi.bean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.spi.NewLead;
import io.leadimport.spi.SpiSamples;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LeadClassTest {
    private static final OffsetDateTime MOMENT = OffsetDateTime.of(2027, 2, 28, 9, 30, 0, 0, ZoneOffset.ofHours(1));

    private enum Region {
        EMEA,
        AMER {
            @Override
            public String toString() {
                return "America";
            }
        }
    }

    private record Registration(String company, int employees, Region region, boolean newsletter) {}

    private record Wide(
            String text,
            CharSequence sequence,
            Long boxed,
            long whole,
            int small,
            Short shorter,
            byte least,
            BigInteger big,
            BigDecimal decimal,
            double rounded,
            Float less,
            LocalDate date,
            YearMonth month,
            OffsetDateTime moment,
            Instant instant,
            ZonedDateTime zoned,
            Boolean yes,
            Region region,
            List<String> list,
            Set<Region> set,
            Collection<Object> collection,
            Object any) {}

    private static class Base {
        private String company;
        static String shared = "";
        transient int cached;
        final int fixed = 1;
    }

    private static final class Bean extends Base {
        private int employees = 7;
        private String trimmed;

        Bean setTrimmed(String text) {
            trimmed = text.strip();
            return this;
        }
    }

    private record Strict(String company) {
        Strict {
            if (company.equals("Acme")) {
                throw new IllegalStateException("no " + company);
            }
        }
    }

    @Test
    void aLeadBecomesARecordByTheNamesOfItsFields() {
        NewLead lead = SpiSamples.lead(
                2, Map.of("company", "Acme", "employees", 120L, "region", "AMER", "newsletter", true), Map.of());
        assertEquals(new Registration("Acme", 120, Region.AMER, true), lead.as(Registration.class));
    }

    @Test
    void blankFieldsAreNullOrZeroInARecordAndKeepTheConstructorsValueInABean() {
        assertEquals(
                new Registration(null, 0, null, false),
                LeadClass.of(Registration.class).create(Map.of()));
        Bean bean = LeadClass.of(Bean.class).create(Map.of());
        assertEquals(7, bean.employees);
        assertNull(bean.trimmed);
    }

    @Test
    void aBeanIsFilledThroughItsSettersAndElseItsFieldsInheritedOnesFirst() {
        Bean bean = LeadClass.of(Bean.class).create(Map.of("company", "Acme", "employees", 3L, "trimmed", " x "));
        assertEquals("Acme", ((Base) bean).company);
        assertEquals(3, bean.employees);
        assertEquals("x", bean.trimmed);
        assertEquals(
                List.of("company", "employees", "trimmed"),
                LeadClass.of(Bean.class).properties().stream()
                        .map(LeadProperty::name)
                        .toList());
    }

    static Stream<Arguments> conversions() {
        return Stream.of(
                Arguments.of("text", "a", "a"),
                Arguments.of("sequence", "a", "a"),
                Arguments.of("boxed", 5L, 5L),
                Arguments.of("whole", 5L, 5L),
                Arguments.of("small", 5L, 5),
                Arguments.of("shorter", 5L, (short) 5),
                Arguments.of("least", -128L, (byte) -128),
                Arguments.of("big", 5L, BigInteger.valueOf(5)),
                Arguments.of("decimal", new BigDecimal("1.50"), new BigDecimal("1.50")),
                Arguments.of("rounded", new BigDecimal("1.50"), 1.5),
                Arguments.of("less", new BigDecimal("1.50"), 1.5f),
                Arguments.of("date", LocalDate.of(2027, 2, 28), LocalDate.of(2027, 2, 28)),
                Arguments.of("month", YearMonth.of(2027, 2), YearMonth.of(2027, 2)),
                Arguments.of("moment", MOMENT, MOMENT),
                Arguments.of("instant", MOMENT, MOMENT.toInstant()),
                Arguments.of("zoned", MOMENT, MOMENT.toZonedDateTime()),
                Arguments.of("yes", true, true),
                Arguments.of("region", "AMER", Region.AMER),
                Arguments.of("list", List.of("b", "a"), List.of("b", "a")),
                Arguments.of("set", List.of("AMER", "EMEA", "AMER"), Set.of(Region.AMER, Region.EMEA)),
                Arguments.of("collection", List.of("b", 1L), List.of("b", 1L)),
                Arguments.of("list", " b ;a||c ", List.of("b", "a", "c")),
                Arguments.of("any", 5L, 5L));
    }

    private static LeadProperty property(String name) {
        return LeadClass.of(Wide.class).properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> valueType(Object value) {
        return value instanceof List<?> ? List.class : value.getClass();
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void aValueIsConvertedToTheTypeOfTheProperty(String name, Object value, Object expected) {
        LeadProperty property = property(name);

        assertEquals(expected, property.of(value));
        assertTrue(property.takes(valueType(value)));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void whatAPropertyDoesNotTakeIsRefusedWithoutItsValue(String name) {
        LeadProperty property = property(name);
        for (Object value :
                List.of("s3cret", 70_000_000_000L, new BigDecimal("9e999"), LocalDate.EPOCH, List.of("s3cret"))) {
            if (property.takes(valueType(value))) {
                continue;
            }
            String message = assertThrows(IllegalArgumentException.class, () -> property.of(value))
                    .getMessage();
            assertTrue(message.matches("the property \\w+ is a \\w+, which cannot be made of a \\w+"), message);
        }
    }

    @Test
    void aValueBeyondThePropertyIsRefusedWithoutIt() {
        for (String name : List.of("small", "shorter", "least")) {
            assertBeyond(name, 70_000_000_000L);
        }
        assertBeyond("rounded", new BigDecimal("9e999"));
        assertBeyond("less", new BigDecimal("9e99"));
        assertEquals(
                "the property region is a Region, which has no constant of that name",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> property("region").of("s3cret"))
                        .getMessage());
    }

    private static void assertBeyond(String name, Object value) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> property(name).of(value))
                .getMessage();
        assertTrue(message.endsWith(", which cannot hold the value"), message);
    }

    @Test
    void aValueOfNoPropertyIsRefusedByName() {
        NewLead lead = SpiSamples.lead(2, Map.of("phone", "s3cret"), Map.of());
        assertEquals(
                "the class " + Registration.class.getName() + " has no property phone",
                assertThrows(IllegalArgumentException.class, () -> lead.as(Registration.class))
                        .getMessage());
    }

    @Test
    void anExceptionOfTheConstructorIsReportedWithoutItsMessage() {
        ValuesRefusedException refused = assertThrows(
                ValuesRefusedException.class, () -> LeadClass.of(Strict.class).create(Map.of("company", "Acme")));
        assertEquals(
                "the class " + Strict.class.getName() + " refused the values with IllegalStateException",
                refused.getMessage());
        assertEquals(IllegalStateException.class, refused.kind());
        assertNull(refused.getCause());
        assertEquals(Strict.class.getName(), refused.getStackTrace()[0].getClassName());
    }

    static Stream<Arguments> noClasses() {
        return Stream.of(
                Arguments.of(Runnable.class, "is neither a record nor a class that can be instantiated"),
                Arguments.of(Number.class, "is neither a record nor a class that can be instantiated"),
                Arguments.of(Region.class, "is neither a record nor a class that can be instantiated"),
                Arguments.of(Long.class, "is not a record and has no constructor without parameters"),
                Arguments.of(int.class, "is neither a record nor a class that can be instantiated"),
                Arguments.of(Object.class, "has no property that can be set"),
                Arguments.of(
                        java.util.ArrayList.class,
                        "is not open: its module must open the package to io.leadimport.spi"));
    }

    @ParameterizedTest
    @MethodSource("noClasses")
    void aClassThatCannotBeFilledIsRefused(Class<?> type, String why) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> LeadClass.of(type));
        assertEquals("the class " + type.getName() + " " + why, refused.getMessage());
    }

    @Test
    void aClassIsLookedAtOnce() {
        assertSame(LeadClass.of(Wide.class), LeadClass.of(Wide.class));
        assertFalse(LeadClass.of(Wide.class).toString().isEmpty());
    }
}
