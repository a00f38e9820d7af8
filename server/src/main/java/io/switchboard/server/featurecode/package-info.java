/**
 * The feature codes of an account over the API.
 */
@NullMarked
package io.switchboard.server.featurecode;

import org.jspecify.annotations.NullMarked;
