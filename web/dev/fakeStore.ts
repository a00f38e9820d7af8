export type FakeRecord = Record<string, unknown>;

export interface FakeStore {
  signedIn: boolean;
  setUpNeeded: boolean;
  session: FakeRecord;
  settings: FakeRecord;
  whitelist: FakeRecord;
  collections: Record<string, FakeRecord[]>;
  layouts: Record<string, FakeRecord>;
  relations(item: FakeRecord): FakeRecord[];
  whoRings(number: FakeRecord, at: string | null): FakeRecord;
  credentials(account: FakeRecord, renew: boolean): FakeRecord;
  taken(resource: string, body: FakeRecord): FakeRecord | undefined;
  complete(resource: string, item: FakeRecord): FakeRecord;
}

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

const people: [string, string, string, string][] = [
  ["Ana", "Duarte", "Head of sales", "Sales"],
  ["Ben", "Okafor", "Support engineer", "Support"],
  ["Chloé", "Martin", "Office manager", "Office"],
  ["ליאת", "כהן", "Partner manager", "Sales"],
  ["Maximilian", "von Hohenstein-Wolfenbüttel", "Senior account executive for the northern region", "Sales"],
  ["Zoë 🌻", "Nakamura", "", ""],
];

function users(): FakeRecord[] {
  return people.map(([firstName, lastName, jobTitle, department], index) => ({
    id: `user-${index}`,
    firstName,
    lastName,
    department: department || null,
    jobTitle: jobTitle || null,
    email: index === 5 ? null : `${firstName.toLowerCase().replace(/[^a-z]/g, "x")}@example.com`,
    timeScheduleId: index < 3 ? "schedule-0" : null,
    timeScheduleTitle: index < 3 ? "Main office hours" : null,
    active: index !== 4,
    externalCalls: index === 4 ? "none" : "everywhere",
    avatar: null,
    appInvitation: {
      state: ["activated", "invited", "expired"][index] ?? "notInvited",
      sentAt: index < 3 ? ago(86400 * 3) : null,
      expiresAt: index < 3 ? ago(-86400 * 4) : null,
    },
    appLineId: index < 3 ? `app-${index}` : null,
    sipAccounts: index < 3 ? 1 : 0,
    contactMethods: index < 3 ? 3 : 0,
    devices: index === 0 ? 2 : 0,
    createdAt: ago(86400 * (index + 1)),
    version: 1,
  }));
}

function timeSchedules(): FakeRecord[] {
  const workdays = [1, 2, 3, 4, 5];
  const week = workdays.flatMap((weekday) => [
    { weekday, from: "08:00", to: "12:00" },
    { weekday, from: "13:00", to: "17:00" },
  ]);
  const common = { timeZone: null, effectiveTimeZone: "Europe/Lisbon", createdAt: ago(86400), version: 1 };
  return [
    {
      ...common,
      id: "schedule-0",
      title: "Main office hours",
      hours: week,
      exceptions: [
        { title: "Christmas", firstDay: "2026-12-24", lastDay: "2026-12-26", yearly: true, hours: [] },
        {
          title: "Inventory",
          firstDay: "2026-12-30",
          lastDay: "2026-12-30",
          yearly: false,
          hours: [{ from: "10:00", to: "12:00" }],
        },
      ],
      state: { open: true, until: ago(-3600) },
      users: 3,
    },
    {
      ...common,
      id: "schedule-1",
      title: "Night shift",
      timeZone: "America/New_York",
      effectiveTimeZone: "America/New_York",
      hours: [...workdays, 6, 7].map((weekday) => ({ weekday, from: "22:00", to: "06:00" })),
      exceptions: [],
      state: { open: false, until: ago(-86400 * 2) },
      users: 0,
    },
    {
      ...common,
      id: "schedule-2",
      title: "Closed",
      hours: [],
      exceptions: [],
      state: { open: false, until: null },
      users: 1,
    },
  ];
}

const appDevices = (): FakeRecord[] =>
  ["Android 16", "iOS 20"].map((operatingSystem, index) => ({
    id: `device-${index}`,
    userId: "user-0",
    userName: "Ana Duarte",
    operatingSystem,
    appVersion: "1.0.0",
    createdAt: ago(86400 * (index + 2)),
    lastSeenAt: ago(600),
  }));

const unavailable = (action: string): FakeRecord => ({
  whenUnavailable: action,
  whenUnavailableContactMethod: null,
  whenUnavailableInternalNumber: null,
  unavailableReasons: { busy: null, noAnswer: null, offline: null, outOfHours: null },
  voicemailAudio: null,
  voicemailDeliveryMethod: null,
  ringSeconds: 30,
});

const outbound = (callerIdNumbers: readonly string[]): FakeRecord => ({
  externalCallsEnabled: callerIdNumbers.length > 0,
  callerIdNumbers,
  callerIdName: null,
  internalCallerId: null,
  internalAnnouncement: null,
  externalAnnouncement: null,
});

const recording = (on: boolean): FakeRecord => ({
  recordingDeliveryMethod: on ? "delivery-0" : null,
  recordInboundInternal: false,
  recordInboundExternal: on,
  recordOutboundInternal: false,
  recordOutboundExternal: on,
  recordOnDemand: false,
});

function appLines(): FakeRecord[] {
  return [0, 3, 4].map((person, index) => ({
    id: `app-${index}`,
    userId: `user-${person}`,
    userName: people[person]?.slice(0, 2).join(" "),
    name: "App",
    numbers: index === 1 ? ["number-1"] : [],
    internalNumbers: [`20${index + 1}`],
    ...unavailable(["voicemail", "doNothing", "contactMethod"][index] ?? "doNothing"),
    ...(index === 2 ? { whenUnavailableContactMethod: "sip-0" } : {}),
    voicemailGoesTo: "ana@example.com",
    ...outbound(index === 0 ? ["number-0", "number-2"] : []),
    ...recording(index === 0),
    invitation: {
      state: ["activated", "invited", "expired"][index],
      sentAt: ago(86400 * 3 * (index + 1)),
      expiresAt: ago(86400 * (5 * index - 6)),
    },
    devices: index === 0 ? 2 : 0,
    version: 1,
  }));
}

function pstnRoutes(): FakeRecord[] {
  return ["351912345678", "12125551212"].map((destination, index) => ({
    id: `pstn-${index}`,
    userId: `user-${index}`,
    userName: people[index]?.slice(0, 2).join(" "),
    name: index === 0 ? "Ana's mobile" : "",
    numbers: [],
    internalNumbers: index === 0 ? ["301"] : [],
    ...unavailable("doNothing"),
    ...(index === 1
      ? {
          unavailableReasons: {
            busy: { action: "voicemail", contactMethod: null, internalNumber: null },
            noAnswer: { action: "contactMethod", contactMethod: "sip-1", internalNumber: null },
            offline: null,
            outOfHours: { action: "internalNumber", contactMethod: null, internalNumber: "102" },
          },
        }
      : {}),
    voicemailGoesTo: "ana@example.com",
    destination,
    destinationWarning: index === 1 ? "No number of this length is in use in the United States." : null,
    allowCallTransfer: index === 0,
    acceptPrompt: index === 0,
    version: 1,
  }));
}

function sipForwardings(): FakeRecord[] {
  return [
    {
      id: "3f2a9c1b-58d1-4a7e-9a52-0d8d3f1c7a10",
      userId: "user-2",
      userName: people[2]?.slice(0, 2).join(" "),
      name: "Branch office",
      numbers: [],
      internalNumbers: ["401"],
      ...unavailable("voicemail"),
      voicemailGoesTo: null,
      username: "reception",
      domain: "pbx.branch.example",
      port: 5060,
      networkProtocol: "ipv4Preferred",
      followRedirects: true,
      acceptPrompt: false,
      authenticationUsername: null,
      version: 1,
    },
  ];
}

function sipAccounts(): FakeRecord[] {
  return people.slice(0, 3).map(([firstName, lastName], index) => ({
    id: `sip-${index}`,
    userId: `user-${index}`,
    userName: `${firstName} ${lastName}`,
    username: `70014${index}`,
    name: index === 2 ? "" : `${firstName}'s desk phone`,
    numbers: index === 0 ? ["number-0"] : [],
    internalNumbers: [`10${index + 1}`],
    ...unavailable(index === 2 ? "doNothing" : "voicemail"),
    voicemailGoesTo: "ana@example.com",
    ...outbound(index < 2 ? ["number-0"] : []),
    callerIdName: index === 0 ? "Acme Sales" : null,
    internalCallerId: `10${index + 1}`,
    ...recording(index === 0),
    allowCallTransfer: index === 0,
    allowedAddressesOnly: index === 1,
    allowedAddresses: index === 1 ? ["192.0.2.0/24", "2001:db8::/32"] : [],
    codecs: ["OPUS", "G722", "PCMU", "PCMA", "telephone-event"],
    mediaTypes: ["RTP"],
    transports: ["UDP", "TCP"],
    registered: index < 2,
    registrations:
      index < 2
        ? [
            {
              contact: `sip:70014${index}@192.168.1.2${index}:5060`,
              transport: "udp",
              source: `203.0.113.${index + 4}:5060`,
              userAgent: "Yealink SIP-T46U 108.86.0.20",
              expiresAt: ago(-900),
            },
          ]
        : [],
    version: 1,
  }));
}

function numbers(): FakeRecord[] {
  return ["12025550101", "12025550102", "442071838750"].map((number, index) => ({
    id: `number-${index}`,
    number,
    country: index === 2 ? "GB" : "US",
    enabled: index < 2,
    name: ["Sales", null, "London"][index],
    channels: index === 2 ? 4 : null,
    holder:
      index === 0
        ? {
            kind: "sipAccount",
            id: "sip-0",
            name: "Ana's desk phone",
            userId: "user-0",
            userName: "Ana Duarte",
          }
        : null,
    version: 1,
  }));
}

const outcomes = [
  "answered",
  "voicemail",
  "noAnswer",
  "busy",
  "declined",
  "cancelled",
  "failed",
  "cutByRestart",
];

function callHistory(): FakeRecord[] {
  return Array.from({ length: 460 }, (_, index) => {
    const direction = ["inbound", "internal", "outbound"][index % 3] ?? "inbound";
    const outcome = index % 2 ? (outcomes[index % outcomes.length] ?? "answered") : "answered";
    const talked = outcome === "answered" || outcome === "voicemail" || outcome === "cutByRestart";
    const started = 600 + index * 2400;
    return {
      id: `call-${index}`,
      direction,
      startedAt: ago(started),
      answeredAt: talked ? ago(started - 9) : null,
      endedAt: ago(started - 9 - (talked ? 20 + index : 11)),
      ringSeconds: talked ? 9 : 20,
      talkSeconds: talked ? 20 + index : 0,
      fromNumber: direction === "inbound" ? `4420718387${50 + (index % 40)}` : "101",
      fromName: direction === "inbound" ? null : "Ana Duarte",
      toNumber: direction === "outbound" ? "33142685300" : direction === "inbound" ? "12025550101" : "102",
      toName: direction === "internal" ? "Ben Okafor" : null,
      answeredBy: outcome === "answered" ? "Ben's desk phone" : null,
      outcome,
      endedBy: outcome === "cutByRestart" ? "system" : index % 2 ? "caller" : "callee",
      sipStatus: talked ? 200 : 486,
      reason: talked ? null : "The phone was busy with another call.",
      attempts: [
        {
          target: "Ben's desk phone",
          startedAt: ago(started - 1),
          ringSeconds: 9,
          result:
            talked && outcome !== "voicemail" ? "answered" : outcome === "voicemail" ? "noAnswer" : outcome,
          sipStatus: talked ? 200 : 486,
        },
      ],
    };
  });
}

function liveCalls(): FakeRecord[] {
  return [
    {
      id: "live-0",
      startedAt: ago(95),
      answeredAt: ago(84),
      state: "talking",
      direction: "inbound",
      from: { number: "442071838755", name: null },
      to: { number: "101", name: "Ana Duarte" },
      codec: "G722",
    },
    {
      id: "live-1",
      startedAt: ago(6),
      answeredAt: null,
      state: "ringing",
      direction: "internal",
      from: { number: "102", name: "Ben Okafor" },
      to: { number: "103", name: "Chloé Martin" },
      codec: null,
    },
    {
      id: "live-2",
      startedAt: ago(3720),
      answeredAt: ago(3700),
      state: "held",
      direction: "outbound",
      from: { number: "101", name: "Ana Duarte" },
      to: { number: "33142685300", name: null },
      codec: "PCMA",
    },
  ];
}

const trunks: FakeRecord[] = [
  {
    id: "trunk-0",
    name: "Demonstration carrier",
    enabled: true,
    host: "127.0.0.1",
    port: 5090,
    transport: "udp",
    username: null,
    allowedAddresses: ["127.0.0.8/29"],
    numberFormat: "e164",
    callerIdHeader: "pAssertedIdentity",
    calledNumberFrom: "requestUri",
    channels: 30,
    outboundOrder: 0,
    showsOriginalCaller: false,
    version: 1,
  },
  {
    id: "trunk-1",
    name: "Backup carrier",
    enabled: true,
    host: "sip.carrier.example",
    port: 5060,
    transport: "tcp",
    username: "acme",
    allowedAddresses: [],
    numberFormat: "e164Plus",
    callerIdHeader: "from",
    calledNumberFrom: "to",
    channels: null,
    outboundOrder: 1,
    showsOriginalCaller: false,
    version: 1,
  },
];

const inbox: FakeRecord[] = [
  {
    id: "mail-0",
    to: "ana@example.com",
    from: "Switchboard <phone@example.com>",
    subject: "Voicemail from +44 20 7183 8750 (0:12)",
    text: "Hello Ana,\n\n+44 20 7183 8750 called 101 today at 14:05 and left a message of 12 seconds.\nIt is attached as an MP3.\n",
    receivedAt: ago(240),
    attachments: [
      {
        name: "voicemail-20261123-1405.mp3",
        type: "audio/mpeg",
        size: 24_310,
        url: "/api/v1/demo/inbox/mail-0/0",
      },
    ],
  },
];

const internalNumbers = (): FakeRecord[] =>
  ["101", "102", "103", "104"].map((number, index) => ({
    id: `internal-${number}`,
    number,
    holder:
      index < 3
        ? {
            kind: "sipAccount",
            id: `sip-${index}`,
            userId: `user-${index}`,
            userName: people[index]?.slice(0, 2).join(" "),
            name: index === 2 ? "Chloé Martin" : `${people[index]?.[0]}'s desk phone`,
          }
        : null,
  }));

/** A small organisation with everything in it that a page can show. */
export function makeStore(): FakeStore {
  const collections: Record<string, FakeRecord[]> = {
    users: users(),
    "time-schedules": timeSchedules(),
    "app-devices": appDevices(),
    "sip-accounts": sipAccounts(),
    "app-lines": appLines(),
    "pstn-routes": pstnRoutes(),
    "sip-forwardings": sipForwardings(),
    "delivery-methods": [
      {
        id: "delivery-0",
        name: "Office mail",
        type: "email",
        emails: [],
        subject: null,
        body: null,
        version: 1,
      },
    ],
    "audio-files": ["Welcome", "This call is recorded", "ברוכים הבאים"].map((name, index) => ({
      id: `audio-${index}`,
      name,
      mediaType: "audio/wav",
      sizeOctets: 240_000,
      lengthMilliseconds: 7_500,
      createdAt: ago(86400),
      version: 1,
    })),
    "phone-numbers": numbers(),
    "internal-numbers": internalNumbers(),
    trunks: [...trunks],
    "live-calls": liveCalls(),
    "call-history": callHistory(),
    "api-tokens": [
      {
        id: "token-0",
        name: "CRM",
        createdAt: ago(86400 * 30),
        lastUsedAt: ago(300),
        expiresAt: ago(-86400 * 60),
      },
    ],
    inbox: [...inbox],
  };
  const reached = { ...unavailable("doNothing"), numbers: [], internalNumbers: [], voicemailGoesTo: null };
  const usual: Record<string, FakeRecord> = {
    "sip-accounts": {
      ...reached,
      ...outbound([]),
      ...recording(false),
      allowCallTransfer: false,
      allowedAddressesOnly: false,
      allowedAddresses: [],
      codecs: ["OPUS", "G722", "PCMU", "PCMA", "telephone-event"],
      mediaTypes: ["RTP"],
      transports: ["UDP", "TCP"],
    },
    "pstn-routes": { ...reached, destinationWarning: null, allowCallTransfer: false, acceptPrompt: false },
    "sip-forwardings": { ...reached, followRedirects: false, acceptPrompt: false, port: null },
  };
  const owned = (item: FakeRecord) => ({ userName: userName(String(item.userId)) });
  const defaults: Record<string, (item: FakeRecord) => FakeRecord> = {
    "pstn-routes": owned,
    "sip-forwardings": owned,
    users: () => ({
      sipAccounts: 0,
      contactMethods: 0,
      devices: 0,
      appInvitation: { state: "notInvited", sentAt: null, expiresAt: null },
      createdAt: ago(0),
    }),
    "time-schedules": () => ({
      effectiveTimeZone: "Europe/Lisbon",
      state: { open: false, until: null },
      users: 0,
      createdAt: ago(0),
    }),
    "sip-accounts": (item) => ({
      username: String(Math.floor(700_200 + Math.random() * 1000)),
      userName: userName(String(item.userId)),
      registered: false,
      registrations: [],
    }),
    "phone-numbers": () => ({ holder: null }),
    "internal-numbers": () => ({ holder: null }),
    "api-tokens": () => ({
      createdAt: ago(0),
      lastUsedAt: null,
      token: `sb_${crypto.randomUUID().replaceAll("-", "")}`,
    }),
  };
  const userName = (id: string) => {
    const user = collections.users?.find((candidate) => candidate.id === id);
    return user ? `${user.firstName} ${user.lastName}` : "";
  };
  let password = "tiger-lamp-orbit-42";
  return {
    layouts: {},
    signedIn: false,
    setUpNeeded: process.env.FAKE_SETUP === "1",
    session: {
      email: "owner@example.com",
      firstName: "Olivia",
      lastName: "Berg",
      role: "operator",
      account: { id: "account-0", name: "Acme Telephone Ltd", timeZone: "Europe/Lisbon", country: "PT" },
      demo: true,
      version: "0.1.0",
    },
    settings: {
      organisation: "Acme Telephone Ltd",
      country: "PT",
      timeZone: "Europe/Lisbon",
      version: 1,
      publicAddress: "phones.example.com",
      mail: {
        host: "smtp.example.com",
        port: 587,
        security: "startTls",
        username: "acme",
        from: "phone@example.com",
      },
    },
    whitelist: {
      networks: [{ cidr: "198.51.96.0/21", first: "198.51.96.0", last: "198.51.103.254" }],
      rtpPorts: { from: 16384, to: 32767 },
      signallingPorts: { udp: 5060, tcp: 5060 },
    },
    collections,
    relations: (item) =>
      String(item.id) === "user-0" ? [{ kind: "sipAccount", id: "sip-0", name: "Ana's desk phone" }] : [],
    whoRings: (number, at) => ({
      at: at ?? ago(0),
      summary: number.holder
        ? "Ana's desk phone rings, then voicemail."
        : "Nobody: the number leads nowhere yet.",
      steps: number.holder
        ? [
            {
              text: "The number rings Ana's desk phone.",
              kind: "sipAccount",
              id: "sip-0",
              ringSeconds: null,
            },
            {
              text: "One phone is online: Yealink SIP-T46U.",
              kind: "sipAccount",
              id: "sip-0",
              ringSeconds: 30,
              result: "rings",
            },
            {
              text: "If nobody answers, the caller can leave a message for ana@example.com.",
              result: "voicemail",
            },
          ]
        : [{ text: "The call is rejected: no contact method has this number.", result: "rejected" }],
    }),
    credentials: (account, renew) => {
      if (renew) password = crypto.randomUUID().slice(0, 18);
      return {
        username: account.username,
        password,
        domain: "phones.example.com",
        server: "phones.example.com:5060",
        webSocket: "ws://phones.example.com:8080/sip",
        ports: { udp: 5060, tcp: 5060 },
        transports: ["udp", "tcp"],
        uri: `sip:${account.username}@phones.example.com`,
        qrText: `sip:${account.username}:${password}@phones.example.com;transport=udp`,
      };
    },
    taken: (resource, body) => {
      const wanted = (body.internalNumbers as string[] | undefined)?.find((number) => number === "101");
      if (resource !== "sip-accounts" || !wanted) return undefined;
      return {
        title: "Conflict",
        status: 409,
        detail: "101 already rings Ana's desk phone. Choose another number, or take it away there first.",
        errors: [
          {
            field: "internalNumbers",
            rule: "taken",
            message:
              "101 already rings Ana's desk phone. Choose another number, or take it away there first.",
          },
        ],
        holder: "Ana's desk phone",
      };
    },
    complete: (resource, item) => ({ ...usual[resource], ...item, ...defaults[resource]?.(item) }),
  };
}
