package io.switchboard.media.codec;

/** The quantizer tables and the filter of ITU-T G.722 (tables 11/G.722 to 21/G.722), as both directions need them. */
final class G722Tables {

    /** The quadrature mirror filter, one half of it; the other half is the mirror image. */
    static final int[] FILTER = {3, -11, 12, 32, -210, 951, 3876, -805, 362, -156, 53, -11};

    private static final int[] HIGHER_LEVELS = {-7408, -1616, 7408, 1616};

    private static final int[] LOWER_LEVELS_4_BIT = {
        0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584, 1200, 0
    };

    private static final int[] LOWER_LEVELS_6_BIT = {
        -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192, -10232, -9360, -8576,
        -7856, -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168, -2776, -2400, -2032, -1688, -1360, -1040,
        -728, 24808, 21904, 19008, 16704, 14984, 13512, 12280, 11192, 10232, 9360, 8576, 7856, 7192, 6576, 6000, 5456,
        4944, 4464, 4008, 3576, 3168, 2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432, -136
    };

    /** By the number of the interval a magnitude lies in; the first entry is never asked for. */
    static final int[] LOWER_THRESHOLDS = {
        0, 35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858, 940, 1023, 1121, 1219,
        1339, 1458, 1612, 1765, 1980, 2195, 2557, 2919
    };

    static final int[] LOWER_CODES_NEGATIVE = {
        0, 63, 62, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6,
        5, 4
    };

    static final int[] LOWER_CODES_POSITIVE = {
        0, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35,
        34, 33, 32
    };

    static final int HIGHER_THRESHOLD = 564;

    private static final int[] LOWER_SCALE_STEPS = {-60, -30, 58, 172, 334, 538, 1198, 3042};
    private static final int[] LOWER_SCALE_CLASS = {0, 7, 6, 5, 4, 3, 2, 1, 7, 6, 5, 4, 3, 2, 1, 0};
    private static final int LARGE_HIGHER_STEP = 798;
    private static final int SMALL_HIGHER_STEP = -214;

    private G722Tables() {}

    /** The difference the predictor learns from: only the upper four bits of the lower band's code. */
    static int lowerDifference(int code, int scale) {
        return (scale * LOWER_LEVELS_4_BIT[code >> 2]) >> 15;
    }

    /** The difference that is heard: all six bits. */
    static int lowerFineDifference(int code, int scale) {
        return (scale * LOWER_LEVELS_6_BIT[code]) >> 15;
    }

    static int lowerScaleStep(int code) {
        return LOWER_SCALE_STEPS[LOWER_SCALE_CLASS[code >> 2]];
    }

    static int higherDifference(int code, int scale) {
        return (scale * HIGHER_LEVELS[code]) >> 15;
    }

    static int higherScaleStep(int code) {
        return (code & 1) == 0 ? LARGE_HIGHER_STEP : SMALL_HIGHER_STEP;
    }
}
