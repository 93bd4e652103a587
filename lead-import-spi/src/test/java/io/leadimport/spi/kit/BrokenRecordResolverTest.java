package io.leadimport.spi.kit;

import io.leadimport.kit.RecordResolverContract;
import io.leadimport.spi.RecordResolver;
import io.leadimport.spi.Submitter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Resolvers that each break one rule, and how the contract fails for them. */
final class BrokenRecordResolverTest {
    /** A sound resolver whose answer lies open. */
    abstract static class OpenContract extends RecordResolverContract implements RecordResolver {
        static final Map<String, String> OWNERS = Map.of("C1", "p", "C2", "p", "C3", "q", "77", "p");

        @Override
        protected RecordResolver resolver() {
            return this;
        }

        @Override
        protected Submitter submitter() {
            return Submitter.partner("p", "u");
        }

        @Override
        protected Set<String> visibleIds() {
            return Set.of("C1", "C2", "77");
        }

        @Override
        protected Set<String> hiddenIds() {
            return Set.of("C3");
        }

        @Override
        public Map<String, ?> resolve(Set<String> ids, Submitter submitter) {
            Map<String, Object> found = new HashMap<>();
            ids.stream().filter(id -> "p".equals(OWNERS.get(id))).forEach(id -> found.put(id, "customer"));
            return found;
        }
    }

    @Test
    void aSoundResolverBreaksNoRule() {
        KitRun.breaksNoRule(Sound.class, 0);
    }

    static final class Sound extends OpenContract {}

    @Test
    void answeringForAHundredIdsOnlyBreaksRule1() {
        KitRun.of(CutsOff.class)
                .failsOnceSaying(
                        "fiveHundredIdsAreLookedUpAtOnce",
                        "RecordResolver rule 1: asked for 500 ids, resolve must return each record that there is, but"
                                + " returned 0 of 3");
    }

    static final class CutsOff extends OpenContract {
        @Override
        public Map<String, ?> resolve(Set<String> ids, Submitter submitter) {
            return ids.size() > 100 ? Map.of() : super.resolve(ids, submitter);
        }
    }

    @Test
    void ignoringCaseAndEchoingTheIdBreaksRule1() {
        KitRun.of(IgnoresCase.class)
                .failsOnly("RecordResolver rule 1", "aTextThatIsAlmostAnIdIsNotTheId")
                .fails("aTextThatIsAlmostAnIdIsNotTheId", "RecordResolver rule 1: asked for \"c");
    }

    static final class IgnoresCase extends OpenContract {
        @Override
        public Map<String, ?> resolve(Set<String> ids, Submitter submitter) {
            Map<String, Object> found = new HashMap<>();
            ids.stream()
                    .filter(id -> "p".equals(OWNERS.get(id.toUpperCase(Locale.ROOT))))
                    .forEach(id -> found.put(id, "customer"));
            return found;
        }
    }

    @Test
    void failingForAnUnreadableIdBreaksRule2() {
        KitRun.of(FailsForLongIds.class)
                .failsOnly("RecordResolver rule 2", "idsThatCannotBeReadAreAbsentAndHideNoOtherRecord");
    }

    static final class FailsForLongIds extends OpenContract {
        @Override
        public Map<String, ?> resolve(Set<String> ids, Submitter submitter) {
            if (ids.stream().anyMatch(id -> id.length() > 255)) {
                throw new IllegalArgumentException("value too long");
            }
            return super.resolve(ids, submitter);
        }
    }

    @Test
    void showingOthersRecordsBreaksRule3() {
        KitRun.of(ShowsAll.class).failsOnly("RecordResolver rule 3", "aRecordThatTheSubmitterMayNotReferToIsAbsent");
    }

    static final class ShowsAll extends OpenContract {
        @Override
        public Map<String, ?> resolve(Set<String> ids, Submitter submitter) {
            Map<String, Object> found = new HashMap<>();
            ids.stream().filter(OWNERS::containsKey).forEach(id -> found.put(id, "customer"));
            return found;
        }
    }
}
