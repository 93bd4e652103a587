package io.leadimport.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** The verdict on a column, compared with a simple count of the cells that fit each format. */
@Tag("machine")
class FormatTallyTest {
    private static final List<String> SEPARATORS = List.of(".", "/", "-", " ");
    private static final List<String> DATES = SEPARATORS.stream()
            .flatMap(sign -> Stream.of("d-M-yyyy", "M-d-yyyy", "yyyy-M-d").map(order -> order.replace("-", sign)))
            .toList();
    private static final List<String> DECLARED_DATES =
            List.of("yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "M/d/yyyy", "MM/dd/yyyy", "yyyy/M/d", "yyyyMMdd");
    private static final List<NumberNotation> NUMBERS = Stream.concat(
                    Stream.of("", ",", " ", "'").map(group -> new NumberNotation(".", group)),
                    Stream.of("", ".", " ", "'").map(group -> new NumberNotation(",", group)))
            .toList();

    @Property(tries = 1500)
    void datesOfOneFormatGetTheVerdictOfThatFormat(
            @ForAll("dateFormats") DateFormat format,
            @ForAll("declaredDates") DateFormat declared,
            @ForAll("columnsOfDates") List<LocalDate> dates) {
        List<String> column = dates.stream().map(format::format).toList();
        long total = column.size();
        Predicate<String> fits = date -> declared.parse(date).isPresent();
        DateFormat swapped = DateFormat.of(
                format.pattern().startsWith("d")
                        ? format.pattern().replaceFirst("d(.)M", "M$1d")
                        : format.pattern().replaceFirst("M(.)d", "d$1M"));
        boolean yearFirst = format.pattern().startsWith("y");
        boolean both = !yearFirst
                && column.stream().allMatch(date -> swapped.parse(date).isPresent());

        Map<String, Object> verdict = verdict(new DateFormatTally(declared), column, fits);

        if (column.stream().allMatch(fits)) {
            assertNull(verdict);
        } else {
            String order = yearFirst ? "year-first" : format.pattern().startsWith("d") ? "day-first" : "month-first";
            boolean declaredOrder =
                    declared.pattern().replace("MM", "M").replace("dd", "d").equals(format.pattern());
            boolean declaredSwapped =
                    declared.pattern().replace("MM", "M").replace("dd", "d").equals(swapped.pattern());
            assertEquals(total, verdict.get("total"));
            if (both && !declaredOrder && !declaredSwapped) {
                assertEquals("both-dates", verdict.get("reason"));
                assertEquals(Set.of(format, swapped), Set.of(verdict.get("format"), verdict.get("other")));
            } else if (!declaredSwapped || !both) {
                assertEquals(order, verdict.get("reason"));
                assertEquals(format, verdict.get("format"));
            }
        }
    }

    @Property(tries = 2000)
    void theVerdictOnDatesEqualsThatOfASimpleCount(
            @ForAll("declaredDates") DateFormat declared, @ForAll("textsOfDates") List<String> column) {
        Predicate<String> fits = date -> declared.parse(date).isPresent();
        Map<String, Object> verdict = verdict(new DateFormatTally(declared), column, fits);

        Map<Object, Long> counts = new HashMap<>();
        DATES.forEach(pattern -> counts.put(
                DateFormat.of(pattern),
                count(column, date -> DateFormat.of(pattern).parse(date).isPresent())));
        long shortYears = count(column, date -> date.matches("([0-9]{1,2})([-./ ])[0-9]{1,2}\\2[0-9]{2}"));
        List<String> misfits = column.stream().filter(fits.negate()).toList();
        Map<Object, Long> others = new HashMap<>();
        counts.keySet()
                .forEach(format -> others.put(
                        format,
                        count(misfits, date -> ((DateFormat) format).parse(date).isPresent())));
        compare(verdict, counts, others, column.size(), count(column, fits), shortYears);
    }

    @Property(tries = 1500)
    void numbersOfOneNotationGetAVerdictThatFitsAllOfThem(
            @ForAll("notations") NumberNotation notation,
            @ForAll("notations") NumberNotation declared,
            @ForAll("columnsOfNumbers") List<Integer> cents) {
        List<String> column =
                cents.stream().map(number -> written(number, notation)).toList();
        Map<String, Object> verdict = verdict(new NumberFormatTally(declared), column, declared::matches);

        if (column.stream().allMatch(declared::matches)) {
            assertNull(verdict);
            return;
        }
        List<NumberNotation> fitting = NUMBERS.stream()
                .filter(candidate -> column.stream().allMatch(candidate::matches))
                .toList();
        String point = first(fitting, ".");
        String comma = first(fitting, ",");
        assertEquals((long) column.size(), verdict.get("total"));
        if (point != null && comma != null) {
            assertEquals("both-numbers", verdict.get("reason"));
            assertEquals(List.of(point, comma), List.of(verdict.get("format"), verdict.get("other")));
        } else {
            assertEquals("number", verdict.get("reason"));
            assertEquals(point == null ? comma : point, verdict.get("format"));
        }
    }

    /** The plainest notation with a decimal separator. */
    private static @Nullable String first(List<NumberNotation> notations, String decimal) {
        return notations.stream()
                .filter(notation -> notation.decimalChar().equals(decimal))
                .map(NumberNotation::example)
                .findFirst()
                .orElse(null);
    }

    private static String written(int cents, NumberNotation notation) {
        String whole = String.valueOf(cents / 100);
        String grouped = whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", notation.groupChar());
        return cents % 100 == 0
                ? grouped
                : grouped
                        + notation.decimalChar()
                        + String.valueOf(cents % 100 + 100).substring(1);
    }

    @Property(tries = 2000)
    void theVerdictOnNumbersEqualsThatOfASimpleCount(
            @ForAll("notations") NumberNotation declared, @ForAll("textsOfNumbers") List<String> column) {
        Map<String, Object> verdict = verdict(new NumberFormatTally(declared), column, declared::matches);

        Map<Object, Long> counts = new HashMap<>();
        NUMBERS.forEach(notation -> counts.put(notation.example(), count(column, notation::matches)));
        List<String> misfits =
                column.stream().filter(number -> !declared.matches(number)).toList();
        Map<Object, Long> others = new HashMap<>();
        NUMBERS.forEach(notation -> others.put(notation.example(), count(misfits, notation::matches)));
        compare(verdict, counts, others, column.size(), count(column, declared::matches), 0);
    }

    /** The rules: nothing where all or most fit, else what all fit, else what most fit, each with exact counts. */
    private static void compare(
            @Nullable Map<String, Object> verdict,
            Map<Object, Long> counts,
            Map<Object, Long> others,
            long all,
            long fitting,
            long shortYears) {
        long best = Collections.max(counts.values());
        if (verdict == null) {
            boolean half = counts.keySet().stream()
                    .filter(format -> counts.get(format) == best)
                    .allMatch(format -> 2 * others.get(format) >= all);
            assertTrue(all < 2 || fitting == all || best < all && !half, () -> "nothing of " + counts + others);
            return;
        }
        assertTrue(all >= 2 && fitting < all, () -> verdict + " of " + counts);
        assertEquals(all, verdict.get("total"));
        switch (String.valueOf(verdict.get("reason"))) {
            case "short-years" -> assertEquals(shortYears, verdict.get("fits"));
            case "mixed-dates", "mixed-numbers" -> {
                assertEquals(best, verdict.get("fits"));
                assertEquals(best, counts.get(verdict.get("format")));
                assertEquals(fitting, verdict.get("fitsDeclared"));
            }
            case "both-dates", "both-numbers" -> {
                assertEquals(best, counts.get(verdict.get("format")));
                assertEquals(best, counts.get(verdict.get("other")));
            }
            default -> assertEquals(all, counts.get(verdict.get("format")));
        }
    }

    @Property(tries = 1000)
    void theOrderOfRowsDoesNotMatter(
            @ForAll("textsOfDates") List<String> dates,
            @ForAll("textsOfNumbers") List<String> numbers,
            @ForAll long seed) {
        DateFormat iso = DateFormat.ISO;
        assertEquals(
                verdict(new DateFormatTally(iso), dates, date -> iso.parse(date).isPresent()),
                verdict(
                        new DateFormatTally(iso),
                        shuffled(dates, seed),
                        date -> iso.parse(date).isPresent()));
        NumberNotation plain = NumberNotation.PLAIN;
        assertEquals(
                verdict(new NumberFormatTally(plain), numbers, plain::matches),
                verdict(new NumberFormatTally(plain), shuffled(numbers, seed), plain::matches));
    }

    private static List<String> shuffled(List<String> column, long seed) {
        List<String> shuffled = new ArrayList<>(column);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    @Property(tries = 500)
    void aColumnThatFitsHasNoVerdict(
            @ForAll("declaredDates") DateFormat declared,
            @ForAll("columnsOfDates") List<LocalDate> dates,
            @ForAll("notations") NumberNotation notation,
            @ForAll("columnsOfNumbers") List<Integer> cents) {
        assertNull(verdict(
                new DateFormatTally(declared),
                dates.stream().map(declared::format).toList(),
                date -> true));
        List<String> numbers =
                cents.stream().map(number -> written(number, notation)).toList();
        Assume.that(numbers.stream().allMatch(notation::matches));
        assertNull(verdict(new NumberFormatTally(notation), numbers, number -> true));
    }

    private static @Nullable Map<String, Object> verdict(
            FormatTally tally, List<String> column, Predicate<String> fits) {
        column.forEach(text -> tally.add(Cell.of(text), fits.test(text)));
        FormatVerdict verdict = tally.verdict("date", true);
        if (verdict == null) {
            return null;
        }
        Map<String, Object> arguments = new HashMap<>(verdict.arguments());
        if (verdict.kind() == FormatVerdict.Kind.MISREAD) {
            arguments.put("damage", "misread");
        }
        return arguments;
    }

    private static long count(List<String> column, Predicate<String> fits) {
        return column.stream().filter(fits).count();
    }

    @Provide
    Arbitrary<DateFormat> dateFormats() {
        return Arbitraries.of(DATES).map(DateFormat::of);
    }

    @Provide
    Arbitrary<DateFormat> declaredDates() {
        return Arbitraries.of(DECLARED_DATES).map(DateFormat::of);
    }

    @Provide
    Arbitrary<List<LocalDate>> columnsOfDates() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, 1000).map(LocalDate.of(2026, 1, 1)::plusDays);
        Arbitrary<LocalDate> early = any.map(date -> date.withDayOfMonth(1 + date.getDayOfMonth() % 12));
        return Arbitraries.oneOf(
                any.list().ofMinSize(2).ofMaxSize(12), early.list().ofMinSize(2).ofMaxSize(12));
    }

    @Provide
    Arbitrary<List<String>> textsOfDates() {
        Arbitrary<String> year = Arbitraries.of("2026", "2024", "26", "0000", "12026");
        Arbitrary<String> number = Arbitraries.of("1", "02", "2", "11", "13", "30", "31", "0", "99", "");
        Arbitrary<String> order = Arbitraries.of("a-b-y", "a-b-y", "y-a-b", "a-b", "a/b-y");
        Arbitrary<String> text = Combinators.combine(year, number, number, order, Arbitraries.of(SEPARATORS))
                .as((y, a, b, o, sign) ->
                        o.replace("a", a).replace("b", b).replace("y", y).replace("-", sign));
        Arbitrary<String> usual =
                Arbitraries.of("31.12.2026", "01.02.2026", "1.2.2026", "2026-12-31", "31.12.26", "soon");
        return Arbitraries.frequencyOf(Tuple.of(1, text), Tuple.of(3, usual))
                .list()
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<NumberNotation> notations() {
        return Arbitraries.of(NUMBERS);
    }

    @Provide
    Arbitrary<List<Integer>> columnsOfNumbers() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 99_999);
        Arbitrary<Integer> large = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        Arbitrary<Integer> whole = Arbitraries.integers().between(0, 20_000).map(number -> number * 100);
        return Arbitraries.oneOf(small, large, whole).list().ofMinSize(2).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> textsOfNumbers() {
        return Arbitraries.of(
                        "1250",
                        "1250.50",
                        "1250,50",
                        "1.250",
                        "1,250",
                        "1.250,50",
                        "1,250.50",
                        "1 250",
                        "1\u00A0250,5",
                        "1'250.5",
                        "1\u2019250",
                        ".5",
                        ",5",
                        "5.",
                        "5,",
                        "-1.250",
                        "+0,5",
                        "12.50.00",
                        "n/a",
                        "1.000.000")
                .list()
                .ofMaxSize(9);
    }
}
