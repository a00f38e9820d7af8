package io.switchboard.directory.email;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;

/** Keeps the mails that would be sent. */
public final class PostedMails implements VerificationMails {

    private final List<VerificationRequest> posted = new CopyOnWriteArrayList<>();

    @Override
    public void post(Handle transaction, VerificationRequest request) {
        posted.add(request);
    }

    public List<VerificationRequest> posted() {
        return posted;
    }

    /** The secret of the newest link. */
    public String token() {
        return posted.getLast().token();
    }
}
