package io.switchboard.server.appline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.appline.AppLine;
import io.switchboard.directory.appline.AppLineDraft;
import io.switchboard.server.contactmethod.InboundFields;
import io.switchboard.server.contactmethod.OutboundFields;
import io.switchboard.server.contactmethod.RecordingFields;

/** What can be written of an app line. */
@Schema(name = "AppLineFields", description = "What can be written of an app line.")
public record AppLineFields(
        @JsonUnwrapped InboundFields inbound,
        @JsonUnwrapped OutboundFields outbound,
        @JsonUnwrapped RecordingFields recording) {
    static AppLineFields of(AppLine line) {
        return new AppLineFields(
                InboundFields.of(line), OutboundFields.of(line.outbound()), RecordingFields.of(line.recording()));
    }

    AppLineDraft draft() {
        return new AppLineDraft(
                inbound.owner(),
                inbound.nameOr(AppLineDraft.USUAL_NAME),
                inbound.settings(),
                outbound.settings(),
                recording.settings());
    }
}
