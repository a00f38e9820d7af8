package io.switchboard.server.demo;

import io.swagger.v3.oas.annotations.media.Schema;

/** A file in a message of the inbox. */
public record InboxAttachment(
        @Schema(example = "voicemail.mp3") String name,
        @Schema(example = "audio/mpeg") String type,

        @Schema(description = "In bytes.", example = "24000")
        long size,

        @Schema(example = "/api/v1/demo/inbox/1/attachments/0")
        String url) {}
