package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Users with what is new about them, time schedules and devices, over the API. */
@ExtendWith(RunningDemo.class)
class PeopleTest {
    private static final String USERS = "/api/v1/users";
    private static final String SCHEDULES = "/api/v1/time-schedules";

    private static String schedule(Api api, String title) {
        Api.Answer created = api.post(SCHEDULES, """
                {"title":"%s","timeZone":"Europe/Berlin",
                 "hours":[{"weekday":1,"from":"08:00","to":"12:00"},{"weekday":1,"from":"13:00","to":"17:00"}],
                 "exceptions":[{"title":"Christmas","firstDay":"2026-12-24","lastDay":"2026-12-26","yearly":true,
                   "hours":[]}]}
                """.formatted(title));
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        return created.text("/id");
    }

    private static String user(Api api, String lastName, String more) {
        Api.Answer created = api.post(USERS, "{\"firstName\":\"Pat\",\"lastName\":\"" + lastName + "\"" + more + "}");
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        return USERS + "/" + created.text("/id");
    }

    @Test
    void aTimeScheduleTellsWhenItIsOpen(Api api) {
        String address = SCHEDULES + "/" + schedule(api, "Office");
        Api.Answer found = api.get(address);
        assertThat(found.text("/effectiveTimeZone")).isEqualTo("Europe/Berlin");
        assertThat(found.text("/hours/1/from")).isEqualTo("13:00");
        assertThat(found.text("/exceptions/0/lastDay")).isEqualTo("2026-12-26");
        assertThat(found.json().at("/state/open").isBoolean()).isTrue();

        Api.Answer open = api.get(address + "/state?at=2026-11-23T08:30:00Z");
        assertThat(open.json().get("open").booleanValue()).isTrue();
        assertThat(open.text("/until")).isEqualTo("2026-11-23T11:00:00Z");
        Api.Answer shut = api.get(address + "/state?at=2026-11-23T16:00:00Z");
        assertThat(shut.json().get("open").booleanValue()).isFalse();
        assertThat(shut.text("/until")).isEqualTo("2026-11-30T07:00:00Z");
        assertThat(api.get(address + "/state?at=monday").status()).isEqualTo(400);
        assertThat(api.get(address + "/state?at=%2B1000000000-12-31T23:59:59Z").status())
                .isEqualTo(400);

        Api.Answer edited = api.patch(address, "{\"hours\":[],\"timeZone\":null}", found.header("ETag"));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().get("timeZone").isNull()).isTrue();
        assertThat(edited.json().get("exceptions").size()).isEqualTo(1);
        assertThat(api.patch(address, "{\"title\":\"X\"}", found.header("ETag")).status())
                .isEqualTo(412);
        assertThat(api.get("/api/v1/time-schedules.csv?q=Office").response().body())
                .contains("Title,Time zone,Working hours,Exceptions,Users")
                .contains("Christmas 2026-12-24 to 2026-12-26");
        assertThat(api.delete(address).status()).isEqualTo(204);
        assertThat(api.get(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"\"}                                                        | title",
                "{\"title\":\"T\",\"timeZone\":\"Mars/Base\"}                            | timeZone",
                "{\"title\":\"T\",\"hours\":[{\"weekday\":9,\"from\":\"08:00\",\"to\":\"09:00\"}]} | hours",
                "{\"title\":\"T\",\"hours\":[{\"weekday\":1,\"from\":\"8\",\"to\":null}]} | hours",
                "{\"title\":\"T\",\"hours\":[{\"weekday\":\"x\"}]}                       | hours[0].weekday",
                "{\"title\":\"T\",\"exceptions\":[{\"title\":\"E\",\"firstDay\":\"2026-13-01\"}]} | exceptions[0].firstDay",
                "{\"title\":\"T\",\"exceptions\":[{\"title\":\"E\"}]}                    | exceptions"
            })
    void aBadTimeScheduleIsRefusedByItsField(String body, String field, Api api) {
        Api.Answer refused = api.post(SCHEDULES, body);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void aUserFollowsATimeScheduleAndHasPermissions(Api api) {
        String schedule = schedule(api, "Of Pat");
        String address = user(api, "Worker", ",\"timeScheduleId\":\"" + schedule + "\"");
        Api.Answer found = api.get(address);
        assertThat(found.text("/timeScheduleTitle")).isEqualTo("Of Pat");
        assertThat(found.json().get("active").booleanValue()).isTrue();
        assertThat(found.text("/externalCalls")).isEqualTo("everywhere");
        assertThat(found.text("/appInvitation/state")).isEqualTo("notInvited");
        assertThat(found.json().get("avatar").isNull()).isTrue();
        assertThat(api.get(SCHEDULES + "/" + schedule + "/relations").text("/items/0/name"))
                .isEqualTo("Pat Worker");

        Api.Answer changed = api.patch(address, "{\"active\":false,\"externalCalls\":\"ownCountry\"}");
        assertThat(changed.json().get("active").booleanValue()).isFalse();
        assertThat(changed.text("/externalCalls")).isEqualTo("ownCountry");
        assertThat(changed.text("/timeScheduleId")).isEqualTo(schedule);
        assertThat(api.patch(address, "{\"externalCalls\":\"moon\"}").text("/errors/0/field"))
                .isEqualTo("externalCalls");
        assertThat(api.patch(address, "{\"timeScheduleId\":\"0199d3c2-7a30-7c11-9d58-2f1d36a0c009\"}")
                        .text("/errors/0/field"))
                .isEqualTo("timeScheduleId");

        assertThat(api.delete(SCHEDULES + "/" + schedule).status()).isEqualTo(204);
        assertThat(api.get(address).json().get("timeScheduleId").isNull()).isTrue();
        assertThat(api.delete(address).status()).isEqualTo(204);
    }

    private static Api.Answer put(Api api, String address, byte[] file, String type) {
        return api.send(
                api.request(address).header("Content-Type", type).PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    @Test
    void aPictureIsKeptAnewAndServedSafely(Api api) throws IOException {
        String address = user(api, "Pictured", "");
        assertThat(api.get(address + "/avatar").status()).isEqualTo(404);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", file);
        // What the sender says of the file is not believed.
        assertThat(put(api, address + "/avatar", file.toByteArray(), "text/html")
                        .status())
                .isEqualTo(204);

        String picture = api.get(address).text("/avatar");
        assertThat(picture).startsWith(address + "/avatar?tag=");
        Api.Answer served = api.get(picture);
        assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(served.header("Cache-Control")).contains("private");
        assertThat(api.send(api.request(picture)
                                .header("If-None-Match", served.header("ETag"))
                                .GET())
                        .status())
                .isEqualTo(304);

        assertThat(api.delete(address + "/avatar").status()).isEqualTo(204);
        assertThat(api.get(address).json().get("avatar").isNull()).isTrue();
        assertThat(api.get(picture).status()).isEqualTo(404);
        assertThat(put(api, USERS + "/0199d3c2-7a30-7c11-9d58-2f1d36a0c009/avatar", file.toByteArray(), "image/png")
                        .status())
                .isEqualTo(404);
        api.delete(address);
    }

    @Test
    void whatIsNoPictureOrTooLongIsRefused(Api api) {
        String address = user(api, "Unpictured", "") + "/avatar";
        Api.Answer text = put(api, address, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "image/png");
        assertThat(text.status()).isEqualTo(415);
        assertThat(text.text("/detail")).contains("PNG, JPEG nor WebP");
        assertThat(put(api, address, new byte[600 * 1024], "image/png").status())
                .isEqualTo(413);
        assertThat(put(api, address, new byte[20 * 1024 * 1024], "image/png").status())
                .isEqualTo(413);
        assertThat(put(api, address, new byte[0], "image/png").status()).isBetween(400, 415);
        assertThat(api.get(address).status()).isEqualTo(404);
    }

    @Test
    void devicesAreListedAndDownloaded(Api api) {
        assertThat(api.get("/api/v1/app-devices").json().get("total").intValue())
                .isZero();
        assertThat(api.get("/api/v1/app-devices.csv").response().body()).contains("User,OS,App Version,Date Created");
        assertThat(api.get("/api/v1/app-devices?userId=x").status()).isEqualTo(422);
        assertThat(api.delete("/api/v1/app-devices/0199d3c2-7a30-7c11-9d58-2f1d36a0c009")
                        .status())
                .isEqualTo(404);
    }

    private static String mailTo(Api api, String address) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            for (JsonNode mail : api.get("/api/v1/demo/inbox").json().get("items")) {
                if (mail.get("to").asString().equals(address)) {
                    return mail.get("text").asString();
                }
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("No mail to " + address + " came.");
    }

    @Test
    void anInvitationMakesTheLineAndIsMailedWithALinkAndACode(Api api) {
        String address = user(api, "Invited", ",\"email\":\"pat.invited@example.com\"");
        Api.Answer invited = api.post(address + "/app-invitation", "");
        assertThat(invited.status()).as(invited.response().body()).isEqualTo(200);
        assertThat(invited.text("/appInvitation/state")).isEqualTo("invited");
        assertThat(invited.text("/appLineId")).isNotBlank();
        assertThat(invited.json().get("contactMethods").intValue()).isEqualTo(1);

        String text = mailTo(api, "pat.invited@example.com");
        assertThat(text).contains("/app/activate?token=").contains("works once");
        Api.Answer again = api.post(address + "/app-invitation", "");
        assertThat(again.text("/appLineId")).isEqualTo(invited.text("/appLineId"));
        assertThat(again.text("/appInvitation/sentAt")).isGreaterThanOrEqualTo(invited.text("/appInvitation/sentAt"));

        assertThat(api.patch(address, "{\"email\":null}").text("/errors/0/rule"))
                .isEqualTo("email-required");
        assertThat(api.get(address + "/relations").response().body()).contains("appLine", "appInvitation");
        assertThat(api.delete(address).status()).isEqualTo(204);
    }

    @Test
    void withoutAnEmailNobodyIsInvited(Api api) {
        String address = user(api, "Uninvited", "");
        Api.Answer refused = api.post(address + "/app-invitation", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo("email");
        assertThat(refused.text("/errors/0/rule")).isEqualTo("email-required");
        assertThat(api.get(address).json().get("appLineId").isNull()).isTrue();
        assertThat(api.post(USERS + "/0199d3c2-7a30-7c11-9d58-2f1d36a0c009/app-invitation", "")
                        .status())
                .isEqualTo(404);
    }
}
