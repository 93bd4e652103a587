package io.leadimport.check;

import io.leadimport.problem.Problem;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a row while its ids wait to be looked up. Reused for the next row unless it has to wait. */
final class CheckedRow {
    /** So many of its cells weigh as much as a row. */
    private static final int CHARACTERS = 1_000;

    private final List<Problem> problems = new ArrayList<>();
    private final @Nullable RowValues values;
    private long line;
    private long row;
    private @Nullable ReferenceId<Partner> partner;
    private @Nullable ReferenceId<PartnerUser> user;
    private @Nullable Finding stranger;
    private @Nullable Problem userProblem;

    /** A row whose values are needed, or are not. */
    CheckedRow(@Nullable RowValues values) {
        this.values = values;
    }

    void begin(@Nullable ReferenceId<Partner> impliedPartner) {
        problems.clear();
        if (values != null) {
            values.begin();
        }
        partner = impliedPartner;
        user = null;
        stranger = null;
        userProblem = null;
    }

    void at(long startLine, long startRow) {
        line = startLine;
        row = startRow;
    }

    long line() {
        return line;
    }

    long row() {
        return row;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What its cells become; null where nobody asks for it before the file is stored. */
    @Nullable
    RowValues values() {
        return values;
    }

    /** How much memory it keeps while it waits; 1 for most rows. */
    int weight() {
        return 1 + problems.size() + (values == null ? 0 : values.characters() / CHARACTERS);
    }

    boolean hasError() {
        return problems.stream().anyMatch(Problem::isError);
    }

    boolean needsPartner() {
        return partner == null;
    }

    void partner(@Nullable ReferenceId<Partner> named) {
        partner = named;
    }

    /** The row names a partner that its submitter may not name. */
    void stranger(Finding finding) {
        stranger = finding;
    }

    void user(ReferenceId<PartnerUser> named) {
        user = named;
    }

    /** The user's cell cannot be looked up. */
    void userProblem(Problem problem) {
        problems.add(problem);
        userProblem = problem;
    }

    boolean isResolved() {
        return (partner == null || partner.isResolved()) && (user == null || user.isResolved());
    }

    /** What is wrong with the ids once they are looked up; null if nothing. A problem of the partner silences the user's. */
    @Nullable
    Finding judge(References references) {
        Finding finding = stranger;
        if (finding == null && partner != null) {
            finding = references.check(partner, user);
        }
        if (finding != null && finding.isOfPartner() && userProblem != null) {
            problems.remove(userProblem);
        }
        return finding;
    }
}
