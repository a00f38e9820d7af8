package io.switchboard.server.invitation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws QR codes (ISO/IEC 18004) as PNG files. */
final class QrCode {
    private static final int SIDE = 264;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /** The code of a text of some hundred characters at most, with the quiet zone that cameras need around it. */
    static byte[] png(String text) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            SIDE,
                            SIDE,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
            BufferedImage picture =
                    new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    picture.setRGB(x, y, dots.get(x, y) ? 0 : WHITE);
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", file);
            return file.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds a text of " + text.length() + " characters.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
