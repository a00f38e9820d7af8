/**
 * Recording of what two parties say, in the name of one of them: from the answer until that party leaves the call, both
 * directions in one file, paused and resumed while the call runs. Asked for by the handler of a call, told to whoever
 * delivers the file.
 */
@NullMarked
package io.switchboard.calls.recording;

import org.jspecify.annotations.NullMarked;
