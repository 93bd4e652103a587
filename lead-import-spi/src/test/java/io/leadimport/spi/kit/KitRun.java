package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A run of a contract against a broken repository, and the messages of the tests that failed. */
record KitRun(Class<?> contract, Map<String, String> failures) {
    static KitRun of(Class<?> contract) {
        Map<String, String> failures = new TreeMap<>();
        tests(contract).failed().stream().forEach(event -> failures.put(name(event), message(event)));
        return new KitRun(contract, failures);
    }

    /** No test fails, and as many as given are skipped because the repository need not do what they check. */
    static void breaksNoRule(Class<?> contract, int skipped) {
        tests(contract)
                .assertStatistics(statistics -> statistics.failed(0).skipped(0).aborted(skipped));
    }

    private static Events tests(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
    }

    /** Exactly these tests failed, and every message begins with the rule. */
    KitRun failsOnly(String rule, String... tests) {
        assertEquals(Set.of(tests), failures.keySet(), () -> contract + " failed with " + failures);
        failures.values().forEach(message -> assertTrue(message.startsWith(rule + ": "), message));
        return this;
    }

    /** Exactly this test failed, and this is its whole message. */
    KitRun failsOnceSaying(String test, String message) {
        assertEquals(Map.of(test, message), failures, contract::toString);
        return this;
    }

    /** The test failed, among others perhaps, and its message begins like this. */
    KitRun fails(String test, String messageStart) {
        String message = failures.getOrDefault(test, "no failure of " + test + " in " + failures);
        assertTrue(message.startsWith(messageStart), message);
        return this;
    }

    /** The failure's whole message. */
    KitRun saying(String test, String message) {
        assertEquals(message, failures.get(test));
        return this;
    }

    private static String name(Event event) {
        String name = event.getTestDescriptor().getDisplayName();
        return name.substring(0, name.indexOf('('));
    }

    private static String message(Event event) {
        Throwable thrown = event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
        return Objects.requireNonNull(thrown.getMessage());
    }
}
