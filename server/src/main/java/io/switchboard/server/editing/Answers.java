package io.switchboard.server.editing;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** The usual answers: something with its entity tag, something new with its address. */
public final class Answers {
    private Answers() {}

    /** 200 with the entity tag. */
    public static <T> ResponseEntity<T> found(long version, T body) {
        return ResponseEntity.ok().eTag(EntityTag.of(version)).body(body);
    }

    /** 201 with its address and entity tag. */
    public static <T> ResponseEntity<T> created(String collection, String id, long version, T body) {
        return ResponseEntity.created(URI.create("/api/v1/" + collection + "/" + id))
                .eTag(EntityTag.of(version))
                .body(body);
    }
}
