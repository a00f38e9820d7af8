package io.switchboard.delivery.file;

import io.switchboard.delivery.Delivery;
import io.switchboard.delivery.mail.MailAttachment;
import io.switchboard.delivery.mail.MailMessage;
import io.switchboard.directory.deliverymethod.DynamicField;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words the mail that carries a file: by the templates of its delivery method, else who called, when, for whom, how long;
 * the sound as an attachment.
 */
final class CallFileMail {

    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final DateTimeFormatter READABLE_TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private CallFileMail() {}

    /** The mail of one delivery; its id is the delivery's, so that a mailbox can drop copies. */
    static MailMessage compose(CallFile file, Delivery delivery, Duration length, Path mp3, long octets) {
        CallFacts facts = file.facts();
        DynamicField.Values values = field -> value(field, file, length);
        String subject = delivery.subject()
                .map(template -> DynamicField.fill(template, values))
                .map(CallFileMail::onOneLine)
                .orElseGet(() -> subject(file));
        String attached = "The sound is attached as an MP3 file (" + readableSize(octets) + ").";
        Optional<String> body = delivery.body().map(template -> DynamicField.fill(template, values));
        List<Fact> rows = List.of(
                new Fact("From", caller(facts)),
                new Fact("To", called(facts)),
                new Fact(file.kind() == FileKind.VOICEMAIL ? "Received" : "Began", began(facts)),
                new Fact("Length", readable(length)));
        return new MailMessage(
                delivery.id().toString(),
                delivery.recipient(),
                subject,
                body.map(CallFileMail::withLineEnds).orElseGet(() -> text(lead(file, length), rows, attached)),
                body.map(text -> page(subject, paragraphs(text)))
                        .orElseGet(() -> page(subject, html(lead(file, length), rows, attached))),
                List.of(new MailAttachment(fileName(file), "audio/mpeg", mp3)));
    }

    static String fileName(CallFile file) {
        String from = file.facts().callerNumber().orElse("").replaceAll("[^0-9A-Za-z]", "");
        return "%s-%s-%s.mp3"
                .formatted(
                        file.kind().word().toLowerCase(Locale.ROOT),
                        FILE_TIME.format(local(file.facts())),
                        from.isEmpty() ? "unknown" : from);
    }

    static String readable(Duration length) {
        long seconds = Math.max(1, Math.round(length.toMillis() / 1000.0));
        long minutes = seconds / 60;
        String rest = seconds % 60 + (seconds % 60 == 1 ? " second" : " seconds");
        if (minutes == 0) {
            return rest;
        }
        String whole = minutes + (minutes == 1 ? " minute" : " minutes");
        return seconds % 60 == 0 ? whole : whole + " " + rest;
    }

    private static String value(DynamicField field, CallFile file, Duration length) {
        CallFacts facts = file.facts();
        return switch (field) {
            case CALL_ID -> facts.callId();
            case CALL_DIRECTION -> facts.direction();
            case CALL_START -> START.format(local(facts));
            case CALL_DURATION -> readable(length);
            case CALLER_NUMBER -> facts.callerNumber().orElse("withheld");
            case CALLER_NAME -> facts.callerName().orElse("");
            case CALLEE_NUMBER -> facts.calledNumber();
            case DID -> facts.did().orElse("");
            case INTERNAL_NUMBER -> facts.internalNumber().orElse("");
            case USER_NAME -> facts.userName();
            case CONTACT_METHOD -> facts.contactMethod();
            case MODULE_NAME -> facts.moduleName().orElse("");
            case CALL_FLOW -> facts.callFlow().orElse("");
            case FILE_TYPE -> file.kind().word();
            case FILE_EXTENSION -> "mp3";
            case DATE -> DATE.format(local(facts));
            case TIME -> TIME.format(local(facts));
        };
    }

    private static String subject(CallFile file) {
        CallFacts facts = file.facts();
        return switch (file.kind()) {
            case VOICEMAIL -> "Voicemail from " + onOneLine(caller(facts));
            case RECORDING -> "Recording: " + onOneLine(caller(facts) + " to " + called(facts));
        };
    }

    private static String lead(CallFile file, Duration length) {
        CallFacts facts = file.facts();
        return switch (file.kind()) {
            case VOICEMAIL -> caller(facts) + " left a voicemail of " + readable(length) + ".";
            case RECORDING ->
                "The call of " + caller(facts) + " to " + called(facts) + " was recorded for " + facts.userName() + ".";
        };
    }

    private static String caller(CallFacts facts) {
        Optional<String> name = facts.callerName().filter(text -> !text.isBlank());
        Optional<String> number = facts.callerNumber().filter(text -> !text.isBlank());
        if (name.isPresent() && number.isPresent() && !name.equals(number)) {
            return name.get() + " (" + number.get() + ")";
        }
        return number.or(() -> name).orElse("a withheld number");
    }

    private static String called(CallFacts facts) {
        return facts.calledName().isBlank()
                ? facts.calledNumber()
                : facts.calledName() + " (" + facts.calledNumber() + ")";
    }

    private static String began(CallFacts facts) {
        ZonedDateTime at = local(facts);
        return READABLE_TIME.format(at) + " (" + at.getZone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ")";
    }

    private static ZonedDateTime local(CallFacts facts) {
        return facts.startedAt().atZone(facts.zone());
    }

    private static String readableSize(long octets) {
        return octets < 1_000_000 ? Math.max(1, octets / 1_000) + " kB" : "%.1f MB".formatted(octets / 1_000_000.0);
    }

    private record Fact(String label, String value) {}

    private static String text(String lead, List<Fact> facts, String attached) {
        StringBuilder text = new StringBuilder(lead).append("\r\n\r\n");
        for (Fact fact : facts) {
            text.append("%-10s%s\r\n".formatted(fact.label() + ":", fact.value()));
        }
        return text.append("\r\n").append(attached).append("\r\n").toString();
    }

    private static String html(String lead, List<Fact> facts, String attached) {
        StringBuilder rows = new StringBuilder();
        for (Fact fact : facts) {
            rows.append("""
                    <tr><td style="padding:4px 16px 4px 0;color:#667085">%s</td><td style="padding:4px 0">%s</td></tr>
                    """.formatted(escape(fact.label()), escape(fact.value())));
        }
        return """
                <p style="font-size:17px;margin:0 0 16px">%s</p>
                <table style="border-collapse:collapse" role="presentation">%s</table>
                <p style="margin:16px 0 0;color:#667085">%s</p>
                """.formatted(escape(lead), rows, escape(attached));
    }

    private static String paragraphs(String text) {
        return "<p style=\"white-space:pre-line;margin:0\">" + escape(text) + "</p>\n";
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:15px;color:#101828">
                %s</body></html>
                """.formatted(escape(title), body);
    }

    private static String withLineEnds(String text) {
        return text.replaceAll("\r\n|\r|\n", "\r\n") + "\r\n";
    }

    /** Names come from the calling side: none may begin another header. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Names come from the calling side, so they are text and never markup. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
