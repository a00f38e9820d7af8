package io.switchboard.routing.call;

import io.switchboard.calls.BridgedCall;
import io.switchboard.calls.dial.AcceptPrompt;
import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.directory.view.AppLineView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PstnRouteView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.SipForwardingView;
import io.switchboard.media.AudioClip;
import io.switchboard.media.prompt.Prompts;
import java.util.Optional;

/**
 * What both sides' settings make of a conversation: which codecs it may use, whether the callee is asked to accept, what
 * the callee hears first.
 */
final class Talking {

    private final Sounds sounds;

    Talking(Sounds sounds) {
        this.sounds = sounds;
    }

    /** The target as the settings of both sides want it. */
    DialTarget dress(RoutedCall routed, CallSides sides, DialTarget target) {
        AllowedCodecs codecs = sides.callee().map(ContactMethodCodecs::of).orElse(AllowedCodecs.ANY);
        DialTarget dressed = target.withCodecs(codecs);
        if (sides.callee().filter(Talking::asksToAccept).isPresent()) {
            dressed = dressed.accepting(AcceptPrompt.of(Prompts.english()));
        }
        Optional<AudioClip> announcement = sides.caller()
                .flatMap(line -> sides.inside()
                        ? line.outbound().internalAnnouncement()
                        : line.outbound().externalAnnouncement())
                .flatMap(file -> sounds.clip(routed.account().id(), file));
        return announcement.isPresent() ? dressed.announcing(announcement.get()) : dressed;
    }

    /** Lets both talk until the call has ended. */
    void talk(RoutedCall routed, CallSides sides, BridgedCall call) throws InterruptedException {
        call.await();
    }

    private static boolean asksToAccept(ContactMethodView callee) {
        return switch (callee) {
            case PstnRouteView route -> route.acceptPrompt();
            case SipForwardingView forwarding -> forwarding.acceptPrompt();
            case SipAccountView _, AppLineView _ -> false;
        };
    }
}
