/**
 * What the API tells of contact methods of every kind: the inbound, outbound and recording fields, which stand flat beside
 * the fields of each kind.
 */
@NullMarked
package io.switchboard.server.contactmethod;

import org.jspecify.annotations.NullMarked;
