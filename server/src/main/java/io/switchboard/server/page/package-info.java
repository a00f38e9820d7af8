/**
 * The pages of the browser application: static files with the right caching, and one page for every address of the
 * application.
 */
@NullMarked
package io.switchboard.server.page;

import org.jspecify.annotations.NullMarked;
