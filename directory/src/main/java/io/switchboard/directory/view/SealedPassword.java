package io.switchboard.directory.view;

import java.util.HexFormat;

/** A password as it lies in the database, encrypted, in hexadecimal. */
record SealedPassword(String hexadecimal) {

    byte[] bytes() {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
