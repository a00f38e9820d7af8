package io.switchboard.routing.call;

import io.switchboard.delivery.file.CallFileDelivery;
import io.switchboard.directory.trunk.TrunkCredentials;
import io.switchboard.directory.view.SipAccountMatch;
import io.switchboard.directory.view.SipForwardingView;
import io.switchboard.directory.view.TrunkView;
import io.switchboard.routing.admission.Carriers;
import io.switchboard.routing.location.DirectoryLocations;
import io.switchboard.sip.useragent.ClientCredentials;
import java.util.Optional;
import java.util.function.Function;

/**
 * What routing asks of others while calls go on.
 *
 * @param sipAccounts SIP accounts by username; must be quick
 * @param carriers who may call by which trunk
 * @param locations where phones are registered
 * @param trunkCredentials what a trunk's carrier asks for; may read the database
 * @param forwardingCredentials what the far side of a SIP forwarding asks for; may read the database
 * @param sounds greetings and announcements; may read the database
 * @param files takes the messages
 */
public record RoutingPorts(
        Function<String, Optional<SipAccountMatch>> sipAccounts,
        Carriers carriers,
        DirectoryLocations locations,
        Function<TrunkView, Optional<TrunkCredentials>> trunkCredentials,
        Function<SipForwardingView, Optional<ClientCredentials>> forwardingCredentials,
        Sounds sounds,
        CallFileDelivery files) {}
