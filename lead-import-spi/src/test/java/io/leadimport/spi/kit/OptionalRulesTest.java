package io.leadimport.spi.kit;

import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the contract against hosts that implement the optional rules 9 and 11, correctly or not. */
final class OptionalRulesTest {
    private static final String REFUSED_LEAD = "aLeadThatTheHostRefusesIsNamedAndNothingIsStored";
    private static final String LATEST = "theLatestImportOfAFileIsFound";
    private static final String SCOPE = "anImportOfAFileIsFoundInItsScopeOnly";
    private static final String NEVER = "aFileThatWasNeverImportedIsNotFound";

    @Test
    void aHostThatDoesAllOfItSoundlyBreaksNoRule() {
        KitRun.breaksNoRule(Careful.class, 1);
    }

    static final class Careful extends CarefulContract {}

    @Test
    void storingALeadThatTheHostRefusesBreaksRule9() {
        KitRun.of(StoresBlocked.class)
                .failsOnceSaying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the lead of row 10 is refused by the host, so saveAll must throw "
                                + "LeadRefusedException, but it returned");
    }

    static final class StoresBlocked extends CarefulContract {
        @Override
        StoredLead stored(NewLead lead) {
            try {
                return super.stored(lead);
            } catch (LeadRefusedException e) {
                return super.stored(new NewLead(
                        lead.row(),
                        lead.line(),
                        lead.partner(),
                        lead.partnerUser(),
                        lead.fieldNames(),
                        Map.of(),
                        Map.of()));
            }
        }
    }

    @Test
    void blamingAnotherRowBreaksRule9() {
        KitRun.of(BlamesTheLine.class)
                .failsOnceSaying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the lead of row 10 is refused by the host, so LeadRefusedException must "
                                + "name the row, but it names row 20");
    }

    static final class BlamesTheLine extends CarefulContract {
        @Override
        StoredLead stored(NewLead lead) {
            try {
                return super.stored(lead);
            } catch (LeadRefusedException e) {
                throw new LeadRefusedException(lead.line(), e.field(), e.reason());
            }
        }
    }

    @Test
    void storingTheLeadsBeforeTheRefusedOneBreaksRule9() {
        KitRun.of(StoresTheOthers.class)
                .failsOnceSaying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the host refused a lead, so nothing may be stored, but the store holds 7 "
                                + "leads. Insert the receipt and all leads in one transaction, and roll it back whatever "
                                + "is thrown");
    }

    static final class StoresTheOthers extends CarefulContract {
        @Override
        void stage(LeadBatch batch, List<StoredLead> staged) {
            try {
                super.stage(batch, staged);
            } catch (LeadRefusedException e) {
                add(batch.receipt().key(), staged);
                throw e;
            }
        }
    }

    @Test
    void refusingWithoutAReasonBreaksRule9() {
        KitRun.of(SaysNotWhy.class)
                .failsOnceSaying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the lead of row 10 is refused by the host, so LeadRefusedException must give"
                                + " a reason, but it is blank");
    }

    static final class SaysNotWhy extends CarefulContract {
        @Override
        StoredLead stored(NewLead lead) {
            try {
                return super.stored(lead);
            } catch (LeadRefusedException e) {
                throw new LeadRefusedException(e.row(), e.field(), " ");
            }
        }
    }

    @Test
    void tellingOfImportsOfAnotherScopeBreaksRule11() {
        KitRun.of(IgnoresTheScope.class)
                .failsOnceSaying(
                        SCOPE,
                        "LeadRepository rule 11: findImportOfFile must find nothing, but found \"Kit-Member\". Compare "
                                + "the digest, ask sharesScopeWith, and take the latest import");
    }

    static final class IgnoresTheScope extends CarefulContract {
        @Override
        boolean isInScope(ImportReceipt receipt, Submitter submitter) {
            return true;
        }
    }

    @Test
    void tellingOfOtherFilesBreaksRule11() {
        KitRun.of(IgnoresTheFile.class)
                .failsOnceSaying(
                        LATEST,
                        "LeadRepository rule 11: findImportOfFile must find \"Kit-Latest\", but found \"Kit-Other\". "
                                + "Compare the digest, ask sharesScopeWith, and take the latest import");
    }

    static final class IgnoresTheFile extends CarefulContract {
        @Override
        boolean isOfFile(ImportReceipt receipt, String digest) {
            return true;
        }
    }

    @Test
    void tellingOfTheFirstImportBreaksRule11() {
        KitRun.of(FindsTheFirst.class)
                .failsOnceSaying(
                        LATEST,
                        "LeadRepository rule 11: findImportOfFile must find \"Kit-Latest\", but found \"Kit-First\". "
                                + "Compare the digest, ask sharesScopeWith, and take the latest import");
    }

    static final class FindsTheFirst extends CarefulContract {
        @Override
        Optional<ImportReceipt> latest(Stream<ImportReceipt> found) {
            return found.findFirst();
        }
    }

    @Test
    void tellingOfImportsThatFailedBreaksRule11() {
        KitRun.of(RemembersFailures.class).failsOnly("LeadRepository rule 11", NEVER);
    }

    static final class RemembersFailures extends CarefulContract {
        private final List<ImportReceipt> tried = new ArrayList<>();

        @Override
        public void saveAll(LeadBatch batch) {
            tried.add(batch.receipt());
            super.saveAll(batch);
        }

        @Override
        Stream<ImportReceipt> imports() {
            return tried.stream();
        }
    }
}
