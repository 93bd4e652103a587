package io.leadimport.spi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.kit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class SettableClockTest {
    private final Instant start = Instant.parse("2027-01-01T00:00:00Z");
    private final SettableClock clock = SettableClock.at(start);

    @Test
    void itStandsStillUntilItIsSet() {
        assertEquals(start, clock.instant());
        clock.set(Instant.EPOCH);
        assertEquals(Instant.EPOCH, clock.instant());
        clock.advance(Duration.ofMillis(5));
        assertEquals(5, clock.millis());
    }

    @Test
    void aClockOfAnotherZoneIsSetTogetherWithIt() {
        SettableClock there = clock.withZone(ZoneId.of("Pacific/Chatham"));
        clock.advance(Duration.ofHours(1));
        assertEquals(start.plusSeconds(3600), there.instant());
        assertEquals(ZoneId.of("Pacific/Chatham"), there.getZone());
        assertEquals(ZoneOffset.UTC, clock.getZone());
        assertEquals("SettableClock[2027-01-01T01:00:00Z, Z]", clock.toString());
    }
}
