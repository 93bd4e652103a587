package io.leadimport.kit;

import static io.leadimport.kit.DisturbedBatch.beginningWith;
import static io.leadimport.kit.DisturbedBatch.failingAfter;
import static io.leadimport.kit.DisturbedBatch.failingOnceAfter;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadimport.kit.Race.Finish;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link LeadRepository}. A host extends this class with its own repository and runs it. There is a test for each
 * numbered rule of the interface; a message begins with the rule that is broken. The class is long because it lists
 * all rules.
 *
 * <p>The kit stores import ids of at most 30 characters and imports of at most 1,203 leads. Up to eight threads call the
 * repository at once.
 */
public abstract class LeadRepositoryContract extends OptionalRules {
    private static final int MANY = 1_203;
    /** More than the connections of a usual pool. */
    private static final int FAILURES = 120;

    /** For subclasses. */
    protected LeadRepositoryContract() {}

    /**
     * Returns a transaction of the host around a call of the library. It lets the kit check rule 1 on hosts with thread-bound
     * transactions (Spring, Jakarta EE, jOOQ and the like).
     *
     * @implSpec returns empty, and the test is skipped
     * @return the transaction, or empty if a repository cannot join one; not null
     */
    protected Optional<CallerTransaction> callerTransaction() {
        return Optional.empty();
    }

    @Test
    void aFirstImportIntoAnEmptyStoreSucceeds() {
        LeadRepository repository = repository();
        rule(5).holds(
                        repository.findImport(KEY).isEmpty() && storedLeads(KEY).isEmpty(),
                        () -> "repository() must be over a store that holds no import when a test begins, but it holds "
                                + ID + ": empty the store before each test");
        Throwable failure = Attempt.failureOf(repository, sample(ID, SOME));
        rule(1).holds(
                        failure == null,
                        () -> "an ordinary first import must be stored, but saveAll threw " + failure
                                + ". If the store has foreign keys to partners and users, load directory() before each test");
    }

    @Test
    void theReceiptAndEveryLeadAreStoredWhenSaveAllReturns() {
        LeadRepository repository = repository();
        for (ListBatch batch : List.of(sample("Kit-One", 1), sample("Kit-Many", MANY))) {
            rule(1).run("saveAll must store " + batch.size() + " leads", () -> repository.saveAll(batch));
            stores(rule(1), repository, batch, "when saveAll has returned,", "Commit before saveAll returns");
        }
    }

    @Test
    void importsOfSeveralThreadsAreStoredAtTheSameTime() {
        LeadRepository repository = repository();
        MeetingPoint meeting = new MeetingPoint(4);
        List<ListBatch> batches = IntStream.range(0, 4)
                .mapToObj(i -> sample("Kit-" + i, SOME + i))
                .toList();
        List<Finish<Boolean>> finishes =
                Race.run(4, i -> Attempt.succeed(repository, beginningWith(meeting::meet, batches.get(i))));
        for (int i = 0; i < batches.size(); i++) {
            Throwable failure = finishes.get(i).failure();
            rule(1).run("threads must be able to store imports at the same time", () -> rethrow(failure));
            stores(rule(1), repository, batches.get(i), "after four threads stored an import each,", "Share no state");
        }
    }

    @Test
    void anImportOutlivesTheRollbackOfItsCallersTransaction() {
        Optional<CallerTransaction> caller = callerTransaction();
        assumeTrue(
                caller.isPresent(), "override callerTransaction() to check that saveAll does not join a transaction");
        LeadRepository repository = repository();
        ListBatch batch = sample(ID, SOME);
        caller.get()
                .rollBackAfter(() -> rule(1).run(
                                "saveAll must work inside a transaction of its caller",
                                () -> repository.saveAll(batch)));
        stores(
                rule(1),
                repository,
                batch,
                "when the caller's transaction was rolled back after saveAll returned,",
                "Open a new transaction (REQUIRES_NEW) instead of joining the caller's");
    }

    @Test
    void nothingIsStoredWhenTheFirstLeadCannotBeRead() {
        storesNothingOf(failingAfter(0, sample(ID, SOME), failure()));
    }

    @Test
    void nothingIsStoredWhenALeadInTheMiddleCannotBeRead() {
        storesNothingOf(failingAfter(MANY - MANY / 3, sample(ID, MANY), failure()));
    }

    @Test
    void nothingIsStoredWhenTheLastLeadCannotBeRead() {
        storesNothingOf(failingAfter(MANY - 1, sample(ID, MANY), failure()));
    }

    @Test
    void nothingIsStoredWhenTheIterationFailsAfterTheLastLead() {
        storesNothingOf(failingAfter(SOME, sample(ID, SOME), failure()));
    }

    @Test
    void nothingIsStoredWhenTheIteratorThrowsAnError() {
        storesNothingOf(failingAfter(SOME / 2, sample(ID, SOME), () -> {
            throw new StackOverflowError("the kit's iterator failed with an Error");
        }));
    }

    @Test
    void anImportThatFailedCanBeStoredUnderTheSameId() {
        LeadRepository repository = repository();
        ListBatch batch = sample(ID, SOME);
        Attempt.failureOf(repository, failingAfter(SOME / 2, sample(ID, SOME + 1), failure()));
        rule(2).run(
                        "an import that failed must leave its id free, so saveAll must store the next one under it",
                        () -> repository.saveAll(batch));
        stores(rule(2), repository, batch, "when an import failed and was done again,", ONE_TRANSACTION);
    }

    @Test
    void anImportThatFailsLeavesOtherImportsAsTheyWere() {
        LeadRepository repository = repository();
        ListBatch other = sample("Kit-Other", SOME);
        repository.saveAll(other);
        Attempt.failureOf(repository, failingAfter(SOME / 2, sample(ID, SOME + 1), failure()));
        stores(rule(2), repository, other, "when another import failed,", "Roll back the failed import only");
    }

    @Test
    void anExceptionAtTheFirstLeadLeavesSaveAll() {
        propagates(0, SOME);
    }

    @Test
    void anExceptionInTheMiddleLeavesSaveAll() {
        propagates(MANY - MANY / 3, MANY);
    }

    @Test
    void anExceptionAtTheLastLeadLeavesSaveAll() {
        propagates(SOME - 1, SOME);
    }

    @Test
    void anExceptionAfterTheLastLeadLeavesSaveAll() {
        propagates(SOME, SOME);
    }

    @Test
    void anInterruptedThreadRollsBackAndStaysInterrupted() {
        LeadBatch batch = failingAfter(MANY - MANY / 3, sample(ID, MANY), () -> {
            Thread.currentThread().interrupt();
            throw new SourceFailure();
        });
        LeadRepository repository = repository();
        Attempt.failureOf(repository, batch);
        boolean interrupted = Thread.interrupted();
        holdsNothing(
                rule(3),
                repository,
                "the import was cancelled by an interrupt,",
                "Roll back on an interrupted thread as on any other");
        rule(3).holds(
                        interrupted,
                        () ->
                                "the import was cancelled by an interrupt, and its thread must stay interrupted, but it is "
                                        + "not. Where InterruptedException is caught, call Thread.currentThread().interrupt()");
    }

    @Test
    void aTakenImportIdIsRefusedAndItsImportStays() {
        LeadRepository repository = repository();
        ListBatch first = sample(ID, SOME);
        repository.saveAll(first);
        refusedAsTaken(Attempt.failureOf(repository, sample(ID, SOME + 1)));
        stores(rule(4), repository, first, "when a taken import id was refused,", "Leave the first import untouched");
    }

    @Test
    void theSameImportIsNotStoredTwice() {
        LeadRepository repository = repository();
        ListBatch batch = sample(ID, SOME);
        repository.saveAll(batch);
        refusedAsTaken(Attempt.failureOf(repository, batch));
        stores(rule(4), repository, batch, "when the same import came twice,", "Leave the first import untouched");
    }

    @Test
    void oneOfTwoThreadsThatRaceForAnImportIdWins() {
        oneWins(2);
    }

    @Test
    void oneOfEightThreadsThatRaceForAnImportIdWins() {
        oneWins(8);
    }

    @Test
    void theSameImportIdInAnotherScopeIsAnotherImport() {
        LeadRepository repository = repository();
        List<ListBatch> batches = List.of(
                sample(ID, SOME),
                ofPartner(directory().partnerId(1), SOME + 1),
                ofPartner(directory().partnerId(2), SOME + 2));
        for (ListBatch batch : batches) {
            String key = Shown.key(batch.receipt().key());
            rule(4).run(
                            "an import id is taken in its own scope only, so saveAll must store " + key
                                    + ". Make scope and id unique together",
                            () -> repository.saveAll(batch));
        }
        for (ListBatch batch : batches) {
            stores(
                    rule(4),
                    repository,
                    batch,
                    "when the same id was used in three scopes,",
                    "Look for scope and id together");
        }
        refusedAsTaken(Attempt.failureOf(repository, ofPartner(directory().partnerId(1), SOME)));
    }

    @Test
    void anImportIsNotFoundInAnotherScope() {
        LeadRepository repository = repository();
        String partner = directory().partnerId(1);
        ReceiptCheck check = new ReceiptCheck(rule(5), repository);
        repository.saveAll(ofPartner(partner, SOME));
        check.findsNothing(KEY);
        check.findsNothing(ImportKey.ofPartner(directory().partnerId(2), ID));
        AwkwardIds.variantsOf(partner).forEach(id -> check.findsNothing(ImportKey.ofPartner(id, ID)));
    }

    private ListBatch ofPartner(String partnerId, int leads) {
        return new ListBatch(
                SampleReceipts.ofFile(ID, leads, Submitter.partner(partnerId, "kit-user"), 1),
                sample(ID, leads).leads());
    }

    @Test
    void theReceiptIsFoundAsItWasStored() {
        LeadRepository repository = repository();
        List<ImportReceipt> receipts = List.of(
                SampleReceipts.ofAdmin("Kit-Admin", SOME),
                SampleReceipts.ofPartner("Kit-Partner", directory().partnerId(1), SOME));
        for (ImportReceipt receipt : receipts) {
            rule(5).run(
                            "saveAll must store any receipt",
                            () -> repository.saveAll(
                                    new ListBatch(receipt, sample(ID, SOME).leads())));
        }
        receipts.forEach(new ReceiptCheck(rule(5), repository)::findsUnchanged);
    }

    @Test
    void anImportThatIsBeingStoredIsNotFound() {
        LeadRepository repository = repository();
        Meanwhile found = new Meanwhile(() -> repository.findImport(KEY).isPresent());
        Attempt.failureOf(repository, beginningWith(found::begin, sample(ID, SOME)));
        boolean early = found.wasInTime();
        found.end();
        rule(5).holds(
                        !early,
                        () -> "findImport must see committed imports only, but it found an import of which no lead was "
                                + "stored yet. Commit the receipt together with the leads");
    }

    @Test
    void anImportIdThatWasNeverStoredIsNotFound() {
        LeadRepository repository = repository();
        repository.saveAll(sample(ID, SOME));
        ReceiptCheck check = new ReceiptCheck(rule(5), repository);
        AwkwardIds.ALL.forEach(id -> check.findsNothing(ImportKey.ofAdmins(id)));
        AwkwardIds.ALL.forEach(id -> check.findsNothing(ImportKey.ofPartner(id, ID)));
        check.findsNothing(ImportKey.ofAdmins("Kit-Import-2"));
    }

    @Test
    void importIdsThatDifferInCaseOrSpaceAreNotFound() {
        LeadRepository repository = repository();
        repository.saveAll(sample(ID, SOME));
        ReceiptCheck check = new ReceiptCheck(rule(5), repository);
        AwkwardIds.variantsOf(ID).forEach(id -> check.findsNothing(ImportKey.ofAdmins(id)));
    }

    @Test
    void importIdsThatDifferInCaseOrSpaceOrAnAccentStandForDifferentImports() {
        LeadRepository repository = repository();
        List<String> ids = List.of(ID, "KIT-IMPORT-1", "kit-import-1", ID + " ", " " + ID, "K\u00edt-Import-1");
        for (int i = 0; i < ids.size(); i++) {
            ListBatch batch = sample(ids.get(i), SOME + i);
            String id = Shown.text(ids.get(i));
            rule(5).run(
                            "import ids must be compared exactly, so saveAll must store " + id + " beside " + ids.get(0)
                                    + ". Give the column a binary collation",
                            () -> repository.saveAll(batch));
        }
        for (int i = 0; i < ids.size(); i++) {
            stores(
                    rule(5),
                    repository,
                    sample(ids.get(i), SOME + i),
                    "under the id " + Shown.text(ids.get(i)),
                    "Compare import ids exactly");
        }
    }

    @Test
    void everyLeadIsStoredPending() {
        keeps("status", lead -> LeadStatus.PENDING, StoredLead::status);
    }

    @Test
    void everyLeadKeepsItsRow() {
        keeps("row", NewLead::row, StoredLead::row);
    }

    @Test
    void everyLeadKeepsItsPartner() {
        keeps("partner id", NewLead::partnerId, StoredLead::partnerId);
    }

    @Test
    void everyLeadKeepsItsPartnerUser() {
        keeps("partner user id", NewLead::partnerUserId, StoredLead::partnerUserId);
    }

    @Test
    void everyLeadKeepsItsValues() {
        keeps("values", NewLead::values, StoredLead::values);
    }

    @Test
    void everyLeadKeepsItsUnreadableTexts() {
        keeps("unreadable texts", NewLead::unreadable, StoredLead::unreadable);
    }

    @Test
    void leadsAreStoredInTheOrderOfTheBatch() {
        LeadRepository repository = repository();
        ListBatch batch = sample(ID, MANY);
        repository.saveAll(batch);
        leadsOf(rule(6), batch, "after an import", "Keep the order, for example by the row");
    }

    @Test
    void anAbandonedIterationLeavesNoLeadBehind() {
        LeadRepository repository = repository();
        ListBatch whole = sample(ID, SOME);
        LeadBatch batch = failingOnceAfter(SOME / 2, whole, failure());
        if (Attempt.failureOf(repository, batch) != null) {
            rule(7).run(
                            "a batch whose first iteration failed must be storable by iterating it again",
                            () -> repository.saveAll(batch));
        }
        stores(
                rule(7),
                repository,
                whole,
                "when the first iteration failed and the second one did not,",
                "Start every attempt in a transaction of its own, and keep nothing of the attempt before");
    }

    @Test
    void failedImportsReleaseTheirResources() {
        LeadRepository repository = repository();
        Throwable first = Attempt.failureOf(repository, failingAfter(1, sample(ID, SOME), failure()));
        for (int i = 1; i < FAILURES; i++) {
            Throwable next = Attempt.failureOf(repository, failingAfter(i % SOME, sample(ID, SOME), failure()));
            if (first == null || next == null || next.getClass() != first.getClass()) {
                break; // another kind of failure: the host ran out of something, and would wait each time
            }
        }
        ListBatch batch = sample(ID, SOME);
        rule(8).run(
                        "after many imports that failed, saveAll must store the next one. Release connections however "
                                + "saveAll ends (try-with-resources)",
                        () -> repository.saveAll(batch));
    }

    private void storesNothingOf(DisturbedBatch batch) {
        LeadRepository repository = repository();
        Throwable thrown = Attempt.failureOf(repository, batch);
        holdsNothing(
                rule(2),
                repository,
                thrown == null ? "the batch's iterator threw," : "saveAll threw,",
                ONE_TRANSACTION);
    }

    private void propagates(int good, int leads) {
        SourceFailure failure = new SourceFailure();
        Throwable thrown = Attempt.failureOf(repository(), failingAfter(good, sample(ID, leads), () -> {
            throw failure;
        }));
        String position = "the batch's iterator threw after " + good + " of " + leads + " leads, ";
        rule(3).holds(
                        thrown != null,
                        () -> position + "but saveAll returned. Iterate until hasNext() returns false, and catch no "
                                + "exception of the iterator");
        rule(3).holds(
                        Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                                .limit(100)
                                .anyMatch(cause -> cause == failure),
                        () -> position + "and saveAll must throw it unchanged or as a cause, but threw " + thrown);
    }

    private void oneWins(int threads) {
        LeadRepository repository = repository();
        MeetingPoint meeting = new MeetingPoint(threads);
        List<Finish<Boolean>> finishes =
                Race.run(threads, i -> Attempt.succeed(repository, beginningWith(meeting::meet, sample(ID, SOME + i))));
        List<Integer> winners = IntStream.range(0, threads)
                .filter(i -> finishes.get(i).failure() == null)
                .boxed()
                .toList();
        rule(4).holds(
                        winners.size() == 1,
                        () -> threads + " threads raced for one import id, so one must store its import, but "
                                + winners.size() + " did. Let a unique key on the import id decide, and insert the "
                                + "receipt first");
        finishes.stream().filter(finish -> finish.failure() != null).forEach(loser -> refusedAsTaken(loser.failure()));
        stores(
                rule(4),
                repository,
                sample(ID, SOME + winners.get(0)),
                "when " + threads + " threads raced for one import id,",
                "Only the winner's receipt and leads may be stored");
    }

    private void refusedAsTaken(@Nullable Throwable thrown) {
        rule(4).holds(
                        thrown instanceof ImportIdTakenException,
                        () -> "where the import id is taken, saveAll must throw ImportIdTakenException, but it "
                                + (thrown == null ? "returned" : "threw " + thrown)
                                + ". Translate the violation of the receipt's unique key");
        String importId = ((ImportIdTakenException) thrown).importId();
        rule(4).holds(
                        importId.equals(ID),
                        () -> "ImportIdTakenException must name the id that is taken, but it names "
                                + Shown.text(importId));
    }

    private <T> void keeps(String fact, Function<NewLead, T> expected, Function<StoredLead, T> stored) {
        ListBatch batch = sample(ID, 2 * SOME);
        rule(6).run("saveAll must store any lead", () -> repository().saveAll(batch));
        new StoredCheck(rule(6), this::sameDecimal).same(fact, batch.leads(), expected, storedLeads(KEY), stored);
    }

    private void stores(Rule rule, LeadRepository repository, ListBatch batch, String when, String advice) {
        leadsOf(rule, batch, when, advice);
        ImportReceipt receipt =
                new ReceiptCheck(rule, repository).find(batch.receipt().key());
        rule.holds(
                receipt.sourceDigest().equals(batch.receipt().sourceDigest()),
                () -> when + " findImport must find the receipt of that import, but found another one. " + advice);
    }

    private void leadsOf(Rule rule, ListBatch batch, String when, String advice) {
        List<StoredLead> stored = storedLeads(batch.receipt().key());
        new StoredCheck(rule, this::sameDecimal).holdsExactly(batch.leads(), stored, when, advice);
    }

    private static Runnable failure() {
        return () -> {
            throw new SourceFailure();
        };
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }
}
