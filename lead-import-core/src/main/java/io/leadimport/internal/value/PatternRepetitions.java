package io.leadimport.internal.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates how often the numbers in a regular expression repeat its parts: numbers multiply along nesting and add up among
 * siblings, so {@code (a{1,3},){5}(b{2}){4}} gives 23. A repetition may read no character, so the budget of {@link PatternCheck}
 * does not bound it.
 */
public final class PatternRepetitions {
    /** The repetitions that a form accepts. */
    public static final long MAX = 10_000;

    /** Escapes, which count as nothing; the brackets of classes and groups; repetitions. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\\\Q.*?(?:\\\\E|\\z)|\\\\[xpPN]\\{[^}]*}|\\\\c?.|\\[\\^?]?|[\\]()]|\\{\\d+(?:,\\d*)?}", Pattern.DOTALL);
    /** The flag that allows comments. */
    private static final Pattern COMMENTS = Pattern.compile("\\(\\?[a-zA-Z]*x");

    private PatternRepetitions() {}

    /**
     * Estimates the repetitions of an expression.
     *
     * @param regex the expression, valid or not
     * @param flags the flags of {@link Pattern#compile(String, int)}
     * @return the estimate; 0 if nothing is repeated by a number
     */
    public static double of(String regex, int flags) {
        Matcher token = TOKEN.matcher(regex);
        boolean hasComments =
                (flags & Pattern.COMMENTS) != 0 || COMMENTS.matcher(regex).find();
        return hasComments ? product(token) : sum(token);
    }

    /** Treats all repetitions as nested: comments may hold brackets, and space may separate a group from its number. */
    private static double product(Matcher token) {
        return token.results()
                .map(MatchResult::group)
                .filter(text -> text.startsWith("{"))
                .mapToDouble(PatternRepetitions::times)
                .reduce(1, (a, b) -> a * b);
    }

    private static double sum(Matcher token) {
        Deque<Double> outer = new ArrayDeque<>();
        double sum = 0;
        double group = 0;
        int groupEnd = -1;
        int classes = 0;
        while (token.find()) {
            char first = token.group().charAt(0);
            if (first == '[') {
                classes++;
            } else if (first == ']') {
                classes = Math.max(0, classes - 1);
            } else if (first == '(' && classes == 0) {
                outer.push(sum);
                sum = 0;
            } else if (first == ')' && classes == 0 && !outer.isEmpty()) {
                group = sum;
                groupEnd = token.end();
                sum += outer.pop();
            } else if (first == '{' && classes == 0) {
                double times = times(token.group());
                sum += token.start() == groupEnd ? Math.max(1, group) * times - group : times;
            }
        }
        return outer.stream().reduce(sum, Double::sum);
    }

    /** Returns the greater number of a repetition such as <code>{2,5}</code>; 1 at least. */
    private static double times(String repetition) {
        String numbers = repetition.substring(1, repetition.length() - 1);
        int comma = numbers.indexOf(',');
        boolean isBounded = comma < numbers.length() - 1;
        return Math.max(1, Double.parseDouble(isBounded ? numbers.substring(comma + 1) : numbers.substring(0, comma)));
    }
}
