package io.switchboard.calls.recording;

/** What happened to the recording of a conversation. */
public sealed interface RecordingStep {
    /** It began. */
    record Started() implements RecordingStep {}

    /** It stopped for the time being. */
    record Paused() implements RecordingStep {}

    /** It goes on in the same file. */
    record Resumed() implements RecordingStep {}

    /** It is over, and its file on disk. */
    record Ended(FinishedRecording recording) implements RecordingStep {}
}
