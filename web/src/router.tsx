import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { readSearch, type Search, writeSearch } from "./address";
import { NotFound } from "./components/NotFound";
import { PageFault } from "./components/PageFault";

const root = createRootRoute({
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
  notFoundComponent: NotFound,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./entrance/SignInPage"), "SignInPage"),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  component: lazyRouteComponent(() => import("./entrance/SetUpPage"), "SetUpPage"),
});

const activateApp = createRoute({
  getParentRoute: () => root,
  path: "/app/activate",
  component: lazyRouteComponent(() => import("./entrance/ActivateAppPage"), "ActivateAppPage"),
});

const acceptInvitation = createRoute({
  getParentRoute: () => root,
  path: "/accept-invitation",
  component: lazyRouteComponent(() => import("./entrance/AcceptInvitationPage"), "AcceptInvitationPage"),
});

const verifyEmail = createRoute({
  getParentRoute: () => root,
  path: "/verify-email",
  component: lazyRouteComponent(() => import("./emails/VerifyEmailPage"), "VerifyEmailPage"),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  component: lazyRouteComponent(() => import("./frame/Frame"), "Frame"),
});

const home = createRoute({
  getParentRoute: () => frame,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/contact-methods/sip-accounts", search: {} });
  },
});

const sipAccounts = createRoute({
  getParentRoute: () => frame,
  path: "/contact-methods/sip-accounts",
  component: lazyRouteComponent(
    () => import("./contact-methods/sip-accounts/SipAccountsPage"),
    "SipAccountsPage",
  ),
});

const appConfigurations = createRoute({
  getParentRoute: () => frame,
  path: "/contact-methods/app-configurations",
  component: lazyRouteComponent(
    () => import("./contact-methods/app-lines/AppConfigurationsPage"),
    "AppConfigurationsPage",
  ),
});

const pstnRoutes = createRoute({
  getParentRoute: () => frame,
  path: "/contact-methods/pstn-routes",
  component: lazyRouteComponent(
    () => import("./contact-methods/pstn-routes/PstnRoutesPage"),
    "PstnRoutesPage",
  ),
});

const sipForwarding = createRoute({
  getParentRoute: () => frame,
  path: "/contact-methods/sip-forwarding",
  component: lazyRouteComponent(
    () => import("./contact-methods/sip-forwarding/SipForwardingPage"),
    "SipForwardingPage",
  ),
});

const emailContacts = createRoute({
  getParentRoute: () => frame,
  path: "/contact-methods/email",
  component: lazyRouteComponent(() => import("./emails/EmailContactsPage"), "EmailContactsPage"),
});

const deliveryMethods = createRoute({
  getParentRoute: () => frame,
  path: "/delivery-methods",
  component: lazyRouteComponent(
    () => import("./delivery-methods/DeliveryMethodsPage"),
    "DeliveryMethodsPage",
  ),
});

const users = createRoute({
  getParentRoute: () => frame,
  path: "/users",
  component: lazyRouteComponent(() => import("./users/UsersPage"), "UsersPage"),
});

const appDevices = createRoute({
  getParentRoute: () => frame,
  path: "/users/app-devices",
  component: lazyRouteComponent(() => import("./users/AppDevicesPage"), "AppDevicesPage"),
});

const timeSchedules = createRoute({
  getParentRoute: () => frame,
  path: "/time-schedules",
  component: lazyRouteComponent(() => import("./schedules/TimeSchedulesPage"), "TimeSchedulesPage"),
});

const phoneNumbers = createRoute({
  getParentRoute: () => frame,
  path: "/numbers/phone-numbers",
  component: lazyRouteComponent(() => import("./numbers/PhoneNumbersPage"), "PhoneNumbersPage"),
});

const internalNumbers = createRoute({
  getParentRoute: () => frame,
  path: "/numbers/internal-numbers",
  component: lazyRouteComponent(() => import("./numbers/InternalNumbersPage"), "InternalNumbersPage"),
});

const liveCalls = createRoute({
  getParentRoute: () => frame,
  path: "/calls/live",
  component: lazyRouteComponent(() => import("./calls/LiveCallsPage"), "LiveCallsPage"),
});

const callHistory = createRoute({
  getParentRoute: () => frame,
  path: "/calls/history",
  component: lazyRouteComponent(() => import("./calls/CallHistoryPage"), "CallHistoryPage"),
});

const audioFiles = createRoute({
  getParentRoute: () => frame,
  path: "/audio-files",
  component: lazyRouteComponent(() => import("./audio/AudioFilesPage"), "AudioFilesPage"),
});

const trunks = createRoute({
  getParentRoute: () => frame,
  path: "/trunks",
  component: lazyRouteComponent(() => import("./trunks/TrunksPage"), "TrunksPage"),
});

const inbox = createRoute({
  getParentRoute: () => frame,
  path: "/inbox",
  component: lazyRouteComponent(() => import("./inbox/InboxPage"), "InboxPage"),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: "/settings",
  beforeLoad: () => {
    throw redirect({ to: "/settings/server", search: {} });
  },
});

const serverSettings = createRoute({
  getParentRoute: () => frame,
  path: "/settings/server",
  component: lazyRouteComponent(() => import("./settings/ServerSettingsPage"), "ServerSettingsPage"),
});

const domains = createRoute({
  getParentRoute: () => frame,
  path: "/settings/domains",
  component: lazyRouteComponent(() => import("./domains/DomainsPage"), "DomainsPage"),
});

const apiTokens = createRoute({
  getParentRoute: () => frame,
  path: "/settings/api-tokens",
  component: lazyRouteComponent(() => import("./settings/ApiTokensPage"), "ApiTokensPage"),
});

const accesses = createRoute({
  getParentRoute: () => frame,
  path: "/settings/accesses",
  component: lazyRouteComponent(() => import("./accesses/AccessesPage"), "AccessesPage"),
});

const auditLog = createRoute({
  getParentRoute: () => frame,
  path: "/settings/audit-log",
  component: lazyRouteComponent(() => import("./audit/AuditLogPage"), "AuditLogPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    activateApp,
    acceptInvitation,
    verifyEmail,
    frame.addChildren([
      home,
      appConfigurations,
      sipAccounts,
      pstnRoutes,
      sipForwarding,
      emailContacts,
      deliveryMethods,
      users,
      appDevices,
      timeSchedules,
      phoneNumbers,
      internalNumbers,
      audioFiles,
      liveCalls,
      callHistory,
      trunks,
      inbox,
      settings,
      serverSettings,
      domains,
      apiTokens,
      accesses,
      auditLog,
    ]),
  ]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: PageFault,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
