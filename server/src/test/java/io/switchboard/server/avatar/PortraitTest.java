package io.switchboard.server.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.server.problem.ProblemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private static byte[] file(String format, int width, int height, int type) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect((width - height) / 2, 0, height, height);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, format, file);
        return file.toByteArray();
    }

    private static BufferedImage picture(Portrait portrait) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(portrait.content()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void theMiddleSquareIsKeptAt256Pixels(String format) throws IOException {
        Portrait portrait = Portrait.of(file(format, 1600, 800, BufferedImage.TYPE_INT_RGB));
        assertThat(portrait.mediaType()).isEqualTo("image/jpeg");
        BufferedImage kept = picture(portrait);
        assertThat(kept.getWidth()).isEqualTo(256);
        assertThat(kept.getHeight()).isEqualTo(256);
        for (int edge : new int[] {4, 251}) {
            Color colour = new Color(kept.getRGB(edge, 128));
            assertThat(colour.getBlue()).isGreaterThan(200);
            assertThat(colour.getRed()).isLessThan(60);
        }
    }

    @Test
    void whatIsSeeThroughStaysSo() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB), "png", file);
        Portrait portrait = Portrait.of(file.toByteArray());
        assertThat(portrait.mediaType()).isEqualTo("image/png");
        assertThat(picture(portrait).getRGB(100, 100) >>> 24).isZero();
    }

    @Test
    void webPIsTaken() throws IOException {
        assertThat(picture(Portrait.of(WEBP)).getWidth()).isEqualTo(256);
    }

    @Test
    void whatCameWithTheFileIsLeftOut() throws IOException {
        byte[] clean = file("jpeg", 300, 300, BufferedImage.TYPE_INT_RGB);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(clean, clean.length + script.length);
        System.arraycopy(script, 0, both, clean.length, script.length);
        assertThat(new String(Portrait.of(both).content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    private static int refusal(byte[] file) {
        try {
            Portrait.of(file);
            return 200;
        } catch (ProblemException refused) {
            return refused.problem().status();
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        for (String text : new String[] {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7"}) {
            assertThat(refusal(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(415);
        }
    }

    @Test
    void aDamagedPictureIsRefused() throws IOException {
        byte[] png = file("png", 300, 300, BufferedImage.TYPE_INT_RGB);
        assertThat(refusal(Arrays.copyOf(png, 20))).isEqualTo(422);
        assertThat(refusal(Arrays.copyOf(WEBP, 20))).isEqualTo(422);
        byte[] jpeg = file("jpeg", 300, 300, BufferedImage.TYPE_INT_RGB);
        assertThat(refusal(Arrays.copyOf(jpeg, 30))).isEqualTo(422);
    }

    @Test
    void aPictureOfHugeSizeIsRefusedByItsHeader() {
        CRC32 sum = new CRC32();
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(50_000)
                .putInt(50_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        sum.update(header);
        byte[] bomb = ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
        assertThatThrownBy(() -> Portrait.of(bomb)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(422);
            assertThat(refused.problem().errors().getFirst().rule()).isEqualTo("size");
        });
    }

    @Test
    void aFileOfMoreThan512KibibytesIsRefused() {
        assertThat(refusal(new byte[512 * 1024 + 1])).isEqualTo(413);
    }
}
