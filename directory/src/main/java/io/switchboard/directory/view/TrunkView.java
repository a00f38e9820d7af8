package io.switchboard.directory.view;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.trunk.Trunk;

/** An enabled trunk as a call sees it. */
public record TrunkView(AccountId account, Trunk trunk) {}
