package io.switchboard.media;

/**
 * How busy a {@link MediaEngine} is.
 *
 * @param openPorts ports open now
 * @param maximumPorts how many may be open at once
 * @param refused how often a port was asked for in vain since the start
 */
public record MediaLoad(int openPorts, int maximumPorts, long refused) {}
