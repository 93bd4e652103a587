package io.leadimport.kit;

import io.leadimport.kit.Race.Finish;
import io.leadimport.spi.DecisionCount;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadDecision;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadReviewRepository;
import io.leadimport.spi.LeadSelection;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.Submitter;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link LeadReviewRepository}. A host extends this class with its own repository and runs it. The leads to be
 * decided are stored through the host's {@link LeadRepository}. There is a test for each numbered rule of the
 * interface; a message begins with the rule that is broken. Up to eight threads call the repository at once.
 */
public abstract class LeadReviewRepositoryContract extends LeadStoreFixture {
    private static final String ID = "Kit-Import-1";
    private static final ImportKey KEY = ImportKey.ofAdmins(ID);
    private static final String OTHER = "Kit-Import-2";
    private static final ImportKey OTHER_KEY = ImportKey.ofAdmins(OTHER);
    private static final int LEADS = 40;

    /** For subclasses. */
    protected LeadReviewRepositoryContract() {}

    /**
     * The host's review repository, over the store of {@link #repository()}. Called once in each test, after {@link
     * #repository()}.
     *
     * @return the repository, not null
     */
    protected abstract LeadReviewRepository reviewRepository();

    @Test
    void aWholeImportIsApproved() {
        decidesAll(LeadStatus.APPROVED);
    }

    @Test
    void aWholeImportIsDeclined() {
        decidesAll(LeadStatus.DECLINED);
    }

    @Test
    void aSingleLeadIsApproved() {
        LeadReviewRepository review = withImports();
        counts(rule(1), review, oneLead(), LeadStatus.APPROVED, 1, 0);
        rule(1).holds(
                        storedLeads(KEY).get(0).status() == LeadStatus.APPROVED,
                        () -> "the selected lead was approved, but is "
                                + storedLeads(KEY).get(0).status());
    }

    @Test
    void aLeadThatIsDecidedIsLeftAsItIs() {
        LeadReviewRepository review = withImports();
        counts(rule(2), review, oneLead(), LeadStatus.APPROVED, 1, 0);
        counts(rule(2), review, oneLead(), LeadStatus.DECLINED, 0, 1);
        counts(rule(2), review, LeadSelection.ofImport(KEY), LeadStatus.DECLINED, LEADS - 1, 1);
        counts(rule(2), review, LeadSelection.ofImport(KEY), LeadStatus.APPROVED, 0, LEADS);
        List<LeadStatus> statuses = statuses(KEY);
        rule(2).holds(
                        statuses.get(0) == LeadStatus.APPROVED && count(statuses, LeadStatus.DECLINED) == LEADS - 1,
                        () -> "a lead that is decided must keep its status, but later decisions changed it: the one "
                                + "approved first is " + statuses.get(0) + ". Update where the status is pending");
    }

    @Test
    void twoThreadsDecideEveryLeadOfAnImportOnce() {
        decideOnce(2, i -> LeadSelection.ofImport(KEY), LEADS);
    }

    @Test
    void eightThreadsDecideEveryLeadOfAnImportOnce() {
        decideOnce(8, i -> LeadSelection.ofImport(KEY), LEADS);
    }

    @Test
    void eightThreadsDecideALeadOnce() {
        decideOnce(8, i -> oneLead(), 1);
    }

    @Test
    void threadsThatDecideALeadAndItsImportDecideEveryLeadOnce() {
        decideOnce(4, i -> i == 0 ? LeadSelection.ofImport(KEY) : oneLead(), LEADS);
    }

    @Test
    void anUnknownOrUnreadableLeadIdSelectsNothing() {
        LeadReviewRepository review = withImports();
        AwkwardIds.ALL.forEach(id -> selectsNothing(review, LeadSelection.lead(id), id));
        AwkwardIds.variantsOf(storedLeads(KEY).get(0).id())
                .forEach(id -> selectsNothing(review, LeadSelection.lead(id), id));
    }

    @Test
    void anUnknownOrUnreadableImportIdSelectsNothing() {
        LeadReviewRepository review = withImports();
        AwkwardIds.ALL.forEach(id -> selectsNothing(review, LeadSelection.ofImport(ImportKey.ofAdmins(id)), id));
        selectsNothing(review, LeadSelection.ofImport(partnerKey(2)), ID);
        AwkwardIds.variantsOf(ID)
                .forEach(id -> selectsNothing(review, LeadSelection.ofImport(ImportKey.ofAdmins(id)), id));
    }

    @Test
    void anImportIdSelectsNoLeadAndALeadIdNoImport() {
        LeadReviewRepository review = withImports();
        selectsNothing(review, LeadSelection.lead(ID), ID);
        String lead = storedLeads(KEY).get(0).id();
        selectsNothing(review, LeadSelection.ofImport(ImportKey.ofAdmins(lead)), lead);
    }

    @Test
    void leadsOfOtherImportsAreLeftAsTheyAre() {
        LeadReviewRepository review = withImports();
        List<StoredLead> before = storedLeads(OTHER_KEY);
        decide(rule(4), review, LeadSelection.ofImport(KEY), LeadStatus.DECLINED);
        leavesAlone(before, storedLeads(OTHER_KEY), "leads of other imports");
    }

    @Test
    void leadsOfAnImportOfTheSameIdInAnotherScopeAreLeftAsTheyAre() {
        LeadReviewRepository review = withImports();
        List<StoredLead> ofPartner = storedLeads(partnerKey(1));
        decide(rule(4), review, LeadSelection.ofImport(KEY), LeadStatus.DECLINED);
        leavesAlone(ofPartner, storedLeads(partnerKey(1)), "leads of a partner's import of the same id");
        List<StoredLead> ofAdmin = storedLeads(KEY);
        counts(rule(4), review, LeadSelection.ofImport(partnerKey(1)), LeadStatus.APPROVED, LEADS + 2, 0);
        leavesAlone(ofAdmin, storedLeads(KEY), "leads of an admin's import of the same id");
    }

    @Test
    void otherLeadsOfTheSameImportAreLeftAsTheyAre() {
        LeadReviewRepository review = withImports();
        List<StoredLead> before = storedLeads(KEY);
        decide(rule(4), review, oneLead(), LeadStatus.APPROVED);
        leavesAlone(before.subList(1, LEADS), storedLeads(KEY).subList(1, LEADS), "other leads of the same import");
        leavesAlone(List.of(), storedLeads(ImportKey.ofAdmins("Kit-Nothing")), "leads");
    }

    private LeadReviewRepository withImports() {
        LeadRepository repository = repository();
        repository.saveAll(sample(ID, LEADS));
        repository.saveAll(sample(OTHER, LEADS + 1));
        Submitter member = Submitter.partner(directory().partnerId(1), "kit-user");
        repository.saveAll(new ListBatch(
                SampleReceipts.ofFile(ID, LEADS + 2, member, 1),
                sample(ID, LEADS + 2).leads()));
        return reviewRepository();
    }

    private ImportKey partnerKey(int number) {
        return ImportKey.ofPartner(directory().partnerId(number), ID);
    }

    private LeadSelection oneLead() {
        return LeadSelection.lead(storedLeads(KEY).get(0).id());
    }

    private void decidesAll(LeadStatus status) {
        LeadReviewRepository review = withImports();
        counts(rule(1), review, LeadSelection.ofImport(KEY), status, LEADS, 0);
        long decided = count(statuses(KEY), status);
        rule(1).holds(
                        decided == LEADS,
                        () -> "an import of " + LEADS + " pending leads was decided, so all of them must be " + status
                                + ", but " + decided + " are. Commit before decide returns");
    }

    private void decideOnce(int threads, IntFunction<LeadSelection> selections, int expected) {
        LeadReviewRepository review = withImports();
        List<LeadSelection> selected =
                IntStream.range(0, threads).mapToObj(selections).toList();
        List<Finish<DecisionCount>> finishes = Race.run(
                threads,
                i -> review.decide(selected.get(i), decision(i % 2 == 0 ? LeadStatus.APPROVED : LeadStatus.DECLINED)));
        long decided = finishes.stream().mapToLong(this::decided).sum();
        rule(2).holds(
                        decided == expected,
                        () -> threads + " threads decided " + expected
                                + " leads at once, so the counts of decided leads "
                                + "must add up to " + expected + ", but they add up to " + decided
                                + ". Update where the status is pending, and count the rows that were updated");
        long left = LEADS - count(statuses(KEY), LeadStatus.PENDING);
        rule(2).holds(left == expected, () -> expected + " leads were decided, but " + left + " are so in the store");
    }

    private long decided(Finish<DecisionCount> finish) {
        return rule(2).call("threads must be able to decide the same leads at once", () -> {
                    if (finish.failure() != null) {
                        throw new IllegalStateException(finish.failure());
                    }
                    return finish.result();
                })
                .decided();
    }

    private void selectsNothing(LeadReviewRepository review, LeadSelection selection, String id) {
        String what = selection.getClass().getSimpleName() + " " + Shown.text(id);
        DecisionCount count = decide(rule(3), review, selection, LeadStatus.APPROVED);
        rule(3).holds(
                        count.decided() == 0 && count.alreadyDecided() == 0,
                        () -> what + " selects nothing and must count nothing, but counted " + count
                                + ". Take an id for a key only if it is the key's one canonical text");
        List<LeadStatus> statuses = statuses(KEY);
        rule(3).holds(
                        count(statuses, LeadStatus.PENDING) == LEADS,
                        () -> what + " selects nothing and must change nothing, but a lead was decided");
    }

    private void counts(
            Rule rule, LeadReviewRepository review, LeadSelection selection, LeadStatus status, long now, long before) {
        DecisionCount expected = new DecisionCount(now, before);
        DecisionCount count = decide(rule, review, selection, status);
        rule.holds(count.equals(expected), () -> "decide must count " + expected + ", but counted " + count);
    }

    private DecisionCount decide(Rule rule, LeadReviewRepository review, LeadSelection selection, LeadStatus status) {
        String what = selection.getClass().getSimpleName();
        return rule.call("decide must answer for " + what, () -> review.decide(selection, decision(status)));
    }

    private static LeadDecision decision(LeadStatus status) {
        return new LeadDecision(status, "kit-admin", Instant.parse("2027-03-29T08:00:00.123Z"));
    }

    private static void leavesAlone(List<StoredLead> before, List<StoredLead> after, String which) {
        rule(4).holds(
                        before.equals(after),
                        () -> which + " were not selected and must be left as they are, but decide changed them. "
                                + "Restrict the update to the selection");
    }

    private List<LeadStatus> statuses(ImportKey key) {
        return storedLeads(key).stream().map(StoredLead::status).toList();
    }

    private static long count(List<LeadStatus> statuses, LeadStatus status) {
        return statuses.stream().filter(each -> each == status).count();
    }

    private static Rule rule(int number) {
        return new Rule("LeadReviewRepository", number);
    }
}
