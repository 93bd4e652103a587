package io.leadimport.spi.kit;

import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.NewLead;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Repositories that do not store leads as given (rule 6), and how the contract fails for them. */
final class LeadValuesRuleTest {
    @Test
    void storingLeadsApprovedBreaksRule6() {
        KitRun.of(StoresApproved.class)
                .failsOnceSaying(
                        "everyLeadIsStoredPending",
                        "LeadRepository rule 6: the lead of row 2 must keep its status exactly as given: expected "
                                + "LeadStatus PENDING, the store holds LeadStatus APPROVED");
    }

    static final class StoresApproved extends OpenLeadContract {
        @Override
        StoredLead stored(NewLead lead) {
            return stored(lead, LeadStatus.APPROVED, lead.values(), lead.unreadable());
        }
    }

    @Test
    void droppingWhatCouldNotBeReadBreaksRule6() {
        KitRun.of(DropsUnreadable.class)
                .failsOnceSaying(
                        "everyLeadKeepsItsUnreadableTexts",
                        "LeadRepository rule 6: the lead of row 5 must keep its unreadable texts exactly as given: "
                                + "expected [email=\"'--\", employees=\"some \"fifty\"\\u000a\", expected_close=\" "
                                + "so\\u00f3n \\ud83d\\ude00\"], the store holds []");
    }

    static final class DropsUnreadable extends OpenLeadContract {
        @Override
        StoredLead stored(NewLead lead) {
            return stored(lead, LeadStatus.PENDING, lead.values(), Map.of());
        }
    }

    @Test
    void roundingDecimalsBreaksRule6() {
        KitRun.of(RoundsDecimals.class).failsOnly("LeadRepository rule 6", "everyLeadKeepsItsValues");
    }

    static final class RoundsDecimals extends OpenLeadContract {
        @Override
        StoredLead stored(NewLead lead) {
            Map<String, Object> values = new LinkedHashMap<>(lead.values());
            values.replaceAll((field, value) ->
                    value instanceof BigDecimal decimal ? decimal.setScale(2, RoundingMode.HALF_EVEN) : value);
            return stored(lead, LeadStatus.PENDING, values, lead.unreadable());
        }
    }

    @Test
    void keepingTheNumberButNotTheScaleOfADecimalBreaksNoRule() {
        KitRun.breaksNoRule(ChangesTheScale.class, OpenLeadContract.SKIPPED);
    }

    static final class ChangesTheScale extends OpenLeadContract {
        @Override
        StoredLead stored(NewLead lead) {
            Map<String, Object> values = new LinkedHashMap<>(lead.values());
            values.replaceAll(
                    (field, value) -> value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value);
            return stored(lead, LeadStatus.PENDING, values, lead.unreadable());
        }
    }

    @Test
    void losingTheOrderBreaksRule6() {
        KitRun.of(LosesTheOrder.class)
                .saying(
                        "leadsAreStoredInTheOrderOfTheBatch",
                        "LeadRepository rule 6: after an import the store must hold the leads of the batch "
                                + "(1203), each once and in order, but lead 1 is that of row 1504, not of row 2. Keep the order, for "
                                + "example by the row");
    }

    static final class LosesTheOrder extends OpenLeadContract {
        @Override
        synchronized void add(ImportKey key, List<StoredLead> more) {
            List<StoredLead> reversed = new ArrayList<>(more);
            Collections.reverse(reversed);
            super.add(key, reversed);
        }
    }
}
