package io.switchboard.delivery.file;

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
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder that calls record into: per file one of sound and one of facts, both named by its id. The facts are on disk
 * before the first sound, so no sound is ever without a recipient.
 */
final class FileSpool {

    private static final String FACTS = ".facts";
    private static final String SOUND = ".wav";

    private final Path folder;

    FileSpool(Path folder) {
        this.folder = folder;
        try {
            PrivateFolder.close(folder);
        } catch (IOException failure) {
            throw new DeliveryFault("The spool folder cannot be made: " + folder, failure);
        }
    }

    /** Writes the facts down and names the file to record into. */
    Path open(CallFile file) {
        Path unfinished = folder.resolve(file.id() + ".part");
        try {
            StringWriter text = new StringWriter();
            SpooledFacts.of(file).store(text, null);
            write(unfinished, text.toString());
            Files.move(unfinished, facts(file.id()), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return sound(file.id());
        } catch (IOException failure) {
            throw new DeliveryFault("Sound cannot be spooled in " + folder, failure);
        }
    }

    Path sound(UUID id) {
        return folder.resolve(id + SOUND);
    }

    boolean hasSound(UUID id) {
        return Files.isRegularFile(sound(id));
    }

    /** The sound as MP3 file, made by the encoder the first time. */
    Path encoded(UUID id, RecordingEncoder encoder) throws RecordingEncoder.EncodingFailed {
        Path mp3 = folder.resolve(id + ".mp3");
        if (Files.isRegularFile(mp3)) {
            return mp3;
        }
        // Several recipients may come at once; each makes its own and the last one in place serves all.
        Path unfinished = folder.resolve(id + "." + UUID.randomUUID() + ".mp3");
        try {
            encoder.encode(sound(id), unfinished);
            Files.move(unfinished, mp3, StandardCopyOption.ATOMIC_MOVE);
            return mp3;
        } catch (IOException failure) {
            throw new RecordingEncoder.EncodingFailed("the spool folder cannot be written", failure);
        }
    }

    /** Makes the sound outlive a power cut. */
    void secure(UUID id) {
        try {
            force(sound(id));
        } catch (IOException failure) {
            throw new DeliveryFault("The sound of file " + id + " cannot be made safe", failure);
        }
    }

    /** The facts; empty when there are none. */
    Optional<CallFile> find(UUID id) {
        Path file = facts(id);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(SpooledFacts.read(id, properties));
        } catch (IOException | IllegalArgumentException | DateTimeException failure) {
            throw new DeliveryFault("The facts of file " + id + " cannot be read", failure);
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
            throw new DeliveryFault("The spool folder cannot be read: " + folder, failure);
        }
    }

    /** Removes all there is of a file, the facts last: until then it can be found again. */
    void delete(UUID id) {
        try (Stream<Path> files = Files.list(folder)) {
            String own = id + ".";
            List<Path> parts = files.filter(
                            file -> file.getFileName().toString().startsWith(own))
                    .filter(file -> !file.equals(facts(id)))
                    .toList();
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
            Files.deleteIfExists(facts(id));
        } catch (IOException failure) {
            throw new DeliveryFault("File " + id + " cannot be removed from the spool", failure);
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
}
