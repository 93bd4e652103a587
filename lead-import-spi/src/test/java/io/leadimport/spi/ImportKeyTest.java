package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ImportKeyTest {
    @Test
    void theUsersOfAPartnerShareAKeyAndSoDoAdmins() {
        assertEquals(
                ImportKey.of(Submitter.partner("P", "U-1"), "i"), ImportKey.of(Submitter.partner("P", "U-2"), "i"));
        assertEquals(ImportKey.ofPartner("P", "i"), ImportKey.of(Submitter.partner("P", "U-1"), "i"));
        assertEquals(ImportKey.of(Submitter.admin("a"), "i"), ImportKey.of(Submitter.admin("b"), "i"));
        assertEquals(ImportKey.ofAdmins("i"), ImportKey.of(Submitter.admin("a"), "i"));
    }

    @Test
    void theSameIdInAnotherScopeIsAnotherKey() {
        assertNotEquals(ImportKey.ofAdmins("i"), ImportKey.ofPartner("P", "i"));
        assertNotEquals(ImportKey.ofPartner("Q", "i"), ImportKey.ofPartner("P", "i"));
        assertNotEquals(ImportKey.ofPartner("p", "i"), ImportKey.ofPartner("P", "i"));
    }
}
