/**
 * The DNS as the directory asks for it: TXT records from the name servers of their own domain. Wired by the server, used
 * when a domain is verified.
 */
@NullMarked
package io.switchboard.server.dns;

import org.jspecify.annotations.NullMarked;
