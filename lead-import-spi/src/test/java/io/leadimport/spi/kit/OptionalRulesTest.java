package io.leadimport.spi.kit;

import static io.leadimport.spi.kit.KitRun.tests;

import io.leadimport.kit.SampleLead;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hosts that do what a host need not do, soundly or not, and what the contract says of them. */
final class OptionalRulesTest {
    private static final String REFUSED_LEAD = "aLeadThatTheHostRefusesIsNamedAndNothingIsStored";
    private static final String PARTNER_BEFORE = "aPartnerThatIsSuspendedAfterTheCheckIsRefused";
    private static final String USER_BEFORE = "aUserWhoIsDeactivatedAfterTheCheckIsRefused";
    private static final String MEANWHILE = "aPartnerThatIsSuspendedWhileLeadsAreStoredWaitsOrIsRefused";
    private static final String LATEST = "theLatestImportOfAFileIsFound";
    private static final String SCOPE = "anImportOfAFileIsFoundInItsScopeOnly";
    private static final String NEVER = "aFileThatWasNeverImportedIsNotFound";

    /** Refuses leads of Blocked, looks at partners and users again while it holds a lock, and finds imports of files. */
    static class CarefulStore extends PlainStore {
        final Set<String> gone = new HashSet<>();
        /** Imports share it; who leaves waits for all of them. */
        final ReadWriteLock directory = new ReentrantReadWriteLock();

        @Override
        public void saveAll(LeadBatch batch) {
            directory.readLock().lock();
            try {
                refuseGone(batch);
                super.saveAll(batch);
            } finally {
                directory.readLock().unlock();
            }
        }

        void refuseGone(LeadBatch batch) {
            boolean any = Stream.concat(batch.partnerIds().stream(), batch.partnerUserIds().stream())
                    .anyMatch(gone::contains);
            for (NewLead lead : any ? batch : List.<NewLead>of()) {
                if (gone.contains(lead.partnerId()) || gone.contains(lead.partnerUserId())) {
                    throw new LeadRefusedException(lead.row(), null, "takes no leads any more");
                }
            }
        }

        @Override
        StoredLead stored(NewLead lead) {
            if ("Blocked".equals(lead.text("company"))) {
                throw new LeadRefusedException(lead.row(), "company", "no leads of Blocked");
            }
            return super.stored(lead);
        }

        void leave(String id) {
            directory.writeLock().lock();
            try {
                gone.add(id);
            } finally {
                directory.writeLock().unlock();
            }
        }

        @Override
        public synchronized Optional<ImportReceipt> findImportOfFile(String sourceDigest, Submitter submitter) {
            return receipts.values().stream()
                    .filter(receipt -> receipt.sourceDigest().equals(sourceDigest))
                    .filter(receipt -> receipt.submitter().sharesScopeWith(submitter))
                    .reduce((earlier, later) -> later);
        }
    }

    abstract static class CarefulContract extends PlainStoreContract {
        private final CarefulStore careful;

        CarefulContract(CarefulStore store) {
            super(store);
            careful = store;
        }

        @Override
        protected Optional<SampleLead> refusedLead() {
            return Optional.of(new SampleLead(Map.of("company", "Blocked"), Map.of()));
        }

        @Override
        protected Optional<Consumer<String>> partnerSuspension() {
            return Optional.of(careful::leave);
        }

        @Override
        protected Optional<Consumer<String>> userDeactivation() {
            return Optional.of(careful::leave);
        }

        @Override
        protected boolean findsImportsOfFiles() {
            return true;
        }
    }

    @Test
    void aHostThatDoesAllOfItSoundlyBreaksNoRule() {
        tests(Careful.class).assertStatistics(statistics -> statistics.failed(0).aborted(1));
    }

    static final class Careful extends CarefulContract {
        Careful() {
            super(new CarefulStore());
        }
    }

    @Test
    void aHostThatLooksAtPartnersAgainAfterTheLastLeadBreaksNoRule() {
        tests(LooksAtTheEnd.class)
                .assertStatistics(statistics -> statistics.failed(0).aborted(1));
    }

    static final class LooksAtTheEnd extends CarefulContract {
        LooksAtTheEnd() {
            super(new CarefulStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    refuseIfTaken(batch.receipt());
                    List<StoredLead> staged = new ArrayList<>();
                    batch.forEach(lead -> staged.add(stored(lead)));
                    directory.readLock().lock();
                    try {
                        refuseGone(batch);
                        publish(batch.receipt(), staged);
                    } finally {
                        directory.readLock().unlock();
                    }
                }
            });
        }
    }

    @Test
    void storingALeadThatTheHostRefusesBreaksRule9() {
        KitRun.of(StoresBlocked.class)
                .failsOnly("LeadRepository rule 9", REFUSED_LEAD)
                .saying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the lead of row 10 is refused by the host, so saveAll must throw "
                                + "LeadRefusedException, but it returned");
    }

    static final class StoresBlocked extends CarefulContract {
        StoresBlocked() {
            super(new CarefulStore() {
                @Override
                StoredLead stored(NewLead lead) {
                    try {
                        return super.stored(lead);
                    } catch (LeadRefusedException e) {
                        return super.stored(new NewLead(
                                lead.row(), lead.line(), lead.partner(), lead.partnerUser(), Map.of(), Map.of()));
                    }
                }
            });
        }
    }

    @Test
    void blamingAnotherRowBreaksRule9() {
        KitRun.of(BlamesTheLine.class)
                .failsOnly("LeadRepository rule 9", REFUSED_LEAD)
                .saying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the lead of row 10 is refused by the host, so LeadRefusedException must "
                                + "name the row, but it names row 20");
    }

    static final class BlamesTheLine extends CarefulContract {
        BlamesTheLine() {
            super(new CarefulStore() {
                @Override
                StoredLead stored(NewLead lead) {
                    try {
                        return super.stored(lead);
                    } catch (LeadRefusedException e) {
                        throw new LeadRefusedException(lead.line(), e.field(), e.reason());
                    }
                }
            });
        }
    }

    @Test
    void storingTheLeadsBeforeTheRefusedOneBreaksRule9() {
        KitRun.of(StoresTheOthers.class)
                .failsOnly("LeadRepository rule 9", REFUSED_LEAD)
                .saying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the host refused a lead, so nothing may be stored, but the store holds 7 "
                                + "leads. Insert the receipt and all leads in one transaction, and roll it back whatever "
                                + "is thrown");
    }

    static final class StoresTheOthers extends CarefulContract {
        StoresTheOthers() {
            super(new CarefulStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    refuseGone(batch);
                    refuseIfTaken(batch.receipt());
                    List<StoredLead> staged = new ArrayList<>();
                    try {
                        batch.forEach(lead -> staged.add(stored(lead)));
                    } catch (LeadRefusedException e) {
                        add(batch.receipt().importId(), staged);
                        throw e;
                    }
                    directory.readLock().lock();
                    try {
                        refuseGone(batch);
                        publish(batch.receipt(), staged);
                    } finally {
                        directory.readLock().unlock();
                    }
                }
            });
        }
    }

    @Test
    void notLookingAtPartnersAndUsersAgainBreaksRule10() {
        KitRun.of(NeverLooksAgain.class)
                .failsOnly("LeadRepository rule 10", PARTNER_BEFORE, USER_BEFORE)
                .saying(
                        USER_BEFORE,
                        "LeadRepository rule 10: the user of rows [15] takes no leads any more, so saveAll must throw "
                                + "LeadRefusedException, but it returned");
    }

    static final class NeverLooksAgain extends CarefulContract {
        NeverLooksAgain() {
            super(new CarefulStore() {
                @Override
                void refuseGone(LeadBatch batch) {
                    // stores what was checked, whatever has changed since
                }
            });
        }
    }

    @Test
    void lookingAtPartnersWithoutALockBreaksRule10() {
        KitRun.of(LooksWithoutALock.class)
                .failsOnly("LeadRepository rule 10", MEANWHILE)
                .saying(
                        MEANWHILE,
                        "LeadRepository rule 10: a partner of the batch was suspended before its last lead was read, so "
                                + "nothing may be stored, but the store holds 12 leads. Lock the partners of partnerIds() "
                                + "before the first lead (select for share), or look at them again after the last one");
    }

    static final class LooksWithoutALock extends CarefulContract {
        LooksWithoutALock() {
            super(new CarefulStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    refuseGone(batch);
                    refuseIfTaken(batch.receipt());
                    List<StoredLead> staged = new ArrayList<>();
                    batch.forEach(lead -> staged.add(stored(lead)));
                    publish(batch.receipt(), staged);
                }
            });
        }
    }

    @Test
    void tellingOfImportsOfAnotherScopeBreaksRule11() {
        KitRun.of(IgnoresTheScope.class)
                .failsOnly("LeadRepository rule 11", SCOPE)
                .saying(
                        SCOPE,
                        "LeadRepository rule 11: findImportOfFile must find nothing, but found \"Kit-Member\". Compare "
                                + "the digest, ask sharesScopeWith, and take the latest import");
    }

    static final class IgnoresTheScope extends CarefulContract {
        IgnoresTheScope() {
            super(finding(receipts -> (digest, submitter) -> receipts.filter(
                            receipt -> receipt.sourceDigest().equals(digest))
                    .reduce((earlier, later) -> later)));
        }
    }

    @Test
    void tellingOfOtherFilesBreaksRule11() {
        KitRun.of(IgnoresTheFile.class)
                .failsOnly("LeadRepository rule 11", LATEST)
                .saying(
                        LATEST,
                        "LeadRepository rule 11: findImportOfFile must find \"Kit-Latest\", but found \"Kit-Other\". "
                                + "Compare the digest, ask sharesScopeWith, and take the latest import");
    }

    static final class IgnoresTheFile extends CarefulContract {
        IgnoresTheFile() {
            super(finding(receipts -> (digest, submitter) -> receipts.filter(
                            receipt -> receipt.submitter().sharesScopeWith(submitter))
                    .reduce((earlier, later) -> later)));
        }
    }

    @Test
    void tellingOfTheFirstImportBreaksRule11() {
        KitRun.of(FindsTheFirst.class)
                .failsOnly("LeadRepository rule 11", LATEST)
                .saying(
                        LATEST,
                        "LeadRepository rule 11: findImportOfFile must find \"Kit-Latest\", but found \"Kit-First\". "
                                + "Compare the digest, ask sharesScopeWith, and take the latest import");
    }

    static final class FindsTheFirst extends CarefulContract {
        FindsTheFirst() {
            super(finding(receipts -> (digest, submitter) -> receipts.filter(
                            receipt -> receipt.sourceDigest().equals(digest))
                    .filter(receipt -> receipt.submitter().sharesScopeWith(submitter))
                    .findFirst()));
        }
    }

    @Test
    void tellingOfImportsThatFailedBreaksRule11() {
        KitRun.of(RemembersFailures.class).failsOnly("LeadRepository rule 11", NEVER);
    }

    static final class RemembersFailures extends CarefulContract {
        RemembersFailures() {
            super(new CarefulStore() {
                private final List<ImportReceipt> tried = new ArrayList<>();

                @Override
                public void saveAll(LeadBatch batch) {
                    tried.add(batch.receipt());
                    super.saveAll(batch);
                }

                @Override
                public synchronized Optional<ImportReceipt> findImportOfFile(String digest, Submitter submitter) {
                    return tried.stream()
                            .filter(receipt -> receipt.sourceDigest().equals(digest))
                            .filter(receipt -> receipt.submitter().sharesScopeWith(submitter))
                            .reduce((earlier, later) -> later);
                }
            });
        }
    }

    private interface Finder {
        Optional<ImportReceipt> find(String digest, Submitter submitter);
    }

    private static CarefulStore finding(Function<Stream<ImportReceipt>, Finder> finder) {
        return new CarefulStore() {
            @Override
            public synchronized Optional<ImportReceipt> findImportOfFile(String digest, Submitter submitter) {
                return finder.apply(receipts.values().stream()).find(digest, submitter);
            }
        };
    }
}
