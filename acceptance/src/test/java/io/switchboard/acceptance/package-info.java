/**
 * The whole system, as built, against phones, carriers and a browser that are not ours. Each class starts the
 * demonstration in a folder of its own with free ports.
 */
package io.switchboard.acceptance;
