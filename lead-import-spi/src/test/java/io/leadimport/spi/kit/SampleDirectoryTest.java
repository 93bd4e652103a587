package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadimport.kit.SampleDirectory;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SampleDirectoryTest {
    private final SampleDirectory directory = SampleDirectory.standard();

    @Test
    void thereArePartnersOfEveryStatus() {
        Set<PartnerStatus> statuses =
                directory.partners().stream().map(Partner::status).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(PartnerStatus.class), statuses);
        assertEquals(
                25, directory.partners().stream().map(Partner::id).distinct().count());
    }

    @Test
    void partnersHaveManyUsersOrSevenOrNoneOrOne() {
        Map<String, Long> users = directory.users().stream()
                .collect(Collectors.groupingBy(PartnerUser::partnerId, Collectors.counting()));
        assertEquals(25, users.get("P-1"));
        assertEquals(7, users.get("P-2"));
        assertNull(users.get("P-3"));
        assertEquals(22, users.values().stream().filter(count -> count == 1).count());
        assertEquals(
                54, directory.users().stream().map(PartnerUser::id).distinct().count());
    }

    @Test
    void aHostMayChooseItsIdsAndKeys() {
        SampleDirectory uuids = SampleDirectory.withIds(n -> new UUID(1, n).toString(), n -> new UUID(2, n).toString())
                .withKeys(partner -> UUID.fromString(partner.id()), user -> null);
        Partner partner = uuids.partners().get(0);
        assertEquals("00000000-0000-0001-0000-000000000001", partner.id());
        assertEquals(new UUID(1, 1), partner.key());
        PartnerUser user = uuids.users().get(0);
        assertEquals("00000000-0000-0002-0000-000000000001", user.id());
        assertEquals(partner.id(), user.partnerId());
        assertNull(user.key());
    }
}
