package io.leadimport.kit;

import io.leadimport.spi.NewLead;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Compares what a store holds with what a batch held. */
record StoredCheck(Rule rule, BiPredicate<BigDecimal, BigDecimal> sameDecimal) {
    /** The very leads of the batch, each once and in order, as far as their rows tell. */
    void holdsExactly(List<NewLead> given, List<StoredLead> stored, String when, String advice) {
        rule.holds(
                rowsOf(given).equals(stored.stream().map(StoredLead::row).toList()),
                () -> when + " the store must hold the leads of the batch (" + given.size()
                        + "), each once and in order, " + describe(given, stored) + ". " + advice);
    }

    private static String describe(List<NewLead> given, List<StoredLead> stored) {
        if (given.size() != stored.size()) {
            return "but it holds " + stored.size();
        }
        List<Long> rows = stored.stream().map(StoredLead::row).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) != given.get(i).row()) {
                return "but lead " + (i + 1) + " is that of row " + rows.get(i) + ", not of row "
                        + given.get(i).row();
            }
        }
        return "and does";
    }

    private static List<Long> rowsOf(List<NewLead> leads) {
        return leads.stream().map(NewLead::row).toList();
    }

    /** One fact of every lead, the leads being matched by their place. */
    void same(
            String fact,
            List<NewLead> given,
            Function<NewLead, ?> givenFact,
            List<StoredLead> stored,
            Function<StoredLead, ?> storedFact) {
        rule.holds(
                given.size() == stored.size(), () -> "of " + given.size() + " leads the store holds " + stored.size());
        for (int i = 0; i < given.size(); i++) {
            Object expected = givenFact.apply(given.get(i));
            Object found = storedFact.apply(stored.get(i));
            long row = given.get(i).row();
            rule.holds(
                    same(expected, found),
                    () -> "the lead of row " + row + " must keep its " + fact + " exactly as given: expected "
                            + shown(expected) + ", the store holds " + shown(found));
        }
    }

    private boolean same(Object given, Object stored) {
        if (given instanceof Map<?, ?> expected && stored instanceof Map<?, ?> found) {
            return expected.keySet().equals(found.keySet())
                    && expected.keySet().stream().allMatch(key -> same(expected.get(key), found.get(key)));
        }
        if (given instanceof BigDecimal expected && stored instanceof BigDecimal found) {
            return sameDecimal.test(expected, found);
        }
        return given.equals(stored);
    }

    private static String shown(Object fact) {
        if (fact instanceof Map<?, ?> map) {
            return map.keySet().stream()
                    .map(Object::toString)
                    .sorted()
                    .map(key -> key + "=" + shownValue(map.get(key)))
                    .toList()
                    .toString();
        }
        return shownValue(fact);
    }

    private static String shownValue(Object value) {
        return value instanceof String text
                ? Shown.text(text)
                : value.getClass().getSimpleName() + " " + value;
    }
}
