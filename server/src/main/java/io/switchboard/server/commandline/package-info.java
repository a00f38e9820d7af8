/**
 * The {@code switchboard} command: what can be typed, from which environment variable each option may come instead, and what
 * is printed for the person at the terminal. Calls the rest of the server; nothing calls it but {@code Main}.
 */
@NullMarked
package io.switchboard.server.commandline;

import org.jspecify.annotations.NullMarked;
