package io.switchboard.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    @Test
    void aCameraReadsTheText() throws Exception {
        String link = "https://phones.example.com/app/activate?token=" + "0a".repeat(32);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrCode.png(link)));
        int width = picture.getWidth();
        int height = picture.getHeight();
        RGBLuminanceSource light =
                new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light)))
                        .getText())
                .isEqualTo(link);
    }
}
