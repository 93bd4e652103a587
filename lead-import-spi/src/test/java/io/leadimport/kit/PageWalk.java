package io.leadimport.kit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows the pages of a repository to their end. */
final class PageWalk<T> {
    /** Reads one page from the repository. */
    @FunctionalInterface
    interface Pages<T> {
        List<T> page(@Nullable String afterId, int limit);
    }

    private final Rule rule;
    private final String subject;
    private final Pages<T> pages;
    private final Function<T, String> id;

    PageWalk(Rule rule, String subject, Pages<T> pages, Function<T, String> id) {
        this.rule = rule;
        this.subject = subject;
        this.pages = pages;
        this.id = id;
    }

    /** Asserts that the pages contain each id once, in the same order for every limit. */
    void meets(Set<String> expected, int... limits) {
        List<String> order = List.copyOf(walk(expected, 1));
        for (int limit : limits) {
            List<String> met = List.copyOf(walk(expected, limit));
            rule.holds(
                    met.equals(order),
                    () -> "the pages of " + subject + " must have one total order, but the order of limit " + limit
                            + " is another one than that of limit 1. Sort by a unique column");
        }
    }

    private Set<String> walk(Set<String> expected, int limit) {
        Set<String> met = new LinkedHashSet<>();
        String after = null;
        List<String> page;
        do {
            page = page(after, limit);
            for (String each : page) {
                String before = after;
                rule.holds(
                        expected.contains(each),
                        () -> at(before, limit) + " holds " + Shown.text(each) + ", which does not belong there");
                rule.holds(
                        met.add(each),
                        () -> at(before, limit) + " holds " + Shown.text(each)
                                + " again. A page begins after afterId and does not hold it");
            }
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == limit);
        rule.holds(
                met.size() == expected.size(),
                () -> "following the pages of " + subject + " with limit " + limit
                        + " to the first that holds fewer must meet all " + expected.size() + ", but met "
                        + met.size());
        return met;
    }

    private List<String> page(@Nullable String after, int limit) {
        List<String> page = rule.call(
                at(after, limit) + " must be readable",
                () -> pages.page(after, limit).stream().map(id).toList());
        rule.holds(
                page.size() <= limit,
                () -> at(after, limit) + " must hold at most that many, but holds " + page.size());
        return page;
    }

    private String at(@Nullable String after, int limit) {
        return "the page of " + subject + " with limit " + limit
                + (after == null ? " from the start" : " after " + Shown.text(after));
    }
}
