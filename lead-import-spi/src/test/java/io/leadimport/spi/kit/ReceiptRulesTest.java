package io.leadimport.spi.kit;

import io.leadimport.kit.StoredLead;
import io.leadimport.spi.AnsweredQuestion;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Repositories that each break a rule of import ids and receipts (4 and 5), and how the contract fails for them. */
final class ReceiptRulesTest {
    @Test
    void overwritingATakenImportIdBreaksRule4() {
        KitRun.of(Overwrites.class)
                .failsOnly(
                        "LeadRepository rule 4",
                        "aTakenImportIdIsRefusedAndItsImportStays",
                        "theSameImportIsNotStoredTwice",
                        "theSameImportIdInAnotherScopeIsAnotherImport",
                        "oneOfTwoThreadsThatRaceForAnImportIdWins",
                        "oneOfEightThreadsThatRaceForAnImportIdWins")
                .saying(
                        "theSameImportIsNotStoredTwice",
                        "LeadRepository rule 4: where the import id is taken, saveAll must throw ImportIdTakenException, "
                                + "but it returned. Translate the violation of the receipt's unique key");
    }

    static final class Overwrites extends OpenLeadContract {
        @Override
        void refuseIfTaken(ImportReceipt receipt) {
            leads.remove(receipt.importId());
        }
    }

    @Test
    void checkingAndStoringWithoutALockBreaksRule4() {
        KitRun.of(TakesNoLock.class)
                .failsOnly(
                        "LeadRepository rule 4",
                        "oneOfTwoThreadsThatRaceForAnImportIdWins",
                        "oneOfEightThreadsThatRaceForAnImportIdWins")
                .saying(
                        "oneOfTwoThreadsThatRaceForAnImportIdWins",
                        "LeadRepository rule 4: 2 threads raced for one import id, so one must store its import, but 2 "
                                + "did. Let a unique key on the import id decide, and insert the receipt first");
    }

    static final class TakesNoLock extends OpenLeadContract {
        @Override
        synchronized void publish(ImportReceipt receipt, List<StoredLead> staged) {
            put(receipt);
            add(receipt.key(), staged);
        }
    }

    @Test
    void refusingATakenImportIdWithTheDatabasesExceptionBreaksRule4() {
        KitRun.of(ThrowsItsOwnException.class)
                .fails("oneOfTwoThreadsThatRaceForAnImportIdWins", "LeadRepository rule 4: ")
                .saying(
                        "theSameImportIsNotStoredTwice",
                        "LeadRepository rule 4: where the import id is taken, saveAll must throw ImportIdTakenException, "
                                + "but it threw java.lang.IllegalStateException: duplicate key. Translate the "
                                + "violation of the receipt's unique key");
    }

    static final class ThrowsItsOwnException extends OpenLeadContract {
        @Override
        void refuseIfTaken(ImportReceipt receipt) {
            if (receipts.containsKey(receipt.key())) {
                throw new IllegalStateException("duplicate key");
            }
        }
    }

    @Test
    void importIdsThatAreTakenInEveryScopeBreakRule4() {
        KitRun.of(IdsOfAllScopes.class)
                .fails(
                        "theSameImportIdInAnotherScopeIsAnotherImport",
                        "LeadRepository rule 4: an import id is taken in its own scope only, so saveAll must store"
                                + " \"Kit-Import-1\" of the partner ");
    }

    static final class IdsOfAllScopes extends OpenLeadContract {
        @Override
        void refuseIfTaken(ImportReceipt receipt) {
            if (receipts.keySet().stream().anyMatch(key -> key.importId().equals(receipt.importId()))) {
                throw new ImportIdTakenException(receipt.importId());
            }
        }
    }

    @Test
    void findingAnImportWhoeverAsksBreaksRule5() {
        KitRun.of(FindsInEveryScope.class)
                .fails(
                        "anImportIsNotFoundInAnotherScope",
                        "LeadRepository rule 5: nothing was stored under \"Kit-Import-1\", but findImport found the import"
                                + " \"Kit-Import-1\" of the partner ");
    }

    static final class FindsInEveryScope extends OpenLeadContract {
        @Override
        public synchronized Optional<ImportReceipt> findImport(ImportKey wanted) {
            return super.findImport(wanted)
                    .or(() -> receipts.values().stream()
                            .filter(receipt -> receipt.importId().equals(wanted.importId()))
                            .findFirst());
        }
    }

    @Test
    void findingImportIdsWhateverTheirCaseBreaksRule5() {
        KitRun.of(IgnoresCase.class)
                .failsOnceSaying(
                        "importIdsThatDifferInCaseOrSpaceAreNotFound",
                        "LeadRepository rule 5: nothing was stored under \"KIT-IMPORT-1\", but findImport found the "
                                + "import \"Kit-Import-1\". Compare the ids of keys exactly");
    }

    static final class IgnoresCase extends OpenLeadContract {
        @Override
        public synchronized Optional<ImportReceipt> findImport(ImportKey wanted) {
            return super.findImport(wanted)
                    .or(() -> receipts.values().stream()
                            .filter(receipt -> receipt.key().partnerId().equals(wanted.partnerId()))
                            .filter(receipt -> receipt.importId().equalsIgnoreCase(wanted.importId()))
                            .findFirst());
        }
    }

    @Test
    void aUniqueKeyThatIgnoresCaseBreaksRule5() {
        KitRun.of(KeyIgnoresCase.class)
                .fails("importIdsThatDifferInCaseOrSpaceOrAnAccentStandForDifferentImports", "LeadRepository rule 5: ");
    }

    static final class KeyIgnoresCase extends OpenLeadContract {
        @Override
        synchronized void refuseIfTaken(ImportReceipt receipt) {
            String id = receipt.importId().toLowerCase(Locale.ROOT);
            if (receipts.keySet().stream()
                    .anyMatch(key -> key.importId().toLowerCase(Locale.ROOT).equals(id))) {
                throw new ImportIdTakenException(receipt.importId());
            }
        }
    }

    @Test
    void forgettingPartOfTheReceiptBreaksRule5() {
        KitRun.of(TruncatesTheTime.class)
                .failsOnceSaying(
                        "theReceiptIsFoundAsItWasStored",
                        "LeadRepository rule 5: findImport must return the receipt as it was stored, but its importedAt "
                                + "is 2027-03-28T02:30:00Z, not 2027-03-28T02:30:00.001Z");
    }

    static final class TruncatesTheTime extends OpenLeadContract {
        @Override
        synchronized void put(ImportReceipt receipt) {
            super.put(new ImportReceipt(
                    receipt.importId(),
                    receipt.sourceDigest(),
                    receipt.formDigest(),
                    receipt.profileDigest(),
                    receipt.answers(),
                    receipt.submitter(),
                    receipt.attributes(),
                    receipt.importedAt().truncatedTo(ChronoUnit.SECONDS),
                    receipt.fileName(),
                    receipt.leadCount(),
                    receipt.blankRowCount(),
                    receipt.warningCount()));
        }
    }

    @Test
    void forgettingTheOrderOfAttributesBreaksRule5() {
        KitRun.of(SortsAttributes.class).failsOnly("LeadRepository rule 5", "theReceiptIsFoundAsItWasStored");
    }

    static final class SortsAttributes extends OpenLeadContract {
        @Override
        synchronized void put(ImportReceipt receipt) {
            Map<String, String> reversed = new TreeMap<>(Comparator.reverseOrder());
            reversed.putAll(receipt.attributes());
            super.put(new ImportReceipt(
                    receipt.importId(),
                    receipt.sourceDigest(),
                    receipt.formDigest(),
                    receipt.profileDigest(),
                    receipt.answers(),
                    receipt.submitter(),
                    reversed,
                    receipt.importedAt(),
                    receipt.fileName(),
                    receipt.leadCount(),
                    receipt.blankRowCount(),
                    receipt.warningCount()));
        }
    }

    @Test
    void losingAnAnswerBreaksRule5() {
        KitRun.of(LosesAnswers.class).failsOnly("LeadRepository rule 5", "theReceiptIsFoundAsItWasStored");
    }

    static final class LosesAnswers extends OpenLeadContract {
        @Override
        synchronized void put(ImportReceipt receipt) {
            super.put(answered(receipt, receipt.answers().stream().skip(1).toList()));
        }
    }

    @Test
    void forgettingTheOrderOfAnswersBreaksRule5() {
        KitRun.of(SortsAnswers.class).failsOnly("LeadRepository rule 5", "theReceiptIsFoundAsItWasStored");
    }

    static final class SortsAnswers extends OpenLeadContract {
        @Override
        synchronized void put(ImportReceipt receipt) {
            List<AnsweredQuestion> sorted = new ArrayList<>(receipt.answers());
            sorted.sort(Comparator.comparing(AnsweredQuestion::code));
            super.put(answered(receipt, sorted));
        }
    }

    @Test
    void storingAnAnswerAboutTheFileUnderAnEmptyFieldBreaksRule5() {
        KitRun.of(KnowsNoNullField.class)
                .failsOnceSaying(
                        "theReceiptIsFoundAsItWasStored",
                        "LeadRepository rule 5: findImport must return the receipt as it was stored, but its answers is "
                                + "[AnsweredQuestion[code=column-format, field=size, cells=5000000000],"
                                + " AnsweredQuestion[code=charset, field=, cells=0],"
                                + " AnsweredQuestion[code=column-format, field=Gr\u00f6\u00dfe, cells=7]], not "
                                + "[AnsweredQuestion[code=column-format, field=size, cells=5000000000],"
                                + " AnsweredQuestion[code=charset, field=null, cells=0],"
                                + " AnsweredQuestion[code=column-format, field=Gr\u00f6\u00dfe, cells=7]]");
    }

    static final class KnowsNoNullField extends OpenLeadContract {
        @Override
        synchronized void put(ImportReceipt receipt) {
            super.put(answered(
                    receipt,
                    receipt.answers().stream()
                            .map(answer -> new AnsweredQuestion(
                                    answer.code(), Objects.requireNonNullElse(answer.field(), ""), answer.cells()))
                            .toList()));
        }
    }

    @Test
    void refusingAnAnswerAboutTheFileBreaksRule5() {
        KitRun.of(RefusesNullFields.class)
                .failsOnceSaying(
                        "theReceiptIsFoundAsItWasStored",
                        "LeadRepository rule 5: saveAll must store any receipt, but it threw "
                                + "java.lang.IllegalStateException: null value in column \"field\"");
    }

    static final class RefusesNullFields extends OpenLeadContract {
        @Override
        synchronized void put(ImportReceipt receipt) {
            if (receipt.answers().stream().anyMatch(answer -> answer.field() == null)) {
                throw new IllegalStateException("null value in column \"field\"");
            }
            super.put(receipt);
        }
    }

    private static ImportReceipt answered(ImportReceipt receipt, List<AnsweredQuestion> answers) {
        return new ImportReceipt(
                receipt.importId(),
                receipt.sourceDigest(),
                receipt.formDigest(),
                receipt.profileDigest(),
                answers,
                receipt.submitter(),
                receipt.attributes(),
                receipt.importedAt(),
                receipt.fileName(),
                receipt.leadCount(),
                receipt.blankRowCount(),
                receipt.warningCount());
    }

    @Test
    void failingForAnImportIdThatCannotBeReadBreaksRule5() {
        KitRun.of(RefusesOddIds.class)
                .failsOnly(
                        "LeadRepository rule 5",
                        "anImportIdThatWasNeverStoredIsNotFound",
                        "importIdsThatDifferInCaseOrSpaceAreNotFound")
                .saying(
                        "anImportIdThatWasNeverStoredIsNotFound",
                        "LeadRepository rule 5: findImport must return empty for \"\\u0000\", as for any text, but it "
                                + "threw java.lang.IllegalStateException: invalid byte sequence");
    }

    static final class RefusesOddIds extends OpenLeadContract {
        @Override
        public synchronized Optional<ImportReceipt> findImport(ImportKey wanted) {
            if (wanted.importId().contains("\u0000")) {
                throw new IllegalStateException("invalid byte sequence");
            }
            return super.findImport(wanted);
        }
    }

    @Test
    void showingAnImportThatIsNotCommittedBreaksRule5() {
        KitRun.of(ShowsTheReceiptEarly.class)
                .saying(
                        "anImportThatIsBeingStoredIsNotFound",
                        "LeadRepository rule 5: findImport must see committed imports only, but it found an import of "
                                + "which no lead was stored yet. Commit the receipt together with the leads");
    }

    static final class ShowsTheReceiptEarly extends OpenLeadContract {
        @Override
        public void saveAll(LeadBatch batch) {
            refuseIfTaken(batch.receipt());
            put(batch.receipt());
            List<StoredLead> staged = new ArrayList<>();
            try {
                stage(batch, staged);
            } catch (Throwable e) {
                receipts.remove(batch.receipt().key());
                throw e;
            }
            add(batch.receipt().key(), staged);
        }
    }
}
