package io.switchboard.delivery.voicemail;

import io.switchboard.delivery.DeliveryFault;
import io.switchboard.directory.PrivateFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder that calls record into: per voicemail one file of sound and one of facts, both named by its id. The facts
 * are on disk before the first sound, so no recording is ever without a recipient.
 */
final class VoicemailSpool {

    private static final String FACTS = ".facts";
    private static final String SOUND = ".wav";

    private final Path folder;

    VoicemailSpool(Path folder) {
        this.folder = folder;
        try {
            PrivateFolder.close(folder);
        } catch (IOException failure) {
            throw new DeliveryFault("The voicemail folder cannot be made: " + folder, failure);
        }
    }

    /** Writes the facts down and names the file to record into. */
    Path open(Voicemail voicemail) {
        Path unfinished = folder.resolve(voicemail.id() + ".part");
        try {
            StringWriter text = new StringWriter();
            toProperties(voicemail).store(text, null);
            write(unfinished, text.toString());
            Files.move(unfinished, facts(voicemail.id()), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return sound(voicemail.id());
        } catch (IOException failure) {
            throw new DeliveryFault("A voicemail cannot be spooled in " + folder, failure);
        }
    }

    Path sound(UUID id) {
        return folder.resolve(id + SOUND);
    }

    boolean hasSound(UUID id) {
        return Files.isRegularFile(sound(id));
    }

    Path encoded(UUID id) {
        return folder.resolve(id + ".mp3");
    }

    /** Makes the sound outlive a power cut. */
    void secure(UUID id) {
        try {
            force(sound(id));
        } catch (IOException failure) {
            throw new DeliveryFault("The recording of voicemail " + id + " cannot be made safe", failure);
        }
    }

    /** The facts; empty when there are none or they cannot be read as such. */
    Optional<Voicemail> find(UUID id) {
        Path file = facts(id);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(fromProperties(id, properties));
        } catch (IOException | IllegalArgumentException | DateTimeException failure) {
            throw new DeliveryFault("The facts of voicemail " + id + " cannot be read", failure);
        }
    }

    /** The ids of everything in the folder. */
    List<UUID> ids() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(FACTS))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - FACTS.length())))
                    .toList();
        } catch (IOException failure) {
            throw new DeliveryFault("The voicemail folder cannot be read: " + folder, failure);
        }
    }

    /** Removes sound and facts, the facts last: until then the voicemail can be found again. */
    void delete(UUID id) {
        try {
            Files.deleteIfExists(encoded(id));
            Files.deleteIfExists(sound(id));
            Files.deleteIfExists(facts(id));
        } catch (IOException failure) {
            throw new DeliveryFault("Voicemail " + id + " cannot be removed from the spool", failure);
        }
    }

    private Path facts(UUID id) {
        return folder.resolve(id + FACTS);
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Properties toProperties(Voicemail voicemail) {
        Properties properties = new Properties();
        properties.setProperty("accountId", voicemail.accountId().toString());
        properties.setProperty("callId", voicemail.callId());
        properties.setProperty("recipient", voicemail.recipient());
        voicemail.callerNumber().ifPresent(number -> properties.setProperty("callerNumber", number));
        voicemail.callerName().ifPresent(name -> properties.setProperty("callerName", name));
        properties.setProperty("calledNumber", voicemail.calledNumber());
        properties.setProperty("calledName", voicemail.calledName());
        properties.setProperty("startedAt", voicemail.startedAt().toString());
        properties.setProperty("zone", voicemail.zone().getId());
        return properties;
    }

    private static Voicemail fromProperties(UUID id, Properties properties) {
        return new Voicemail(
                id,
                UUID.fromString(required(properties, "accountId")),
                required(properties, "callId"),
                required(properties, "recipient"),
                Optional.ofNullable(properties.getProperty("callerNumber")),
                Optional.ofNullable(properties.getProperty("callerName")),
                required(properties, "calledNumber"),
                required(properties, "calledName"),
                Instant.parse(required(properties, "startedAt")),
                ZoneId.of(required(properties, "zone")));
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("The fact " + name + " is missing");
        }
        return value;
    }
}
