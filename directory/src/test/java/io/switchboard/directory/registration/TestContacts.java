package io.switchboard.directory.registration;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contacts for tests. */
public final class TestContacts {

    private TestContacts() {}

    public static RegisteredContact contact(UUID sipAccountId, String uri, Instant expires) {
        return new RegisteredContact(
                sipAccountId,
                uri,
                0.7,
                expires.truncatedTo(ChronoUnit.MILLIS),
                "call-id@phone",
                42,
                "UDP",
                new InetSocketAddress("192.0.2.1", 5062),
                new InetSocketAddress("2001:db8::1", 5060),
                Optional.of("<urn:uuid:00000000-0000-1000-8000-000A95A0E128>"),
                List.of("<sip:edge1.example.com;lr>", "<sip:edge2.example.com;lr>"),
                "Phone/1.0");
    }
}
