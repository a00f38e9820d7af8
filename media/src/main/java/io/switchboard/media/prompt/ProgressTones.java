package io.switchboard.media.prompt;

import io.switchboard.media.AudioClip;
import io.switchboard.media.tone.Tone;
import java.time.Duration;

/** The tones by which a phone system tells how a call goes (ITU-T E.180, E.182), ready to be played. */
public final class ProgressTones {

    private static final int RATE = 16000;
    private static final double USUAL = 425;
    private static final double HIGH = 1400;
    private static final double LEVEL = -16;

    private static final AudioClip RINGING = pulses(USUAL, 1, 1000, 4000);
    private static final AudioClip DIAL = pulses(USUAL, 1, 600, 0);
    private static final AudioClip REFUSED = pulses(USUAL, 4, 200, 200);
    private static final AudioClip RECORDING = pulses(HIGH, 1, 400, 0);
    private static final AudioClip PAUSED = pulses(HIGH, 2, 120, 120);

    private ProgressTones() {}

    /** The other side rings: 425 Hz, one second in five; to be repeated. */
    public static AudioClip ringing() {
        return RINGING;
    }

    /** Digits are expected: 425 Hz, 0.6 s. */
    public static AudioClip dial() {
        return DIAL;
    }

    /** It cannot be: 425 Hz, four times 0.2 s. */
    public static AudioClip refused() {
        return REFUSED;
    }

    /** A recording goes on from here: 1400 Hz, 0.4 s. */
    public static AudioClip recording() {
        return RECORDING;
    }

    /** A recording pauses: 1400 Hz, twice 0.12 s. */
    public static AudioClip recordingPaused() {
        return PAUSED;
    }

    private static AudioClip pulses(double frequency, int times, int soundMillis, int silenceMillis) {
        short[] sound = Tone.sine(frequency, LEVEL, Duration.ofMillis(soundMillis), RATE);
        short[] silence = Tone.silence(Duration.ofMillis(silenceMillis), RATE);
        short[] all = new short[0];
        for (int pulse = 0; pulse < times; pulse++) {
            all = Tone.sequence(all, sound, silence);
        }
        return AudioClip.of(all, RATE);
    }
}
