package io.switchboard.directory.appline;

import io.switchboard.directory.contactmethod.ContactMethodDraft;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.RecordingSettings;
import java.util.UUID;

/** What can be said about an app line. */
public record AppLineDraft(
        UUID userId, String name, InboundSettings inbound, OutboundSettings outbound, RecordingSettings recording)
        implements ContactMethodDraft {

    /** The name of an app line that nobody gave another. */
    public static final String USUAL_NAME = "App";

    /** A line bound to nothing that calls inside the account only. */
    public static AppLineDraft of(UUID userId) {
        return new AppLineDraft(
                userId, USUAL_NAME, InboundSettings.DEFAULT, OutboundSettings.INTERNAL_ONLY, RecordingSettings.OFF);
    }

    public static AppLineDraft of(AppLine line) {
        return new AppLineDraft(line.userId(), line.name(), line.inbound(), line.outbound(), line.recording());
    }

    public AppLineDraft withInbound(InboundSettings settings) {
        return new AppLineDraft(userId, name, settings, outbound, recording);
    }

    public AppLineDraft withOutbound(OutboundSettings settings) {
        return new AppLineDraft(userId, name, inbound, settings, recording);
    }

    public AppLineDraft withRecording(RecordingSettings settings) {
        return new AppLineDraft(userId, name, inbound, outbound, settings);
    }
}
