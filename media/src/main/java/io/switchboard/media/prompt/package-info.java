/**
 * The prompts that come with the product, a folder of WAV resources per language. Loaded once and shared; may be used by
 * whoever plays to a port.
 */
@NullMarked
package io.switchboard.media.prompt;

import org.jspecify.annotations.NullMarked;
