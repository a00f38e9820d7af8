/**
 * The codes that people press during a call to transfer it or to record it (specification section 9.2): one set for each
 * account. Calls see them in the account's view.
 */
@NullMarked
package io.switchboard.directory.featurecode;

import org.jspecify.annotations.NullMarked;
