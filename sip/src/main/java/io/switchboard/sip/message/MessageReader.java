package io.switchboard.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one message and is then done with. A problem does not end the reading: the rest is still looked at for the
 * headers that say where an answer has to go.
 */
final class MessageReader {
    private static final byte[] VERSION = {'S', 'I', 'P', '/', '2', '.', '0'};
    /** No message is as short; phones send such things to keep NAT bindings open. */
    private static final int LONGEST_KEEP_ALIVE = 4;

    private final byte[] octets;
    private final ParserLimits limits;
    private final List<HeaderLine> lines = new ArrayList<>(20);
    private int at;

    private @Nullable ParseProblem problem;
    private String detail = "";

    private @Nullable SipMethod method;
    private @Nullable SipUri uri;
    private int status;
    private String reason = "";

    MessageReader(byte[] octets, ParserLimits limits) {
        this.octets = octets;
        this.limits = limits;
    }

    ParseOutcome read() {
        while (at < octets.length && (octets[at] == '\r' || octets[at] == '\n')) {
            at++;
        }
        if (octets.length - at <= LONGEST_KEEP_ALIVE || isBlank()) {
            return new ParseOutcome.KeepAlive();
        }
        readStartLine();
        if (problem == ParseProblem.NOT_SIP) {
            return rejected(SipHeaders.EMPTY);
        }
        readHeaders();
        SipHeaders headers = new SipHeaders(lines);
        SipBody body = SipBody.EMPTY;
        if (problem == null) {
            try {
                MandatoryHeaders.check(headers, method);
                body = body(headers);
            } catch (SipParseException malformed) {
                problem(malformed.problem(), malformed.getMessage());
            }
        }
        if (problem != null) {
            return rejected(headers);
        }
        return new ParseOutcome.Parsed(
                method != null && uri != null
                        ? new SipRequest(method, uri, headers, body)
                        : new SipResponse(status, reason, headers, body));
    }

    /** The answer for that problem to whatever the head says. */
    Optional<SipResponse> answer(ParseProblem known) {
        readStartLine();
        readHeaders();
        return Rejection.answer(known, method, new SipHeaders(lines));
    }

    private boolean isBlank() {
        for (int i = at; i < octets.length; i++) {
            if (octets[i] != 0 && octets[i] != '\r' && octets[i] != '\n' && octets[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    private void problem(ParseProblem found, @Nullable String where) {
        if (problem == null) {
            problem = found;
            detail = where == null ? "" : where;
        }
    }

    private ParseOutcome rejected(SipHeaders headers) {
        ParseProblem why = problem == null ? ParseProblem.NOT_SIP : problem;
        return new ParseOutcome.Rejected(why, detail, Rejection.answer(why, method, headers));
    }

    private void readStartLine() {
        int from = at;
        int stop = from;
        while (stop < octets.length && octets[stop] != '\n') {
            stop++;
        }
        at = Math.min(stop + 1, octets.length);
        int to = stop > from && stop < octets.length && octets[stop - 1] == '\r' ? stop - 1 : stop;
        if (to - from > limits.lineOctets()) {
            problem(ParseProblem.HEADER_TOO_LARGE, "start line of " + (to - from) + " octets");
        }
        if (startsWithVersion(from, to)) {
            readStatusLine(from, to);
        } else {
            readRequestLine(from, to);
        }
    }

    private boolean startsWithVersion(int from, int to) {
        return to - from > 4 && sameIgnoringCase(from, 4);
    }

    private boolean sameIgnoringCase(int from, int length) {
        for (int i = 0; i < length; i++) {
            if (Characters.lower(octets[from + i]) != Characters.lower(VERSION[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isVersion(int from, int to) {
        return to - from == VERSION.length && sameIgnoringCase(from, VERSION.length);
    }

    private void readStatusLine(int from, int to) {
        int space = find(' ', from, to);
        if (!isVersion(from, space)) {
            problem(ParseProblem.VERSION_NOT_SUPPORTED, "status line");
            return;
        }
        int code = space + 1;
        boolean threeDigits = code + 3 <= to
                && Characters.isDigit(octets[code])
                && Characters.isDigit(octets[code + 1])
                && Characters.isDigit(octets[code + 2])
                && (code + 3 == to || octets[code + 3] == ' ');
        if (!threeDigits) {
            problem(ParseProblem.BAD_START_LINE, "status line without a status");
            return;
        }
        status = (octets[code] - '0') * 100 + (octets[code + 1] - '0') * 10 + octets[code + 2] - '0';
        if (status < 100 || status > 699 || hasControls(code, to)) {
            problem(ParseProblem.BAD_START_LINE, "status line");
            return;
        }
        int words = Math.min(code + 4, to);
        reason = new String(octets, words, to - words, StandardCharsets.UTF_8);
    }

    private boolean hasControls(int from, int to) {
        for (int i = from; i < to; i++) {
            if (octets[i] == '\r' || octets[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private void readRequestLine(int from, int to) {
        int space = find(' ', from, to);
        int lastSpace = to - 1;
        while (lastSpace > space && octets[lastSpace] != ' ') {
            lastSpace--;
        }
        if (space == to || !isToken(from, space) || !mentionsVersion(space, to)) {
            problem(ParseProblem.NOT_SIP, "first line");
            return;
        }
        method = SipMethod.of(octets, from, space);
        if (!isVersion(lastSpace + 1, to)) {
            boolean otherVersion = startsWithVersion(lastSpace + 1, to);
            problem(
                    otherVersion ? ParseProblem.VERSION_NOT_SUPPORTED : ParseProblem.BAD_START_LINE,
                    "version in the request line");
            return;
        }
        try {
            SipUri read = SipUri.parse(
                    new String(octets, space + 1, Math.max(lastSpace - space - 1, 0), StandardCharsets.UTF_8));
            if (!read.headers().isEmpty()) {
                problem(ParseProblem.BAD_REQUEST_URI, "headers in the Request-URI");
            }
            uri = read;
        } catch (SipParseException malformed) {
            problem(malformed.problem(), malformed.getMessage());
        }
    }

    private boolean mentionsVersion(int from, int to) {
        for (int i = from; i + 4 < to; i++) {
            if (octets[i] == ' ' && startsWithVersion(i + 1, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isToken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Characters.is(octets[i], Characters.TOKEN)) {
                return false;
            }
        }
        return to > from;
    }

    private int find(char wanted, int from, int to) {
        int i = from;
        while (i < to && octets[i] != wanted) {
            i++;
        }
        return i;
    }

    private void readHeaders() {
        while (true) {
            if (at >= octets.length) {
                problem(ParseProblem.INCOMPLETE, "no empty line after the headers");
                return;
            }
            if (octets[at] == '\n') {
                at++;
                return;
            }
            if (octets[at] == '\r' && at + 1 < octets.length && octets[at + 1] == '\n') {
                at += 2;
                return;
            }
            if (lines.size() >= limits.headerLines()) {
                problem(ParseProblem.HEADER_TOO_LARGE, "more than " + limits.headerLines() + " header lines");
                return;
            }
            if (!readHeaderLine()) {
                return;
            }
        }
    }

    /** Whether reading may go on. */
    private boolean readHeaderLine() {
        int from = at;
        int nameEnd = from;
        while (nameEnd < octets.length && Characters.is(octets[nameEnd], Characters.TOKEN)) {
            nameEnd++;
        }
        int colon = nameEnd;
        while (colon < octets.length && (octets[colon] == ' ' || octets[colon] == '\t')) {
            colon++;
        }
        boolean named = nameEnd > from && colon < octets.length && octets[colon] == ':';
        int valueStart = named ? colon + 1 : from;
        LineEnd line = lineEnd(valueStart);
        at = Math.min(line.next, octets.length);
        if (line.unfinished) {
            problem(ParseProblem.INCOMPLETE, "the last header line does not end");
            return false;
        }
        if (at - from > limits.lineOctets()) {
            problem(ParseProblem.HEADER_TOO_LARGE, "header line of " + (at - from) + " octets");
            return false;
        }
        if (!named || line.illegal) {
            problem(ParseProblem.BAD_HEADER, "header line " + (lines.size() + 1));
            return true;
        }
        addLine(HeaderName.of(octets, from, nameEnd), valueStart, line);
        return true;
    }

    private record LineEnd(int stop, int next, boolean folded, boolean illegal, boolean unfinished) {}

    /** Finds where the value ends, over all its folds. */
    private LineEnd lineEnd(int from) {
        boolean folded = false;
        boolean illegal = false;
        for (int i = from; i < octets.length; i++) {
            byte octet = octets[i];
            if (octet >= ' ' || octet < 0) {
                continue;
            }
            if (octet == '\n') {
                boolean folds = i + 1 < octets.length && (octets[i + 1] == ' ' || octets[i + 1] == '\t');
                if (!folds) {
                    return new LineEnd(i, i + 1, folded, illegal, false);
                }
                folded = true;
            } else if (octet == '\r') {
                illegal |= i + 1 >= octets.length || octets[i + 1] != '\n';
            } else if (octet == 0) {
                illegal |= i == from || octets[i - 1] != '\\';
            }
        }
        return new LineEnd(octets.length, octets.length, folded, illegal, true);
    }

    private void addLine(HeaderName name, int from, LineEnd line) {
        int start = from;
        int stop = line.stop;
        while (stop > start && isSpace(octets[stop - 1])) {
            stop--;
        }
        while (start < stop && isSpace(octets[start])) {
            start++;
        }
        lines.add(line.folded ? unfolded(name, start, stop) : HeaderLine.received(name, octets, start, stop));
    }

    private HeaderLine unfolded(HeaderName name, int from, int to) {
        byte[] unfolded = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            if (octets[i] == '\r' || octets[i] == '\n') {
                while (length > 0 && isSpace(unfolded[length - 1])) {
                    length--;
                }
                while (isSpace(octets[i + 1])) {
                    i++;
                }
                unfolded[length++] = ' ';
            } else {
                unfolded[length++] = octets[i];
            }
        }
        return HeaderLine.received(name, unfolded, 0, length);
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
    }

    /** What follows the headers, as far as Content-Length says; all of it where that header is absent (18.3). */
    private SipBody body(SipHeaders headers) {
        int remaining = octets.length - at;
        Optional<Long> length = headers.first(HeaderFields.CONTENT_LENGTH);
        if (length.isPresent() && length.get() > remaining) {
            throw new SipParseException(
                    ParseProblem.BAD_CONTENT_LENGTH, "Content-Length", length.get() + " of " + remaining + " octets");
        }
        int size = length.isPresent() ? length.get().intValue() : remaining;
        return size == 0 ? SipBody.EMPTY : new SipBody(octets, at, at + size);
    }
}
