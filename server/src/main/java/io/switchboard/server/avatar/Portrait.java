package io.switchboard.server.avatar;

import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A square picture of {@link #SIDE} pixels, encoded by us: PNG where it is see-through, JPEG otherwise.
 *
 * @param mediaType as HTTP names it
 * @param content the file; not copied, so nobody may write into it
 */
@SuppressWarnings("ArrayRecordComponent") // Made here and written to the database right away.
record Portrait(String mediaType, byte[] content) {

    /** The longest file that is taken, in octets. */
    static final int LONGEST_FILE = 512 * 1024;

    static final int SIDE = 256;

    private static final int LONGEST_SIDE = 8192;
    private static final long MOST_PIXELS = 16_000_000;

    /** A picture needs some megabytes while it is decoded: few at a time bound what all uploads together can take. */
    private static final Semaphore DECODING = new Semaphore(2);

    /**
     * The middle square of a picture file, scaled.
     *
     * @throws ProblemException 413, 415 or 422 when the file is too long, no picture, or broken
     */
    static Portrait of(byte[] file) {
        if (file.length > LONGEST_FILE) {
            throw new ProblemException(Problem.of(
                    413,
                    "too-long",
                    "The picture is too large",
                    "The picture has more than 512 KiB. Send a smaller one: 256 by 256 pixels are enough."));
        }
        PictureFormat format = PictureFormat.of(file).orElseThrow(Portrait::noPicture);
        DECODING.acquireUninterruptibly();
        try {
            return encode(square(decode(file, format)));
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof ProblemException refused ? refused : brokenPicture();
        } finally {
            DECODING.release();
        }
    }

    private static BufferedImage decode(byte[] file, PictureFormat format) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new ProblemException(Problem.invalid(
                        "avatar",
                        "size",
                        "The picture has " + width + " by " + height
                                + " pixels; at most 16 million are possible. Send a" + " smaller one."));
            }
            // Most of a large picture is left out while reading, so that it never stands in memory as a whole.
            int step = Math.max(1, Math.min(width, height) / (2 * SIDE));
            ImageReadParam part = reader.getDefaultReadParam();
            part.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, part);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage square(BufferedImage picture) {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        int left = (picture.getWidth() - side) / 2;
        int top = (picture.getHeight() - side) / 2;
        boolean transparent = picture.getColorModel().hasAlpha();
        BufferedImage square =
                new BufferedImage(SIDE, SIDE, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = square.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (!transparent) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, SIDE, SIDE);
        }
        pen.drawImage(picture, 0, 0, SIDE, SIDE, left, top, left + side, top + side, null);
        pen.dispose();
        return square;
    }

    private static Portrait encode(BufferedImage square) {
        boolean transparent = square.getColorModel().hasAlpha();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(square, transparent ? "png" : "jpeg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Portrait(transparent ? "image/png" : "image/jpeg", file.toByteArray());
    }

    private static ProblemException noPicture() {
        return new ProblemException(Problem.of(
                415,
                "media-type",
                "This is no picture",
                "The file is neither PNG, JPEG nor WebP. Send a picture in one of these formats."));
    }

    private static ProblemException brokenPicture() {
        return new ProblemException(Problem.invalid(
                "avatar", "picture", "The picture is damaged and cannot be read. Save it anew and send that."));
    }
}
