package io.switchboard.testkit.peer;

import io.switchboard.sip.message.Host;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A baresip softphone: it speaks a tone, keeps what it hears in a WAV file, and is driven over its control socket.
 * Closing it hangs up and ends the program.
 */
public final class Baresip implements AutoCloseable {

    private static final int WAV_HEADER = 44;
    private static final Duration START = Duration.ofSeconds(15);

    private final Path folder;
    private final Program program;
    private final BaresipControl control;

    private Baresip(Path folder, Program program, BaresipControl control) {
        this.folder = folder;
        this.program = program;
        this.control = control;
    }

    /**
     * Starts the phone with an empty folder of its own, with its tone as 16-bit mono WAV of 8 kHz. Towards a server with
     * an IPv6 address it speaks nothing but IPv6.
     */
    public static Baresip start(Path folder, BaresipAccount account, byte[] toneWav) {
        InetAddress address = LoopbackAddresses.towards(account.server().getAddress());
        int controlPort = LoopbackAddresses.freePort(address);
        try {
            Files.write(folder.resolve("tone.wav"), toneWav);
            Files.writeString(folder.resolve("config"), config(folder, address, controlPort));
            Files.writeString(folder.resolve("accounts"), account.line() + "\n");
            Files.writeString(folder.resolve("contacts"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Program program = Program.start(folder, Map.of("HOME", folder.toString()), command(address));
        try {
            program.awaitLine(Pattern.compile("baresip is ready"), START);
            return new Baresip(folder, program, BaresipControl.connect(address, controlPort));
        } catch (PeerException e) {
            program.close();
            throw e;
        }
    }

    private static List<String> command(InetAddress address) {
        return List.of("baresip", "-f", ".", "-v", address instanceof Inet6Address ? "-6" : "-4");
    }

    private static String config(Path folder, InetAddress address, int controlPort) {
        int sipPort = LoopbackAddresses.freePort(address);
        Host host = Host.of(address);
        return """
                poll_method epoll
                net_interface %5$s
                sip_listen %1$s:%2$d
                rtp_ports 40000-49999
                audio_source aufile,%4$s/tone.wav
                audio_player aubridge,sink
                audio_alert aubridge,alert
                ausrc_srate 8000
                auplay_srate 8000
                ausrc_channels 1
                auplay_channels 1
                module_path /usr/lib/baresip/modules
                module g711.so
                module g722.so
                module opus.so
                module aufile.so
                module aubridge.so
                module sndfile.so
                snd_path %4$s
                module_tmp uuid.so
                module_tmp account.so
                module_app menu.so
                module ctrl_tcp.so
                ctrl_tcp_listen %1$s:%3$d
                """.formatted(host, sipPort, controlPort, folder.toAbsolutePath(), host.text());
    }

    /** Waits until the registrar accepted this phone; ends the phone if it does not. */
    public Baresip awaitRegistered() {
        // Its event may have come before the control socket was there to tell.
        try {
            program.awaitLine(Pattern.compile("\\} 200 OK \\("), Duration.ofSeconds(10));
            return this;
        } catch (PeerException e) {
            close();
            throw e;
        }
    }

    /** Calls an address such as {@code 102} or {@code sip:102@127.0.0.1}; returns at once. */
    public void dial(String target) {
        control.command("dial", target);
    }

    /** Answers the ringing call (a phone with automatic answer needs no such word). */
    public void answer() {
        control.command("accept", "");
    }

    /** Hangs up the current call. */
    public void hangUp() {
        control.command("hangup", "");
    }

    /** Puts the current call on hold with a re-INVITE. */
    public void hold() {
        control.command("hold", "");
    }

    /** Takes the current call back from hold. */
    public void resume() {
        control.command("resume", "");
    }

    /** Sends keys in the current call as telephone events. */
    public void press(String keys) {
        control.command("sndcode", keys);
    }

    /** Waits until an event of this type came since the phone started, such as {@code CALL_ESTABLISHED}. */
    public void awaitEvent(String type) {
        awaitEvent(type, Duration.ofSeconds(15));
    }

    /** The same with a time limit of its own. */
    public void awaitEvent(String type, Duration within) {
        control.awaitEvent(type, within, program::describe);
    }

    /** How many events of this type came since the phone started. */
    public long events(String type) {
        return control.events(type);
    }

    /**
     * Waits until the phone has heard this long in its last call, and returns the file. Its header is complete only after
     * the call; readers take the length of the file.
     */
    public Path awaitHeard(Duration length) {
        return awaitSound("-dec.wav", length);
    }

    /** Waits until the phone has spoken this long in its last call. */
    public void awaitSpoken(Duration length) {
        awaitSound("-enc.wav", length);
    }

    private Path awaitSound(String files, Duration length) {
        return Await.value(
                length.plusSeconds(15),
                () -> length + " of sound in " + soundFiles(files) + "; " + program.describe(),
                () -> soundFiles(files).stream()
                        .filter(file -> soundIn(file).compareTo(length) >= 0)
                        .reduce((first, second) -> second));
    }

    private List<Path> soundFiles(String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the format in its header and its size so far. */
    private static Duration soundIn(Path wav) {
        try (InputStream in = Files.newInputStream(wav)) {
            byte[] header = in.readNBytes(WAV_HEADER);
            if (header.length < WAV_HEADER) {
                return Duration.ZERO;
            }
            int octetsPerSecond =
                    ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(28);
            return Duration.ofMillis(1000L * (Files.size(wav) - WAV_HEADER) / octetsPerSecond);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's output, for the message of a failed test. */
    public String describe() {
        return program.describe();
    }

    /** What the phone's program printed last for this pattern, if it did. */
    public Optional<String> printed(Pattern pattern) {
        return program.output().stream().filter(pattern.asPredicate()).reduce((first, second) -> second);
    }

    /** Ends the phone without a word to anybody, as when its cable is pulled. */
    public void kill() {
        control.close();
        program.kill();
    }

    @Override
    public void close() {
        if (program.isAlive()) {
            control.commandIfConnected("quit", "");
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (program.isAlive() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
        }
        control.close();
        program.close();
    }
}
