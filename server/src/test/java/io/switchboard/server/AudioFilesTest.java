package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.file.SoundDecoder;
import io.switchboard.media.file.WavAudio;
import io.switchboard.media.tone.Tone;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningDemo.class)
class AudioFilesTest {
    private static final String FILES = "/api/v1/audio-files";
    private static final String BOUNDARY = "----sound";
    private static final byte[] WAV =
            SoundDecoder.wavFile(new WavAudio(Tone.sine(800, -12, Duration.ofSeconds(1), 44_100), 44_100));

    @Test
    void aSoundIsUploadedPlayedRenamedAndDeleted(Api api) {
        Api.Answer created = upload(api, "welcome.wav", null, WAV);
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        assertThat(created.text("/name")).isEqualTo("welcome");
        assertThat(created.text("/mediaType")).isEqualTo("audio/wav");
        assertThat(created.json().get("lengthMilliseconds").asInt()).isBetween(998, 1002);
        String address = created.header("Location");

        Api.Answer content = api.get(address + "/content");
        assertThat(content.header("Content-Type")).isEqualTo("audio/wav");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Length")).isEqualTo(Integer.toString(WAV.length));
        Api.Answer part = api.send(
                api.request(address + "/content").header("Range", "bytes=0-3").GET());
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.response().body()).isEqualTo("RIFF");

        Api.Answer taken = upload(api, "other.wav", "WELCOME", WAV);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/errors/0/field")).isEqualTo("name");
        assertThat(api.patch(address, "{\"name\":\"Hello\"}", "\"1\"").text("/name"))
                .isEqualTo("Hello");
        assertThat(api.get(FILES + "?q=hell").json().get("total").asInt()).isEqualTo(1);
        assertThat(api.get(address + "/relations").json().get("items").isEmpty())
                .isTrue();
        assertThat(api.get(FILES + ".csv?columns=name").response().body()).contains("\r\nHello\r\n");
        assertThat(api.delete(address).status()).isEqualTo(204);
        assertThat(api.get(address + "/content").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoSoundIsRefusedWithTheWayOut(Api api) {
        Api.Answer refused =
                upload(api, "virus.mp3", "Virus", "MZ this is no sound at all".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo("file");
        assertThat(refused.text("/errors/0/message")).contains("MP3, M4A, WAV, FLAC or OGG");
        assertThat(upload(api, "empty.wav", null, new byte[0]).text("/errors/0/rule"))
                .isEqualTo("required");
        assertThat(api.get(FILES + "?q=virus").json().get("total").asInt()).isZero();
        Api.Answer json = api.post(FILES, "{\"name\":\"x\"}");
        assertThat(json.status()).isEqualTo(415);
    }

    @Test
    void whatIsTooLargeIsRefusedAndSaid(Api api) {
        Api.Answer large = upload(api, "large.wav", null, new byte[20 << 20]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("/detail")).contains("14 MB");

        Api.Answer slightly = upload(api, "slightly.wav", null, new byte[(14 << 20) + 1]);
        assertThat(slightly.status()).isEqualTo(422);
        assertThat(slightly.text("/errors/0/rule")).isEqualTo("size");

        HttpRequest.Builder ofUnknownLength = api.request(FILES)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArray(form("l.wav", null, new byte[20 << 20]))));
        assertThat(api.send(ofUnknownLength).status()).isEqualTo(413);
    }

    private static Api.Answer upload(Api api, String fileName, String name, byte[] content) {
        return api.send(api.request(FILES)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(fileName, name, content))));
    }

    private static byte[] form(String fileName, String name, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        if (name != null) {
            form.writeBytes(
                    ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + name + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
