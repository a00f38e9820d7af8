package io.switchboard.delivery.notice;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The words of a mail, as plain text and as a simple HTML page of the same content. Immutable; what is said in it is
 * always text and never markup, so names that people chose can be put in as they are.
 */
public final class Letter {

    private sealed interface Part {

        record Paragraph(String text) implements Part {}

        record Link(String label, URI target) implements Part {}

        record Remark(String text) implements Part {}

        record Picture(String text, String alternative, String base64) implements Part {}
    }

    private final String subject;
    private final List<Part> parts;

    private Letter(String subject, List<Part> parts) {
        this.subject = subject;
        this.parts = List.copyOf(parts);
    }

    /** A letter with nothing in it yet. Line breaks in the subject become spaces. */
    public static Letter about(String subject) {
        return new Letter(subject.replaceAll("\\p{Cntrl}+", " ").strip(), List.of());
    }

    /** The same letter with one more paragraph. */
    public Letter paragraph(String text) {
        return with(new Part.Paragraph(text));
    }

    /** The same letter with a link: a button in HTML, the whole address in the plain text. */
    public Letter link(String label, URI target) {
        return with(new Part.Link(label, target));
    }

    /** The same letter with a paragraph of lesser weight, for example how long a link works. */
    public Letter remark(String text) {
        return with(new Part.Remark(text));
    }

    /**
     * The same letter with a PNG picture under a line of text, in HTML only: it must say nothing that is not said
     * elsewhere.
     */
    public Letter picture(String text, String alternative, byte[] png) {
        return with(new Part.Picture(text, alternative, Base64.getEncoder().encodeToString(png)));
    }

    public String subject() {
        return subject;
    }

    /** The letter as plain text, lines ended by CR LF. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Part.Paragraph(String words) -> words + "\r\n\r\n";
                        case Part.Link(String label, URI target) -> label + ":\r\n" + target + "\r\n\r\n";
                        case Part.Remark(String words) -> words + "\r\n\r\n";
                        case Part.Picture picture -> "";
                    });
        }
        return text.toString().stripTrailing() + "\r\n";
    }

    /** The letter as a complete HTML document. */
    public String html() {
        StringBuilder body = new StringBuilder();
        for (Part part : parts) {
            body.append(
                    switch (part) {
                        case Part.Paragraph(String words) -> "<p style=\"margin:0 0 16px\">" + escape(words) + "</p>\n";
                        case Part.Link(String label, URI target) ->
                            """
                                <p style="margin:0 0 16px"><a href="%s" style="display:inline-block;padding:10px 20px;\
                                border-radius:8px;background:#4f46e5;color:#ffffff;text-decoration:none">%s</a></p>
                                <p style="margin:0 0 16px;font-size:13px;color:#667085">If the button does not work, open \
                                this address: %s</p>
                                """.formatted(escape(target.toString()), escape(label), escape(target.toString()));
                        case Part.Remark(String words) ->
                            "<p style=\"margin:0 0 16px;color:#667085\">" + escape(words) + "</p>\n";
                        case Part.Picture(String words, String alternative, String base64) ->
                            """
                                <p style="margin:0 0 8px">%s</p>
                                <p style="margin:0 0 16px"><img src="data:image/png;base64,%s" alt="%s"></p>
                                """.formatted(escape(words), base64, escape(alternative));
                    });
        }
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:15px;color:#101828">
                %s</body></html>
                """.formatted(escape(subject), body);
    }

    private Letter with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Letter(subject, more);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
