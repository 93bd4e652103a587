package io.leadimport.internal.lookup;

import io.leadimport.form.FormField;
import io.leadimport.internal.column.PartnerColumn;
import io.leadimport.internal.field.ReferenceReader;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.internal.type.ReferenceType;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.text.SpreadsheetDamage;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import io.leadimport.spi.RecordResolver;
import io.leadimport.spi.Submitter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the partners, users and other host records that the rows of one file name, in blocks of distinct ids, and
 * checks that the submitter may use them. One instance serves one import. Not thread-safe.
 */
public final class ReferenceLookup {
    private final IdLookup<Partner> partners;
    private final IdLookup<PartnerUser> users;
    private final Optional<String> ownPartner;
    private final @Nullable LookedUpId<Partner> impliedPartner;
    private final int maxDistinct;
    private final Runnable beforeLookUp;
    private final Submitter submitter;
    /** The records that reference fields of the form point at, by field name. */
    private final Map<String, IdLookup<Map.Entry<String, Object>>> records = new LinkedHashMap<>();

    private long recordIds;
    private long recordCharacters;

    /**
     * Creates a lookup that asks the host for every id.
     *
     * @param partners the host's partners
     * @param users the host's users
     * @param submitter who imports
     * @param maxDistinct how many different ids of partners, of users and of records a file may name
     */
    public ReferenceLookup(
            PartnerRepository partners, PartnerUserRepository users, Submitter submitter, int maxDistinct) {
        this(partners, users, submitter, maxDistinct, () -> {});
    }

    /**
     * Creates a lookup that asks the host for every id and can be stopped.
     *
     * @param partners the host's partners
     * @param users the host's users
     * @param submitter who imports
     * @param maxDistinct how many different ids of partners, of users and of records a file may name
     * @param beforeLookUp runs before ids are looked up; an exception that it throws ends the check
     */
    public ReferenceLookup(
            PartnerRepository partners,
            PartnerUserRepository users,
            Submitter submitter,
            int maxDistinct,
            Runnable beforeLookUp) {
        this.partners = new IdLookup<>(partners::findByIds, Partner::id);
        this.ownPartner = submitter.ownPartnerId();
        this.users = new IdLookup<>(
                ids -> ownPartner.isPresent() ? users.findByIdsOfPartner(ownPartner.get(), ids) : users.findByIds(ids),
                PartnerUser::id);
        this.impliedPartner = ownPartner
                .or(() -> partners.onlyPartner().map(Partner::id))
                .map(this.partners::of)
                .orElse(null);
        this.maxDistinct = maxDistinct;
        this.beforeLookUp = beforeLookUp;
        this.submitter = submitter;
    }

    /** {@return whether the file must have a Partner ID column} */
    public PartnerColumn partnerColumn() {
        return PartnerColumn.of(impliedPartner != null);
    }

    /** {@return the ids of the partners that the file names and the host has; unmodifiable} */
    public Set<String> partnerIds() {
        return partners.found();
    }

    /** {@return the ids of the users that the file names and the host has; unmodifiable} */
    public Set<String> partnerUserIds() {
        return users.found();
    }

    /** The partner of a row without a Partner ID; null if every row needs one. */
    @Nullable
    public LookedUpId<Partner> impliedPartner() {
        return impliedPartner;
    }

    /**
     * The partner that a cell names; null if the submitter is a partner and the cell has another partner's id, which is
     * never looked up.
     */
    @Nullable
    public LookedUpId<Partner> partner(Cell stripped) {
        if (ownPartner.isPresent() && !ownPartner.get().contentEquals(stripped)) {
            return null;
        }
        return partners.of(stripped);
    }

    public LookedUpId<PartnerUser> user(Cell stripped) {
        return users.of(stripped);
    }

    /** The record that the cell of a reference field names. */
    public LookedUpId<Map.Entry<String, Object>> record(FormField field, Cell stripped) {
        IdLookup<Map.Entry<String, Object>> ids = records.get(field.name());
        if (ids == null) {
            RecordResolver resolver = ((ReferenceType) field.type()).resolver();
            ids = new IdLookup<>(wanted -> found(resolver, wanted), Map.Entry::getKey);
            records.put(field.name(), ids);
        }
        int before = ids.size();
        LookedUpId<Map.Entry<String, Object>> id = ids.of(stripped);
        if (ids.size() > before) {
            recordIds++;
            recordCharacters += stripped.length();
        }
        return id;
    }

    private Collection<Map.Entry<String, Object>> found(RecordResolver resolver, Set<String> wanted) {
        List<Map.Entry<String, Object>> found = new ArrayList<>();
        resolver.resolve(wanted, submitter).forEach((id, value) -> {
            if (id != null && value != null) {
                found.add(Map.entry(id, value));
            }
        });
        return found;
    }

    /** Returns true if all fields together name too many records. */
    public boolean hasTooManyRecords() {
        return IdLookup.areMoreThan(maxDistinct, recordIds, recordCharacters);
    }

    /** The violation for the id of a record that the host does not have. */
    public static Violation unknownRecord(LookedUpId<?> id) {
        return explained(true, ReferenceReader.UNKNOWN, id.text());
    }

    public int maxDistinct() {
        return maxDistinct;
    }

    public boolean isFull() {
        return partners.isMoreThan(maxDistinct) || users.isMoreThan(maxDistinct);
    }

    public int unresolved() {
        int unresolved = partners.unresolved() + users.unresolved();
        for (IdLookup<?> ids : records.values()) {
            unresolved += ids.unresolved();
        }
        return unresolved;
    }

    public void resolve() {
        beforeLookUp.run();
        partners.resolve();
        users.resolve();
        records.values().forEach(IdLookup::resolve);
    }

    /**
     * Returns what is wrong with the partner and the user of a row after they are looked up, or null. A problem of the
     * partner takes precedence.
     */
    @Nullable
    public ReferenceViolation check(LookedUpId<Partner> partnerId, @Nullable LookedUpId<PartnerUser> userId) {
        Partner partner = partnerId.record();
        if (partner == null || !partner.status().takesLeads()) {
            return ReferenceViolation.ofPartner(
                    explained(partner == null, partnerViolation(partner), partnerId.text()), partnerId.text());
        }
        if (userId == null) {
            return null;
        }
        PartnerUser user = userId.record();
        if (user == null || !user.partnerId().equals(partner.id())) {
            return ReferenceViolation.ofUser(
                    explained(true, strangerViolation(user, partner), userId.text()), userId.text());
        }
        return user.active() ? null : ReferenceViolation.ofUser(userReason("inactive"), userId.text());
    }

    /** Adds the damage that a spreadsheet or an error file may have done to an unknown id, if its text shows any. */
    private static Violation explained(boolean unknown, Violation violation, String id) {
        if (unknown && FormulaGuard.isGuarded(id)) {
            return violation.with("damage", "apostrophe");
        }
        return unknown ? SpreadsheetDamage.explain(violation, id) : violation;
    }

    private Violation partnerViolation(@Nullable Partner partner) {
        if (partner == null && ownPartner.isEmpty()) {
            return Violation.of(ProblemCode.REFERENCE_PARTNER, "unknown");
        }
        String status = partner == null ? "unknown" : partner.status().name().toLowerCase(Locale.ROOT);
        String reason = ownPartner.isPresent() ? "own-status" : "status";
        return new Violation(ProblemCode.REFERENCE_PARTNER, Map.of("reason", reason, "status", status));
    }

    /** A partner must not learn whether a user of another team exists. */
    private Violation strangerViolation(@Nullable PartnerUser user, Partner partner) {
        if (ownPartner.isPresent()) {
            return userReason("own");
        }
        return user == null
                ? userReason("unknown")
                : new Violation(
                        ProblemCode.REFERENCE_PARTNER_USER, Map.of("reason", "other-partner", "partner", partner.id()));
    }

    private static Violation userReason(String reason) {
        return Violation.of(ProblemCode.REFERENCE_PARTNER_USER, reason);
    }

    /** The violation of a row in which a partner names another partner. */
    public ReferenceViolation notOwn(String value) {
        Map<String, Object> arguments = Map.of("reason", "own", "own", ownPartner.orElse(""));
        Violation violation = new Violation(ProblemCode.REFERENCE_PARTNER, arguments);
        return ReferenceViolation.ofPartner(explained(true, violation, value), value);
    }
}
