package io.switchboard.server;

import io.switchboard.server.access.AccessInvitationsController;
import io.switchboard.server.access.AccessesController;
import io.switchboard.server.access.AccessesCsv;
import io.switchboard.server.appdevice.AppDevicesController;
import io.switchboard.server.appdevice.AppDevicesCsv;
import io.switchboard.server.appline.AppLinesController;
import io.switchboard.server.appline.AppLinesCsv;
import io.switchboard.server.audio.AudioFilesController;
import io.switchboard.server.audio.AudioFilesCsv;
import io.switchboard.server.audit.AuditLogController;
import io.switchboard.server.audit.AuditLogCsv;
import io.switchboard.server.avatar.AvatarsController;
import io.switchboard.server.call.CallHistoryController;
import io.switchboard.server.call.CallHistoryCsv;
import io.switchboard.server.call.LiveCallsController;
import io.switchboard.server.deliverymethod.DeliveryMethodsController;
import io.switchboard.server.deliverymethod.DeliveryMethodsCsv;
import io.switchboard.server.demo.DemoController;
import io.switchboard.server.email.DomainsController;
import io.switchboard.server.email.DomainsCsv;
import io.switchboard.server.email.EmailContactsController;
import io.switchboard.server.email.EmailContactsCsv;
import io.switchboard.server.email.EmailVerificationsController;
import io.switchboard.server.event.EventsController;
import io.switchboard.server.featurecode.FeatureCodesController;
import io.switchboard.server.health.HealthController;
import io.switchboard.server.layout.ListLayoutsController;
import io.switchboard.server.number.InternalNumbersController;
import io.switchboard.server.number.InternalNumbersCsv;
import io.switchboard.server.number.PhoneNumbersController;
import io.switchboard.server.number.PhoneNumbersCsv;
import io.switchboard.server.openapi.OpenApiController;
import io.switchboard.server.pstnroute.PstnRoutesController;
import io.switchboard.server.pstnroute.PstnRoutesCsv;
import io.switchboard.server.schedule.TimeSchedulesController;
import io.switchboard.server.schedule.TimeSchedulesCsv;
import io.switchboard.server.session.SessionController;
import io.switchboard.server.settings.SettingsController;
import io.switchboard.server.setup.SetupController;
import io.switchboard.server.sipaccount.SipAccountsController;
import io.switchboard.server.sipaccount.SipAccountsCsv;
import io.switchboard.server.sipforwarding.SipForwardingsController;
import io.switchboard.server.sipforwarding.SipForwardingsCsv;
import io.switchboard.server.token.ApiTokensController;
import io.switchboard.server.trunk.TrunksController;
import io.switchboard.server.trunk.TrunksCsv;
import io.switchboard.server.user.UsersController;
import io.switchboard.server.user.UsersCsv;
import io.switchboard.server.whorings.WhoRingsController;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every controller of the API. Named one by one: nothing is searched for at the start. */
@Configuration(proxyBeanMethods = false)
@Import({
    HealthController.class,
    SetupController.class,
    SessionController.class,
    UsersController.class,
    UsersCsv.class,
    AvatarsController.class,
    AppDevicesController.class,
    AppDevicesCsv.class,
    TimeSchedulesController.class,
    TimeSchedulesCsv.class,
    AppLinesController.class,
    AppLinesCsv.class,
    SipAccountsController.class,
    PstnRoutesController.class,
    PstnRoutesCsv.class,
    SipForwardingsController.class,
    SipForwardingsCsv.class,
    SipAccountsCsv.class,
    PhoneNumbersController.class,
    PhoneNumbersCsv.class,
    InternalNumbersController.class,
    InternalNumbersCsv.class,
    AudioFilesController.class,
    AudioFilesCsv.class,
    TrunksController.class,
    EmailContactsController.class,
    EmailContactsCsv.class,
    EmailVerificationsController.class,
    DomainsController.class,
    DomainsCsv.class,
    DeliveryMethodsController.class,
    DeliveryMethodsCsv.class,
    TrunksCsv.class,
    WhoRingsController.class,
    LiveCallsController.class,
    CallHistoryController.class,
    CallHistoryCsv.class,
    EventsController.class,
    ApiTokensController.class,
    AccessesController.class,
    AccessesCsv.class,
    AccessInvitationsController.class,
    AuditLogController.class,
    AuditLogCsv.class,
    SettingsController.class,
    ListLayoutsController.class,
    FeatureCodesController.class,
    DemoController.class,
    OpenApiController.class
})
class ApiControllers {}
