package io.switchboard.directory.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets. Those that must be shown again are encrypted with AES-256-GCM under the key file of the data folder;
 * the place a secret belongs to is bound into it, so that a ciphertext copied to another row opens nothing. All methods
 * may be called from any thread.
 */
public final class Secrets {

    private static final String KEY_FILE = "secret.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte FORMAT = 1;
    private static final String UNMISTAKABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private Secrets(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Reads the key file of a data folder and makes it, readable by its owner alone, if there is none. */
    public static Secrets open(Path dataFolder) {
        Path file = dataFolder.resolve(KEY_FILE);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new SecretFault(
                        "The key file " + file + " is damaged: it has " + key.length + " bytes instead of " + KEY_BYTES
                                + ". Restore it from a backup; without it SIP passwords cannot be read.");
            }
            return new Secrets(key);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or made.", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                KEY_FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, key, StandardOpenOption.SYNC);
        try {
            // A link, unlike a move, fails when another process made the key first.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            Arrays.fill(key, (byte) 0);
        } finally {
            Files.delete(fresh);
        }
    }

    /**
     * Encrypts a secret.
     *
     * @param place what the secret belongs to, for example {@code sip-account/ID}; the same is needed to decrypt it
     */
    public byte[] encrypt(String place, String secret) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new SecretFault("A secret could not be encrypted.", e);
        }
    }

    /** Decrypts what {@link #encrypt} made for the same place; throws {@link SecretFault} for anything else. */
    public String decrypt(String place, byte[] encrypted) {
        if (encrypted.length <= 1 + NONCE_BYTES || encrypted[0] != FORMAT) {
            throw new SecretFault("An encrypted secret is damaged.");
        }
        try {
            byte[] nonce = Arrays.copyOfRange(encrypted, 1, 1 + NONCE_BYTES);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(encrypted, 1 + NONCE_BYTES, encrypted.length - 1 - NONCE_BYTES);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SecretFault(
                    "A secret cannot be decrypted: the key file is not the one it was encrypted with, or it was tampered with.",
                    e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A user name that cannot be guessed nor confused with a number: a letter first, no characters that look alike. */
    public String newUsername() {
        char first = UNMISTAKABLE.charAt(random.nextInt(UNMISTAKABLE.indexOf('2')));
        return first + text(8);
    }

    /** A password of 99 bits in characters that every phone's keys can type. */
    public String newPassword() {
        return text(20);
    }

    /** A token of 256 bits as hexadecimal digits. */
    public String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(UNMISTAKABLE.charAt(random.nextInt(UNMISTAKABLE.length())));
        }
        return text.toString();
    }

    /** The hash under which a token of {@link #newToken()} is kept. Such a token needs neither salt nor slowness. */
    public static byte[] tokenHash(String token) {
        return digest("SHA-256", token);
    }

    /** HA1 of RFC 7616 section 3.4.2 for both algorithms. */
    public static DigestHashes digestHashes(String username, String realm, String password) {
        String text = username + ":" + realm + ":" + password;
        HexFormat hex = HexFormat.of();
        return new DigestHashes(hex.formatHex(digest("MD5", text)), hex.formatHex(digest("SHA-256", text)));
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SecretFault("This Java has no " + algorithm + ".", e);
        }
    }
}
