package io.switchboard.sip.useragent;

/** Who sent a request, as far as the stack made sure of it. */
public sealed interface Identity {

    /** Proved by digest to know the password of this user name. */
    record Account(String username, String realm) implements Identity {}

    /** A peer known by its address. */
    record Peer(String name) implements Identity {}

    /** Nobody in particular. */
    record Anonymous() implements Identity {}
}
