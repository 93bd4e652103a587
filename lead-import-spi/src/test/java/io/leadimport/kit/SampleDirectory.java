package io.leadimport.kit;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The partners and users of the kit: 25 partners of every status, and 54 users. The first partner has 25 users, the
 * second has 7, the third has none, every other one has a single user; some users are inactive. A host whose database
 * has foreign keys loads them before it runs the lead contracts. Immutable, and so thread-safe as long as the host's
 * functions are.
 */
public final class SampleDirectory {
    private static final int PARTNERS = 25;
    private static final int USERS = 54;
    private static final List<PartnerStatus> STATUSES = List.of(
            PartnerStatus.ACTIVE,
            PartnerStatus.APPROVED,
            PartnerStatus.PENDING,
            PartnerStatus.DECLINED,
            PartnerStatus.SUSPENDED);

    private final IntFunction<String> partnerIds;
    private final IntFunction<String> userIds;
    private final Function<Partner, @Nullable Object> partnerKeys;
    private final Function<PartnerUser, @Nullable Object> userKeys;

    private SampleDirectory(
            IntFunction<String> partnerIds,
            IntFunction<String> userIds,
            Function<Partner, @Nullable Object> partnerKeys,
            Function<PartnerUser, @Nullable Object> userKeys) {
        this.partnerIds = partnerIds;
        this.userIds = userIds;
        this.partnerKeys = partnerKeys;
        this.userKeys = userKeys;
    }

    /** {@return the directory for hosts whose ids are any text: {@code P-1}, {@code U-1} and so on} */
    public static SampleDirectory standard() {
        return withIds(n -> "P-" + n, n -> "U-" + n);
    }

    /**
     * The directory for hosts whose keys are numbers, UUIDs or another kind of text, for example {@code
     * withIds(n -> Integer.toString(n), n -> Integer.toString(n))} or {@code withIds(n -> new UUID(1, n).toString(), n ->
     * new UUID(2, n).toString())}.
     *
     * @param partnerIds the canonical text of a partner's key for any number from 1 to 9,999, each another one; not null
     * @param userIds the same for users; not null
     * @return the directory
     */
    public static SampleDirectory withIds(IntFunction<String> partnerIds, IntFunction<String> userIds) {
        return new SampleDirectory(partnerIds, userIds, partner -> null, user -> null);
    }

    /**
     * The same directory with the host's own keys, for hosts that read {@link Partner#key()} when they save a lead.
     *
     * @param partnerKeys gives a partner's key; asked whenever {@link #partners()} is called; not null, may give null
     * @param userKeys the same for users; not null, may give null
     * @return the directory
     */
    public SampleDirectory withKeys(
            Function<Partner, @Nullable Object> partnerKeys, Function<PartnerUser, @Nullable Object> userKeys) {
        return new SampleDirectory(partnerIds, userIds, partnerKeys, userKeys);
    }

    /** {@return the partners, unmodifiable} */
    public List<Partner> partners() {
        return IntStream.rangeClosed(1, PARTNERS).mapToObj(this::partner).toList();
    }

    /** {@return the users of the partners, unmodifiable} */
    public List<PartnerUser> users() {
        return IntStream.rangeClosed(1, USERS).mapToObj(this::user).toList();
    }

    String partnerId(int number) {
        return partnerIds.apply(number);
    }

    String userId(int number) {
        return userIds.apply(number);
    }

    private Partner partner(int number) {
        Partner partner = new Partner(
                partnerId(number), "Partner \u2116 " + number + " \u00c5\u015f", STATUSES.get((number - 1) % 5));
        return new Partner(partner.id(), partner.name(), partner.status(), partnerKeys.apply(partner));
    }

    private PartnerUser user(int number) {
        String email = number == 7 ? "" : "user" + number + "@partner.example";
        PartnerUser user = new PartnerUser(
                userId(number), partnerId(partnerOfUser(number)), "Us\u00e9r " + number, email, number % 5 != 0);
        return new PartnerUser(
                user.id(), user.partnerId(), user.name(), user.email(), user.active(), userKeys.apply(user));
    }

    private static int partnerOfUser(int user) {
        if (user > 2 * PARTNERS || user == 2 || user == 6) {
            return 2;
        }
        return user % 2 == 1 ? 1 : user / 2;
    }
}
