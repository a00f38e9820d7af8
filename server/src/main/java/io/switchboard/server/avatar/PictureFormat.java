package io.switchboard.server.avatar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Picture files that are taken, told by their first octets; what a sender says of them is not believed. */
enum PictureFormat {
    PNG("png") {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        }
    },
    JPEG("jpeg") {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        }
    },
    WEBP("webp") {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, "RIFF".getBytes(StandardCharsets.US_ASCII))
                    && startsWith(file, 8, "WEBP".getBytes(StandardCharsets.US_ASCII));
        }
    };

    private final String reader;

    PictureFormat(String reader) {
        this.reader = reader;
    }

    /** What Java calls the reader of such files. */
    String reader() {
        return reader;
    }

    abstract boolean begins(byte[] file);

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private static boolean startsWith(byte[] file, int offset, byte[] mark) {
        return file.length >= offset + mark.length
                && Arrays.equals(file, offset, offset + mark.length, mark, 0, mark.length);
    }
}
