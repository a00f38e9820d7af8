/**
 * Speaks SIP: messages, transports, transactions, dialogs, digest authentication, registrar, next hop. Knows nothing of
 * phone systems; the module {@code calls} and the adapters in {@code routing} stand on it.
 */
@NullMarked
package io.switchboard.sip;

import org.jspecify.annotations.NullMarked;
