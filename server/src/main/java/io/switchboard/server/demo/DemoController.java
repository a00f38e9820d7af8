package io.switchboard.server.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.delivery.mail.DemoInbox;
import io.switchboard.delivery.mail.InboxMessage;
import io.switchboard.server.listing.Page;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.SessionResource;
import io.switchboard.server.session.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the demonstration has: an inbox, and signing in with one click. */
@RestController
@RequestMapping("/api/v1/demo")
@Tag(name = "Demonstration", description = "Only on a demonstration: 404 elsewhere.")
public final class DemoController {
    private final Demonstration demonstration;
    private final SignIn signIn;

    /** A controller over the demonstration, where this server is one. */
    public DemoController(Demonstration demonstration, SignIn signIn) {
        this.demonstration = demonstration;
        this.signIn = signIn;
    }

    @PostMapping("/session")
    @Operation(
            operationId = "signInToDemo",
            summary = "Sign in to the demonstration without a password",
            description = "Only from the machine the demonstration runs on.")
    SessionResource signIn(HttpServletRequest request, HttpServletResponse response) {
        return signIn.asDemoOwner(demonstration.ownerEmail(), request, response);
    }

    @GetMapping("/inbox")
    @Operation(
            operationId = "listInbox",
            summary = "List mail that would have been sent",
            description = "The newest first, all on one page.")
    Page<InboxMessageResource> inbox() {
        List<InboxMessageResource> messages = demonstration.inbox().messages().stream()
                .map(DemoController::told)
                .toList();
        return new Page<>(messages, null, messages.size());
    }

    @GetMapping("/inbox/{id}/attachments/{index}")
    @Operation(operationId = "getInboxAttachment", summary = "Download a file of a message")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> attachment(@PathVariable String id, @PathVariable int index) {
        DemoInbox.AttachmentContent file =
                demonstration.inbox().attachment(id, index).orElseThrow(DemoController::noFile);
        InboxMessage.Attachment attachment = file.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .contentLength(attachment.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(attachment.name())
                                .build()
                                .toString())
                .body(new InputStreamResource(file.open()));
    }

    private static ProblemException noFile() {
        return new ProblemException(Problem.notFound("attachment"));
    }

    private static InboxMessageResource told(InboxMessage message) {
        List<InboxAttachment> attachments = IntStream.range(
                        0, message.attachments().size())
                .mapToObj(index -> told(message, index))
                .toList();
        return new InboxMessageResource(
                message.id(),
                message.to(),
                message.from(),
                message.subject(),
                message.text(),
                message.receivedAt(),
                attachments);
    }

    private static InboxAttachment told(InboxMessage message, int index) {
        InboxMessage.Attachment attachment = message.attachments().get(index);
        return new InboxAttachment(
                attachment.name(),
                attachment.type(),
                attachment.size(),
                "/api/v1/demo/inbox/" + message.id() + "/attachments/" + index);
    }
}
