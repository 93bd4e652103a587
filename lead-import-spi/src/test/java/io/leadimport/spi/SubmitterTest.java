package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SubmitterTest {
    private final Submitter admin = Submitter.admin("1");
    private final Submitter member = Submitter.partner("p", "1");

    @Test
    void adminsShareTheirScope() {
        assertTrue(admin.sharesScopeWith(Submitter.admin("2")));
    }

    @Test
    void usersOfOnePartnerShareTheirScope() {
        assertTrue(member.sharesScopeWith(Submitter.partner("p", "2")));
    }

    @Test
    void usersOfTwoPartnersDoNotShareAScope() {
        assertFalse(member.sharesScopeWith(Submitter.partner("P", "1")));
    }

    @Test
    void anAdminAndAPartnersUserDoNotShareAScope() {
        assertFalse(admin.sharesScopeWith(member));
        assertFalse(member.sharesScopeWith(admin));
    }

    @Test
    void aMissingIdIsNamed() {
        assertEquals("userId", messageOfNull(() -> Submitter.admin(null)));
        assertEquals("partnerId", messageOfNull(() -> Submitter.partner(null, "1")));
        assertEquals("userId", messageOfNull(() -> Submitter.partner("p", null)));
    }

    private static String messageOfNull(Runnable creation) {
        return assertThrows(NullPointerException.class, creation::run).getMessage();
    }
}
