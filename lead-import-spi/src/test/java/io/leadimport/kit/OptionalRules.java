package io.leadimport.kit;

import static io.leadimport.kit.DisturbedBatch.beginningWith;
import static io.leadimport.kit.DisturbedBatch.failingAfter;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.ReferencesChangedException;
import io.leadimport.spi.Submitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of {@link LeadRepository} for what a host may do and need not: it says which, and the others are skipped. */
abstract class OptionalRules extends LeadStoreFixture {
    static final String ID = "Kit-Import-1";
    static final ImportKey KEY = ImportKey.ofAdmins(ID);
    static final int SOME = 12;
    static final String ONE_TRANSACTION =
            "Insert the receipt and all leads in one transaction, and roll it back whatever is thrown";

    /** The index of the lead that the host refuses. */
    private static final int REFUSED = 7;

    private static final Submitter ADMIN = Submitter.admin("kit-admin");

    /**
     * Returns the content of a lead that the host refuses for a reason of its own (rule 9).
     *
     * @implSpec returns empty, and the test is skipped
     * @return the lead, or empty if the host refuses none; not null
     */
    protected Optional<SampleLead> refusedLead() {
        return Optional.empty();
    }

    /**
     * Returns an action that suspends a partner of {@link #directory()}. It lets the kit check rule 10 on hosts whose partners may
     * change while an import runs. The kit also calls the action on another thread. When it returns, the partner must be
     * suspended for all.
     *
     * @implSpec returns empty, and the tests are skipped
     * @return the action, which takes the partner's id; or empty if the host does not check partners again; not null
     */
    protected Optional<Consumer<String>> partnerSuspension() {
        return Optional.empty();
    }

    /**
     * Returns an action that deactivates a user of {@link #directory()}; see {@link #partnerSuspension()}.
     *
     * @implSpec returns empty, and the tests are skipped
     * @return the action, which takes the user's id; or empty if the host does not check users again; not null
     */
    protected Optional<Consumer<String>> userDeactivation() {
        return Optional.empty();
    }

    /**
     * Returns an action that moves a user of {@link #directory()} to another partner's team; see {@link #partnerSuspension()}.
     *
     * @implSpec returns empty, and the test is skipped
     * @return the action, which takes the ids of the user and of the new partner; or empty if users never move; not null
     */
    protected Optional<BiConsumer<String, String>> userMove() {
        return Optional.empty();
    }

    /**
     * Returns whether the repository implements {@link LeadRepository#findImportOfFile} (rule 11).
     *
     * @implSpec returns false, and the tests are skipped
     * @return true if it does
     */
    protected boolean findsImportsOfFiles() {
        return false;
    }

    @Test
    void aLeadThatTheHostRefusesIsNamedAndNothingIsStored() {
        Optional<SampleLead> refused = refusedLead();
        assumeTrue(refused.isPresent(), "override refusedLead() to check how the host refuses leads");
        LeadRepository repository = repository();
        ListBatch batch = with(refused.get(), sample(ID, SOME));
        Throwable thrown = Attempt.failureOf(repository, batch);
        long row = batch.leads().get(REFUSED).row();
        refuses(
                rule(9),
                thrown,
                List.of(row),
                "the lead of row " + row + " is refused by the host, ",
                "LeadRefusedException");
        holdsNothing(rule(9), repository, "the host refused a lead,", ONE_TRANSACTION);
    }

    @Test
    void aPartnerThatIsSuspendedAfterTheCheckIsRefused() {
        Consumer<String> suspension = suspension();
        changedBefore("partner", suspension, NewLead::partnerId);
    }

    @Test
    void aUserWhoIsDeactivatedAfterTheCheckIsRefused() {
        changedBefore("user", deactivation(), NewLead::partnerUserId);
    }

    @Test
    void aUserWhoMovedToAnotherTeamAfterTheCheckIsRefused() {
        Optional<BiConsumer<String, String>> move = userMove();
        assumeTrue(move.isPresent(), "override userMove() to check that saveAll checks the teams of users again");
        changedBefore(
                "user", user -> move.get().accept(user, otherPartner(sample(ID, SOME), user)), NewLead::partnerUserId);
    }

    /** A partner of the batch that is not the user's own. */
    private static String otherPartner(ListBatch batch, String user) {
        Set<String> own = batch.leads().stream()
                .filter(lead -> lead.partnerUserId().equals(user))
                .map(NewLead::partnerId)
                .collect(Collectors.toSet());
        return batch.partnerIds().stream()
                .filter(partner -> !own.contains(partner))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPartnerThatIsSuspendedWhileLeadsAreStoredWaitsOrIsRefused() {
        changedMeanwhile("partner", "suspended", suspension(), NewLead::partnerId);
    }

    @Test
    void aUserWhoIsDeactivatedWhileLeadsAreStoredWaitsOrIsRefused() {
        changedMeanwhile("user", "deactivated", deactivation(), NewLead::partnerUserId);
    }

    private void changedMeanwhile(String what, String how, Consumer<String> change, Function<NewLead, String> id) {
        LeadRepository repository = repository();
        ListBatch batch = sample(ID, SOME);
        String changed = id.apply(batch.leads().get(SOME - 1));
        Meanwhile meanwhile = new Meanwhile(() -> {
            change.accept(changed);
            return true;
        });
        Attempt.failureOf(repository, beginningWith(meanwhile::begin, batch));
        boolean early = meanwhile.wasInTime();
        meanwhile.end();
        if (early) {
            holdsNothing(
                    rule(10),
                    repository,
                    "a " + what + " of the batch was " + how + " before its last lead was read,",
                    "Lock the " + what
                            + "s of the batch before the first lead (select for share), or look at them again "
                            + "after the last one");
        }
    }

    @Test
    void theLatestImportOfAFileIsFound() {
        LeadRepository repository = repositoryOfFiles();
        ListBatch first = ofFile("Kit-First", SOME, ADMIN, 1);
        ListBatch latest = ofFile("Kit-Latest", SOME, ADMIN, 2);
        for (ListBatch batch : List.of(first, latest, ofFile("Kit-Other", SOME + 1, ADMIN, 3))) {
            repository.saveAll(batch);
        }
        findsOfFile(repository, first, Submitter.admin("kit-other-admin"), Optional.of(latest));
    }

    @Test
    void anImportOfAFileIsFoundInItsScopeOnly() {
        LeadRepository repository = repositoryOfFiles();
        Submitter member =
                Submitter.partner(directory().partnerId(1), directory().userId(1));
        Submitter colleague =
                Submitter.partner(directory().partnerId(1), directory().userId(3));
        Submitter stranger =
                Submitter.partner(directory().partnerId(2), directory().userId(1));
        ListBatch ofMember = ofFile("Kit-Member", SOME, member, 1);
        ListBatch ofAdmin = ofFile("Kit-Admin", SOME, ADMIN, 2);
        repository.saveAll(ofMember);
        findsOfFile(repository, ofMember, ADMIN, Optional.empty());
        repository.saveAll(ofAdmin);
        findsOfFile(repository, ofMember, ADMIN, Optional.of(ofAdmin));
        findsOfFile(repository, ofMember, colleague, Optional.of(ofMember));
        findsOfFile(repository, ofMember, stranger, Optional.empty());
    }

    @Test
    void aFileThatWasNeverImportedIsNotFound() {
        LeadRepository repository = repositoryOfFiles();
        Attempt.failureOf(repository, failingAfter(SOME / 2, ofFile(ID, SOME, ADMIN, 1), () -> {
            throw new SourceFailure();
        }));
        findsOfFile(repository, ofFile(ID, SOME, ADMIN, 1), ADMIN, Optional.empty());
    }

    private LeadRepository repositoryOfFiles() {
        assumeTrue(
                findsImportsOfFiles(),
                "override findsImportsOfFiles() to check findImportOfFile, which lets the importer warn about a file that was "
                        + "imported before");
        return repository();
    }

    private ListBatch ofFile(String importId, int leads, Submitter submitter, int minute) {
        return new ListBatch(
                SampleReceipts.ofFile(importId, leads, submitter, minute),
                sample(importId, leads).leads());
    }

    private static void findsOfFile(
            LeadRepository repository, ListBatch file, Submitter submitter, Optional<ListBatch> expected) {
        String digest = file.receipt().sourceDigest();
        Optional<ImportReceipt> found =
                rule(11).call("findImportOfFile must answer", () -> repository.findImportOfFile(digest, submitter));
        if (expected.isPresent()
                && found.map(ImportReceipt::key)
                        .equals(expected.map(batch -> batch.receipt().key()))) {
            new ReceiptCheck(rule(11), repository).same(expected.get().receipt(), found.get());
        }
        rule(11).holds(
                        found.equals(expected.map(ListBatch::receipt)),
                        () -> "findImportOfFile must find " + idOf(expected.map(ListBatch::receipt)) + ", but found "
                                + idOf(found)
                                + ". Compare the digest, ask sharesScopeWith, and take the latest import");
    }

    private static String idOf(Optional<ImportReceipt> receipt) {
        return receipt.map(found -> Shown.text(found.importId())).orElse("nothing");
    }

    private Consumer<String> suspension() {
        Optional<Consumer<String>> suspension = partnerSuspension();
        assumeTrue(suspension.isPresent(), "override partnerSuspension() to check that saveAll checks partners again");
        return suspension.get();
    }

    private Consumer<String> deactivation() {
        Optional<Consumer<String>> deactivation = userDeactivation();
        assumeTrue(deactivation.isPresent(), "override userDeactivation() to check that saveAll checks users again");
        return deactivation.get();
    }

    private void changedBefore(String what, Consumer<String> change, Function<NewLead, String> id) {
        LeadRepository repository = repository();
        ListBatch batch = sample(ID, SOME);
        String changed = id.apply(batch.leads().get(SOME - 1));
        change.accept(changed);
        Throwable thrown = Attempt.failureOf(repository, batch);
        List<Long> rows = batch.leads().stream()
                .filter(lead -> id.apply(lead).equals(changed))
                .map(NewLead::row)
                .toList();
        if (!(thrown instanceof ReferencesChangedException)) {
            String why = "the " + what + " of rows " + rows + " takes no leads any more, ";
            refuses(rule(10), thrown, rows, why, "ReferencesChangedException or LeadRefusedException");
        }
        holdsNothing(rule(10), repository, "a " + what + " takes no leads any more,", ONE_TRANSACTION);
    }

    private static void refuses(Rule rule, @Nullable Throwable thrown, List<Long> rows, String why, String expected) {
        rule.holds(
                thrown instanceof LeadRefusedException,
                () -> why + "so saveAll must throw " + expected + ", but it "
                        + (thrown == null ? "returned" : "threw " + thrown));
        LeadRefusedException refusal = (LeadRefusedException) thrown;
        rule.holds(
                rows.contains(refusal.row()),
                () -> why + "so LeadRefusedException must name the row, but it names row " + refusal.row());
        rule.holds(
                !refusal.reason().isBlank(), () -> why + "so LeadRefusedException must give a reason, but it is blank");
    }

    private static ListBatch with(SampleLead sample, ListBatch batch) {
        List<NewLead> leads = new ArrayList<>(batch.leads());
        leads.replaceAll(lead -> lead.row() == batch.leads().get(REFUSED).row()
                ? new NewLead(
                        lead.row(),
                        lead.line(),
                        lead.partner(),
                        lead.partnerUser(),
                        sample.fieldNames(),
                        sample.values(),
                        sample.unreadable())
                : lead);
        return new ListBatch(batch.receipt(), leads);
    }

    final void holdsNothing(Rule rule, LeadRepository repository, String when, String advice) {
        int leads = storedLeads(KEY).size();
        rule.holds(
                leads == 0,
                () -> when + " so nothing may be stored, but the store holds " + leads + " leads. " + advice);
        Optional<ImportReceipt> receipt = rule.call("findImport must answer", () -> repository.findImport(KEY));
        rule.holds(
                receipt.isEmpty(),
                () -> when + " so nothing may be stored, but the store holds the receipt. " + advice);
    }

    static Rule rule(int number) {
        return new Rule("LeadRepository", number);
    }
}
