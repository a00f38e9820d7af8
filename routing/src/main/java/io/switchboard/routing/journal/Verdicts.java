package io.switchboard.routing.journal;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.Side;
import io.switchboard.directory.history.Outcome;
import io.switchboard.routing.decision.CallParties;
import java.time.Duration;
import java.util.Optional;

/** Words the verdict on a call from how it ended. Pure. */
public final class Verdicts {

    private Verdicts() {}

    /**
     * The verdict on a call of which nothing more particular is known than how it ended.
     *
     * @param answeredBy who answered; empty when nobody did
     * @param rang from start to answer, or to the end
     * @param talked from answer to end
     */
    public static Verdict of(
            CallParties parties, Optional<String> answeredBy, Duration rang, Duration talked, CallEnd end) {
        return answeredBy
                .map(name -> new Verdict(
                        Outcome.ANSWERED,
                        name + " answered and talked for " + readable(talked) + "; " + ending(end) + "."))
                .orElseGet(() -> unanswered(called(parties), rang, end));
    }

    /** The verdict on a call that reached nobody, without what was done with it then. */
    public static Verdict unanswered(String called, Duration rang, CallEnd end) {
        return switch (end.cause()) {
            case BUSY -> new Verdict(Outcome.BUSY, called + " was busy.");
            case DECLINED -> new Verdict(Outcome.DECLINED, called + " declined the call.");
            case NO_ANSWER -> new Verdict(Outcome.NO_ANSWER, called + " did not answer within " + readable(rang) + ".");
            case OFFLINE ->
                new Verdict(Outcome.UNREACHABLE, called + " could not be reached: no phone is registered or answers.");
            case CANCELLED ->
                new Verdict(
                        Outcome.CANCELLED, "The caller hung up after " + readable(rang) + " before anybody answered.");
            case NOT_FOUND ->
                new Verdict(
                        Outcome.FAILED,
                        end.side() == Side.CARRIER
                                ? "The carrier does not know the number " + called + "."
                                : called + " does not exist.");
            case FORBIDDEN -> new Verdict(Outcome.FAILED, "The call was not allowed" + by(end.side()) + ".");
            case INCOMPATIBLE ->
                new Verdict(
                        Outcome.FAILED,
                        "The two sides have no sound format in common, so they could not be connected.");
            case LIMIT -> new Verdict(Outcome.FAILED, "All lines were in use.");
            case HUNG_UP -> new Verdict(Outcome.CANCELLED, "The call ended before anybody answered.");
            case PARTY_LOST -> new Verdict(Outcome.CANCELLED, "The connection to the caller was lost.");
            case TOO_LONG -> new Verdict(Outcome.FAILED, "The call lasted as long as calls may last.");
            case ENDED_BY_OPERATOR -> new Verdict(Outcome.CANCELLED, "An administrator ended the call.");
            case SHUTDOWN -> new Verdict(Outcome.FAILED, "The server was stopped.");
            case SERVER_RESTART -> new Verdict(Outcome.CUT_BY_RESTART, "The server was restarted during the call.");
            case FAILED ->
                new Verdict(
                        Outcome.FAILED,
                        "The call failed" + by(end.side()) + " with SIP status " + end.sipStatus() + ".");
        };
    }

    /** A duration as people say it. */
    public static String readable(Duration duration) {
        long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        long minutes = seconds / 60;
        String whole = minutes == 1 ? "1 minute" : minutes + " minutes";
        return seconds % 60 == 0 ? whole : whole + " " + readable(Duration.ofSeconds(seconds % 60));
    }

    private static String called(CallParties parties) {
        return parties.calledName().orElse(parties.calledNumber());
    }

    private static String ending(CallEnd end) {
        if (end.cause() == CallEndCause.HUNG_UP) {
            return switch (end.side()) {
                case CALLER -> "the caller hung up";
                case CALLEE, CARRIER -> "the called side hung up";
                case US, UNKNOWN -> "the phone system ended the call";
            };
        }
        return switch (end.cause()) {
            case PARTY_LOST -> "the connection to " + lost(end.side()) + " was lost";
            case TOO_LONG -> "the call lasted as long as calls may last";
            case ENDED_BY_OPERATOR -> "an administrator ended the call";
            case SHUTDOWN -> "the server was stopped";
            case SERVER_RESTART -> "the server was restarted";
            case HUNG_UP,
                    CANCELLED,
                    BUSY,
                    DECLINED,
                    NO_ANSWER,
                    OFFLINE,
                    NOT_FOUND,
                    FORBIDDEN,
                    INCOMPATIBLE,
                    LIMIT,
                    FAILED -> "the call was cut off";
        };
    }

    private static String lost(Side side) {
        return side == Side.CALLER ? "the caller" : "the called side";
    }

    private static String by(Side side) {
        return switch (side) {
            case CARRIER -> " by the carrier";
            case CALLEE -> " by the called phone";
            case CALLER, US, UNKNOWN -> "";
        };
    }
}
