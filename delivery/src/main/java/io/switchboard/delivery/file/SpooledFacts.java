package io.switchboard.delivery.file;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** The facts of a file as lines of text. */
final class SpooledFacts {

    private SpooledFacts() {}

    static Properties of(CallFile file) {
        CallFacts facts = file.facts();
        Properties properties = new Properties();
        properties.setProperty("kind", file.kind().name().toLowerCase(Locale.ROOT));
        properties.setProperty("accountId", file.accountId().toString());
        file.deliveryMethod().ifPresent(id -> properties.setProperty("deliveryMethod", id.toString()));
        properties.setProperty("userId", file.userId().toString());
        properties.setProperty("callId", facts.callId());
        properties.setProperty("direction", facts.direction());
        properties.setProperty("startedAt", facts.startedAt().toString());
        properties.setProperty("zone", facts.zone().getId());
        facts.callerNumber().ifPresent(number -> properties.setProperty("callerNumber", number));
        facts.callerName().ifPresent(name -> properties.setProperty("callerName", name));
        properties.setProperty("calledNumber", facts.calledNumber());
        properties.setProperty("calledName", facts.calledName());
        facts.did().ifPresent(number -> properties.setProperty("did", number));
        facts.internalNumber().ifPresent(number -> properties.setProperty("internalNumber", number));
        properties.setProperty("userName", facts.userName());
        properties.setProperty("contactMethod", facts.contactMethod());
        facts.moduleName().ifPresent(name -> properties.setProperty("moduleName", name));
        facts.callFlow().ifPresent(name -> properties.setProperty("callFlow", name));
        return properties;
    }

    static CallFile read(UUID id, Properties properties) {
        return new CallFile(
                id,
                FileKind.valueOf(required(properties, "kind").toUpperCase(Locale.ROOT)),
                UUID.fromString(required(properties, "accountId")),
                optional(properties, "deliveryMethod").map(UUID::fromString),
                UUID.fromString(required(properties, "userId")),
                new CallFacts(
                        required(properties, "callId"),
                        required(properties, "direction"),
                        Instant.parse(required(properties, "startedAt")),
                        ZoneId.of(required(properties, "zone")),
                        optional(properties, "callerNumber"),
                        optional(properties, "callerName"),
                        required(properties, "calledNumber"),
                        required(properties, "calledName"),
                        optional(properties, "did"),
                        optional(properties, "internalNumber"),
                        required(properties, "userName"),
                        required(properties, "contactMethod"),
                        optional(properties, "moduleName"),
                        optional(properties, "callFlow")));
    }

    private static Optional<String> optional(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }

    private static String required(Properties properties, String name) {
        return optional(properties, name)
                .orElseThrow(() -> new IllegalArgumentException("The fact " + name + " is missing"));
    }
}
