/**
 * The live event stream: server-sent events for pages that move by themselves, limited in number and in backlog.
 */
@NullMarked
package io.switchboard.server.event;

import org.jspecify.annotations.NullMarked;
