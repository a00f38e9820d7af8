package io.switchboard.acceptance;

import io.switchboard.testkit.peer.BaresipAccount;
import io.switchboard.testkit.peer.LoopbackAddresses;
import io.switchboard.testkit.peer.Sipp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The sipp scenarios of this module, with values filled in. */
final class Scenarios {

    private final RunningSwitchboard switchboard;
    private final Path folder;

    Scenarios(RunningSwitchboard switchboard, Path folder) {
        this.switchboard = switchboard;
        this.folder = folder;
    }

    /** A carrier at an address that the demonstration's trunk accepts. */
    Sipp carrier(String scenario, Map<String, String> values) {
        InetAddress address = address("127.0.0.9");
        InetSocketAddress local = new InetSocketAddress(address, LoopbackAddresses.freePort(address));
        return Sipp.start(emptyFolder(), text(scenario, values), local, switchboard.trunk(), "udp");
    }

    /** A phone with this account's credentials, sending from this address. */
    Sipp phone(String scenario, BaresipAccount account, InetSocketAddress local, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.putIfAbsent("username", account.username());
        all.putIfAbsent("password", account.password());
        all.putIfAbsent("domain", account.domain());
        return Sipp.start(emptyFolder(), text(scenario, all), local, account.server(), account.transport());
    }

    /** Registers a phone and leaves its address free for the scenario that follows. */
    void register(BaresipAccount account, InetSocketAddress local) {
        try (Sipp phone = phone("phone-registers", account, local, Map.of())) {
            phone.awaitSuccess();
        }
    }

    /** An address and port for one phone. */
    static InetSocketAddress phoneAddress() {
        InetAddress address = LoopbackAddresses.any();
        return new InetSocketAddress(address, LoopbackAddresses.freePort(address));
    }

    private Path emptyFolder() {
        try {
            return Files.createTempDirectory(folder, "sipp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String scenario, Map<String, String> values) {
        try (InputStream stream = Scenarios.class.getResourceAsStream("/sipp/" + scenario + ".xml")) {
            if (stream == null) {
                throw new IllegalArgumentException("no scenario " + scenario);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            if (text.contains("${")) {
                throw new IllegalArgumentException("a value is missing: " + text.substring(text.indexOf("${")));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
