package io.switchboard.directory.view;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.change.AccountChange;
import io.switchboard.directory.database.DirectoryDatabase;
import io.switchboard.directory.network.Network;
import io.switchboard.directory.secret.DigestHashes;
import io.switchboard.directory.secret.Secrets;
import io.switchboard.directory.sipaccount.SipAccounts;
import io.switchboard.directory.sipforwarding.ForwardingCredentials;
import io.switchboard.directory.sipforwarding.SipForwardings;
import io.switchboard.directory.view.AccountViewQueries.Loaded;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All accounts as calls see them, in memory. Look-ups touch no database, whether they find something or not, so that no
 * caller can make the server ask its database. A change of an account replaces that account's view as a whole.
 */
public final class AccountViews {

    private static final Logger LOG = LoggerFactory.getLogger(AccountViews.class);

    private final DirectoryDatabase database;
    private final Secrets secrets;
    private final ReentrantLock reloading = new ReentrantLock();
    private final AtomicLong loads = new AtomicLong();
    private volatile Index index;

    private record TrunkNetwork(Network network, TrunkView trunk) {}

    /** Everything that is looked up by something else than the account. Immutable, replaced as a whole. */
    private record Index(
            Map<AccountId, Loaded> accounts,
            Map<String, AccountId> usernames,
            Map<String, AccountId> phoneNumbers,
            List<TrunkNetwork> networks) {

        static Index of(Map<AccountId, Loaded> accounts) {
            Map<String, AccountId> usernames = new HashMap<>();
            Map<String, AccountId> phoneNumbers = new HashMap<>();
            List<TrunkNetwork> networks = new ArrayList<>();
            for (Loaded loaded : accounts.values()) {
                AccountView view = loaded.view();
                view.sipAccounts().keySet().forEach(username -> usernames.put(username, view.id()));
                view.phoneNumbers().keySet().forEach(number -> phoneNumbers.put(number, view.id()));
                for (TrunkView trunk : view.trunks()) {
                    trunk.trunk()
                            .allowedAddresses()
                            .forEach(text -> networks.add(new TrunkNetwork(Network.parse(text), trunk)));
                }
            }
            return new Index(accounts, usernames, phoneNumbers, List.copyOf(networks));
        }
    }

    /** Loads all accounts. */
    public AccountViews(DirectoryDatabase database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
        this.index = load();
    }

    /** An account as it is now. */
    public Optional<AccountView> account(AccountId id) {
        return Optional.ofNullable(index.accounts().get(id)).map(Loaded::view);
    }

    /** Whose phone number that is, by E.164 digits without plus. */
    public Optional<PhoneNumberMatch> byPhoneNumber(String digits) {
        Index now = index;
        return Optional.ofNullable(now.phoneNumbers().get(digits))
                .map(account ->
                        Objects.requireNonNull(now.accounts().get(account)).view())
                .flatMap(view -> view.phoneNumber(digits).map(number -> new PhoneNumberMatch(view, number)));
    }

    /** Whose username that is. */
    public Optional<SipAccountMatch> bySipUsername(String username) {
        Index now = index;
        return Optional.ofNullable(now.usernames().get(username))
                .map(account ->
                        Objects.requireNonNull(now.accounts().get(account)).view())
                .flatMap(view -> view.sipAccount(username).map(found -> new SipAccountMatch(view, found)));
    }

    /** The enabled trunks, of whatever account, whose allowed addresses contain that address. */
    public List<TrunkView> trunksFrom(InetAddress source) {
        return index.networks().stream()
                .filter(entry -> entry.network().contains(source))
                .map(TrunkNetwork::trunk)
                .distinct()
                .toList();
    }

    /** What a phone's digest answer is checked against; empty for an unknown username. */
    public Optional<DigestHashes> digestHashes(String username, String realm) {
        Index now = index;
        return Optional.ofNullable(now.usernames().get(username))
                .map(account -> Objects.requireNonNull(now.accounts().get(account)))
                .flatMap(loaded -> loaded.view().sipAccount(username).map(found -> {
                    SealedPassword sealed =
                            Objects.requireNonNull(loaded.passwords().get(username));
                    String password = secrets.decrypt(SipAccounts.secretPlace(found.id()), sealed.bytes());
                    return Secrets.digestHashes(username, realm, password);
                }));
    }

    /** What a SIP forwarding authenticates with; empty if it has nothing for that. */
    public Optional<ForwardingCredentials> forwardingCredentials(AccountId account, UUID sipForwarding) {
        return Optional.ofNullable(index.accounts().get(account))
                .map(loaded -> loaded.forwardings().get(sipForwarding))
                .map(found -> new ForwardingCredentials(
                        found.username(),
                        secrets.decrypt(
                                SipForwardings.secretPlace(sipForwarding),
                                found.password().bytes())));
    }

    /** How often views were read from the database. */
    public long loads() {
        return loads.get();
    }

    /** Reads a changed account again. Any thread; when this returns, look-ups see the change. */
    public void changed(AccountChange change) {
        reloading.lock();
        try {
            Map<AccountId, Loaded> accounts = new HashMap<>(index.accounts());
            loads.incrementAndGet();
            List<Loaded> loaded =
                    database.snapshot(handle -> AccountViewQueries.load(handle, Optional.of(change.account())));
            accounts.remove(change.account());
            loaded.forEach(account -> accounts.put(account.view().id(), account));
            index = Index.of(accounts);
        } finally {
            reloading.unlock();
        }
    }

    /** Reads everything again, because changes may have been missed. */
    public void reload() {
        reloading.lock();
        try {
            index = load();
        } finally {
            reloading.unlock();
        }
    }

    private Index load() {
        loads.incrementAndGet();
        Map<AccountId, Loaded> accounts = new HashMap<>();
        database.<List<Loaded>>snapshot(handle -> AccountViewQueries.load(handle, Optional.empty()))
                .forEach(loaded -> accounts.put(loaded.view().id(), loaded));
        LOG.info("{} accounts are loaded", accounts.size());
        return Index.of(accounts);
    }
}
