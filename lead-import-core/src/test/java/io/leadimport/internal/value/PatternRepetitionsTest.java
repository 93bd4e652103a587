package io.leadimport.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternRepetitionsTest {
    private static final long MAX_COMPILED_BYTES = 4L << 20;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "abc*d+ ; 0",
                "(\\d{1,3},){0,20}(\\w{1,50} ){0,20} ; 1060",
                "(a{1,3},){5}(b{2}){4} ; 23",
                "((a{1000}){1000}){1000} ; 1000000000",
                "((){1000}){1000} ; 1000000",
                "(a{10}b{20}){3,} ; 90",
                "(a{10}|b{20}){3}x{2} ; 92",
                "(a{10})*b{5} ; 15",
                "\\p{L}{3}\\x{10400}\\({7} ; 10",
                "[(]{2}[^])]{3}[a[(]]{4} ; 9",
                "\\Q(a{9}\\E(b{2}){3} ; 6",
                "a{0}b{0,0} ; 2",
                "(?x)(a{10} # ) \\n ) {10}b{10} ; 1000",
                "a){5}b{2} ; 7",
                "((a{5}b{2} ; 7"
            })
    void repetitionsMultiplyAlongNestingAndAddUpAmongSiblings(String regex, double repetitions) {
        assertEquals(repetitions, PatternRepetitions.of(regex, 0));
    }

    @Test
    void anExpressionWithCommentsMultipliesAll() {
        assertEquals(6, PatternRepetitions.of("a{2}b{3}", Pattern.COMMENTS));
    }

    /** A random expression with its repetitions. */
    private record Expression(String regex, double repetitions) {
        private static final String[] PARTS = {"a", "\\d", "[x(]", "\\)", "\\p{L}", "\\Q(\\E", "[^]{9}]", "."};

        static Expression random(Random random, int depth) {
            StringBuilder regex = new StringBuilder();
            double sum = 0;
            for (int i = random.nextInt(4); i >= 0; i--) {
                boolean isGroup = depth > 0 && random.nextBoolean();
                Expression part =
                        isGroup ? random(random, depth - 1) : new Expression(PARTS[random.nextInt(PARTS.length)], 0);
                regex.append(isGroup ? "(" + part.regex + ")" : part.regex);
                int times = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(300);
                if (times > 0) {
                    regex.append(random.nextBoolean() ? "{" + times + "}" : "{0," + times + "}");
                }
                sum += times == 0 ? part.repetitions : times * Math.max(1, part.repetitions);
            }
            return new Expression(regex.toString(), sum);
        }
    }

    @Test
    void anAcceptedExpressionCompilesInBoundedTimeAndMemory() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Random random = new Random(13);
        int accepted = 0;
        for (int i = 0; i < 5_000; i++) {
            Expression expression = Expression.random(random, 4);
            String regex = expression.regex();
            double repetitions = PatternRepetitions.of(regex, 0);
            assertEquals(expression.repetitions(), repetitions, 1e-9 * repetitions, regex);
            if (repetitions <= PatternRepetitions.MAX) {
                accepted++;
                long bytes = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    Pattern.compile(regex);
                    return threads.getCurrentThreadAllocatedBytes() - before;
                });
                assertTrue(bytes < MAX_COMPILED_BYTES, () -> bytes + " bytes: " + regex);
            }
        }
        assertTrue(accepted > 500, "accepted " + accepted);
    }
}
