package io.switchboard.delivery.voicemail;

import io.switchboard.delivery.mail.MailAttachment;
import io.switchboard.delivery.mail.MailMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words the mail that carries a voicemail: who called, when, for whom, how long; the sound as an attachment. */
final class VoicemailMail {

    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final DateTimeFormatter READABLE_TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private VoicemailMail() {}

    static MailMessage compose(Voicemail voicemail, Duration length, Path mp3) {
        String caller = caller(voicemail);
        List<Fact> facts = List.of(
                new Fact("From", caller),
                new Fact("To", called(voicemail)),
                new Fact("Received", received(voicemail)),
                new Fact("Length", readable(length)));
        String lead = caller + " left a voicemail of " + readable(length) + ".";
        return new MailMessage(
                voicemail.id().toString(),
                voicemail.recipient(),
                "Voicemail from " + caller,
                text(lead, facts),
                html(lead, facts),
                List.of(new MailAttachment(fileName(voicemail), "audio/mpeg", mp3)));
    }

    static String fileName(Voicemail voicemail) {
        String from = voicemail.callerNumber().orElse("").replaceAll("[^0-9A-Za-z]", "");
        return "voicemail-%s-%s.mp3".formatted(FILE_TIME.format(local(voicemail)), from.isEmpty() ? "unknown" : from);
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

    private static String caller(Voicemail voicemail) {
        Optional<String> name = voicemail.callerName().filter(text -> !text.isBlank());
        Optional<String> number = voicemail.callerNumber().filter(text -> !text.isBlank());
        if (name.isPresent() && number.isPresent() && !name.equals(number)) {
            return name.get() + " (" + number.get() + ")";
        }
        return number.or(() -> name).orElse("a withheld number");
    }

    private static String called(Voicemail voicemail) {
        return voicemail.calledName().isBlank()
                ? voicemail.calledNumber()
                : voicemail.calledName() + " (" + voicemail.calledNumber() + ")";
    }

    private static String received(Voicemail voicemail) {
        ZonedDateTime at = local(voicemail);
        return READABLE_TIME.format(at) + " (" + at.getZone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ")";
    }

    private static ZonedDateTime local(Voicemail voicemail) {
        return voicemail.startedAt().atZone(voicemail.zone());
    }

    private record Fact(String label, String value) {}

    private static String text(String lead, List<Fact> facts) {
        StringBuilder text = new StringBuilder(lead).append("\r\n\r\n");
        for (Fact fact : facts) {
            text.append("%-10s%s\r\n".formatted(fact.label() + ":", fact.value()));
        }
        return text.append("\r\nThe recording is attached as an MP3 file.\r\n").toString();
    }

    private static String html(String lead, List<Fact> facts) {
        StringBuilder rows = new StringBuilder();
        for (Fact fact : facts) {
            rows.append("""
                    <tr><td style="padding:4px 16px 4px 0;color:#667085">%s</td><td style="padding:4px 0">%s</td></tr>
                    """.formatted(escape(fact.label()), escape(fact.value())));
        }
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Voicemail</title></head>
                <body style="margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:15px;color:#101828">
                <p style="font-size:17px;margin:0 0 16px">%s</p>
                <table style="border-collapse:collapse" role="presentation">%s</table>
                <p style="margin:16px 0 0;color:#667085">The recording is attached as an MP3 file.</p>
                </body></html>
                """.formatted(escape(lead), rows);
    }

    /** Names come from the calling side, so they are text and never markup. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
