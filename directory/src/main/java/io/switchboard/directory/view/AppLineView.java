package io.switchboard.directory.view;

import io.switchboard.directory.contactmethod.RecordingSettings;

/** A user's line in the App as a call sees it. */
public record AppLineView(InboundView inbound, OutboundView outbound, RecordingSettings recording)
        implements ContactMethodView {}
