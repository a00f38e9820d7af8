// The tabs of contact methods in a real browser, on the demonstration: columns, forms, CSV, relations.
// Talks with the test over standard output (lines "name value").
import { mkdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [web, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });

const APP_CONFIGURATIONS = [
  "User", "Number", "Internal number", "When unavailable", "Enable external outbound calls", "Caller ID(s)",
  "Caller ID name", "Internal caller ID", "Inbound internal", "Delivery Method", "Inbound external",
  "Outbound internal", "Outbound external", "On demand",
];
const SIP_ACCOUNTS = [
  "ID", "User", "Number", "Internal number", "When unavailable", "Allow Call Transfer",
  "Enable external outbound calls", "Caller ID", "Caller ID name", "Internal caller ID", "Delivery Method",
  "Inbound internal", "Inbound external", "Outbound internal", "Outbound external", "Record on demand",
];
const PSTN_ROUTES = [
  "Destination Number", "User", "Number", "Internal number", "When unavailable", "Allow Call Transfer",
];
const SIP_FORWARDING = [
  "ID", "User", "Username", "Domain", "Port", "Network protocol", "Process 30X redirects", "Number",
  "Internal number", "When unavailable",
];

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const context = await browser.newContext({
  viewport: { width: 1440, height: 900 },
  locale: "en-GB",
  timezoneId: "Europe/London",
  colorScheme: "light",
  reducedMotion: "reduce",
});
const page = await context.newPage();
page.setDefaultTimeout(20_000);
const faults = [];
page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));

const seen = (name) => console.log(`seen ${name}`);
const drawer = () => page.getByRole("dialog");
const tab = (name) =>
  page.getByRole("navigation", { name: "Contact methods" }).getByRole("link", { name, exact: true }).click();
const heads = async () =>
  (await page.getByRole("columnheader").allInnerTexts()).map((text) => text.trim()).filter((text) => text !== "Actions");

function same(what, found, wanted) {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
}

const box = (what) => what.boundingBox();

/** Whether something is in a right corner of the page. */
function atCorner({ x, y }, edge) {
  const { width, height } = page.viewportSize();
  const there = x > width * 0.85 && (edge === "top" ? y < height * 0.2 : y > height * 0.8);
  if (!there) throw new Error(`it is at ${x}, ${y}, not at the ${edge} right`);
}

/** An app line is made in the menu of users. */
async function inviteToTheApp() {
  await page.goto(`${web}/users`);
  await page.getByRole("row", { name: /Ana/ }).getByRole("button", { name: /^Actions for/ }).click();
  await page.getByRole("menuitem", { name: "Send invite to app" }).click();
  await page.getByText(/invit/i).first().waitFor();
  seen("an invitation");
}

async function editAppConfiguration() {
  await tab("App Configurations");
  const row = page.getByRole("row", { name: /Ana/ });
  await row.getByRole("button", { name: /^Actions for/ }).click();
  await page.getByRole("menuitem", { name: /invite/i }).waitFor();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await drawer().getByText(/can't be used in a phone number module for call flows/).waitFor();
  await drawer().getByRole("switch", { name: "Enable external outbound calls" }).check({ force: true });
  await drawer().getByRole("button", { name: "Save" }).click();
  await drawer().getByText(/External calls need a caller ID/).waitFor();
  await drawer().getByRole("combobox", { name: "Caller IDs" }).click();
  await page.getByRole("option", { name: /202 555 0101/ }).click();
  await page.keyboard.press("Escape");
  await drawer().getByLabel("Caller ID name").fill("Lighthouse Bakery");
  await drawer().getByRole("switch", { name: "Record on demand" }).check({ force: true });
  await drawer().getByRole("button", { name: "Save" }).click();
  await drawer().getByText("Choose where recordings are sent, or switch all of them off.").waitFor();
  for (const fact of [/sent right after each call ends/, /not stored on the phone system's servers/, /about 7 MB/]) {
    await drawer().getByText(fact).waitFor();
  }
  await drawer().getByRole("switch", { name: "Record on demand" }).uncheck({ force: true });
  await drawer().getByRole("button", { name: "Save" }).click();
  await row.getByText("Lighthouse Bakery").waitFor();
  seen("an edited app configuration");
}

/** Lets the page draw before it is said to show something else. */
async function showsHeads(what, wanted) {
  const until = Date.now() + 5_000;
  while (JSON.stringify(await heads()) !== JSON.stringify(wanted) && Date.now() < until) await page.waitForTimeout(50);
  same(what, await heads(), wanted);
}

async function columnsOfEachTab() {
  await page.goto(`${web}/contact-methods/app-configurations`);
  for (const [name, columns] of [
    ["App Configurations", APP_CONFIGURATIONS],
    ["SIP Accounts", SIP_ACCOUNTS],
    ["PSTN Routes", PSTN_ROUTES],
    ["SIP Forwarding", SIP_FORWARDING],
  ]) {
    await tab(name);
    await showsTable(name);
    if (name !== "App Configurations") atCorner(await box(page.getByRole("button", { name: /^New / }).last()), "bottom");
    atCorner(await box(page.getByRole("link", { name: "Download as CSV" })), "top");
    await showsHeads(name, columns);
    seen(`columns of ${name}`);
  }
}

/** Waits for the rows of a list, or for the sentence that says why there are none. */
async function showsTable(name) {
  await page.getByRole("link", { name, exact: true }).and(page.locator("[data-current]")).waitFor();
  await page.locator("tbody tr, p").first().waitFor();
  await page.waitForLoadState("networkidle");
}

async function appConfigurationsAreMadeWithUsers() {
  await tab("App Configurations");
  await showsTable("App Configurations");
  same("buttons to make one", await page.getByRole("button", { name: /^New / }).count(), 0);
  await page.getByRole("main").getByRole("link", { name: "Users", exact: true }).click();
  await page.getByRole("heading", { name: "Users" }).waitFor();
  await page.goBack();
  seen("the way to users");
}

async function chooseUser(name) {
  await drawer().getByRole("combobox", { name: "User", exact: true }).click();
  await page.getByRole("option", { name }).click();
}

async function createPstnRoute() {
  await tab("PSTN Routes");
  await page.getByRole("button", { name: "New PSTN route" }).first().click();
  await chooseUser(/Ana/);
  for (const told of [/44405551212 \(UK\), 12125551212 \(USA\)/, /charged per minute/, /can't be used in a phone number module/]) {
    await drawer().getByText(told).waitFor();
  }
  await drawer().getByRole("textbox", { name: "Phone number" }).fill("+442071838750");
  await drawer().getByRole("button", { name: "Use 442071838750" }).click();
  await drawer().getByLabel("Internal numbers").first().fill("771");
  await drawer().getByLabel("Internal numbers").first().press("Enter");
  await page.screenshot({ path: `${pictures}/pstn-route.png` });
  await drawer().getByRole("button", { name: "Save" }).click();
  await page.getByText("Calls to 771 now ring +44 20 7183 8750.").waitFor();
  await page.getByRole("row", { name: /20 7183 8750/ }).getByText("771").waitFor();
  seen("a new PSTN route");
}

async function editPstnRoute() {
  await page.getByRole("row", { name: /20 7183 8750/ }).getByRole("button", { name: /^Actions for/ }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await drawer().getByRole("switch", { name: "Allow Call Transfer" }).check({ force: true });
  await drawer().getByText(/extra per-minute charges/).waitFor();
  await drawer().getByRole("button", { name: "Save" }).click();
  await page.getByRole("row", { name: /20 7183 8750/ }).getByText("Enabled").waitFor();
  seen("an edited PSTN route");
}

/** Drags a column, reloads, downloads what the list then shows, and goes back to the documented order. */
async function dragAndReload(name, columns, ...known) {
  await tab(name);
  await showsHeads(`columns of ${name}`, columns);
  const [first, second, third, ...rest] = columns;
  const head = (title) => page.getByRole("columnheader", { name: title, exact: true });
  await head(third).dragTo(head(second));
  const wanted = [first, third, second, ...rest];
  await showsHeads(`dragged columns of ${name}`, wanted);
  await page.waitForTimeout(1_000); // the arrangement is kept a moment after the last change
  await page.reload();
  await page.locator("tbody tr").first().waitFor();
  await showsHeads(`columns of ${name} after a reload`, wanted);
  seen(`kept columns of ${name}`);
  await downloadCsv(wanted, known);
  await page.getByRole("button", { name: "Columns and density" }).click();
  await page.getByRole("button", { name: "Reset columns" }).click();
  await page.keyboard.press("Escape");
  await showsHeads(`columns of ${name} after a reset`, columns);
}

async function downloadCsv(columns, known) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as CSV" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8").replace(/^\uFEFF/, "");
  const [head, ...rows] = text.trim().split("\r\n");
  same("head of the CSV", head.split(","), columns);
  if (!rows.some((row) => known.every((value) => row.includes(value)))) {
    throw new Error(`no row with ${known.join(", ")} in ${text}`);
  }
  seen("its CSV");
}

async function createSipForwarding() {
  await tab("SIP Forwarding");
  await page.getByRole("button", { name: "New SIP forwarding" }).first().click();
  await chooseUser(/Ana/);
  await drawer().getByLabel("Username").first().fill("reception");
  await drawer().getByLabel("Domain").first().fill("pbx.example.com");
  await drawer().getByText("127.0.0.1/32", { exact: true }).waitFor();
  await drawer().getByText("IP whitelisting").first().click();
  await page.screenshot({ path: `${pictures}/sip-forwarding.png` });
  await drawer().getByRole("button", { name: "Save" }).click();
  await page.getByText("reception@pbx.example.com is saved").waitFor();
  await page.getByRole("row", { name: /reception/ }).waitFor();
  await showsHeads("columns of SIP Forwarding", SIP_FORWARDING);
  seen("a new SIP forwarding");
}

async function restrictSipAccount() {
  await tab("SIP Accounts");
  await page.getByRole("columnheader", { name: "Record on demand" }).waitFor({ state: "attached" });
  await page.getByRole("row", { name: /Ana/ }).getByRole("button", { name: /^Actions for/ }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await drawer().getByRole("button", { name: "Advanced" }).click();
  for (const locked of ["SRTP-SDES", "SRTP-DTLS", "TLS"]) {
    if (await drawer().getByRole("checkbox", { name: locked, exact: true }).isEnabled()) throw new Error(`${locked} is not locked`);
  }
  for (const offered of ["OPUS", "G722", "PCMU", "PCMA", "G729", "GSM", "telephone-event", "RTP", "TCP", "UDP", "WSS"]) {
    if (await drawer().getByRole("checkbox", { name: new RegExp(`^${offered}( |$)`) }).isDisabled()) {
      throw new Error(`${offered} cannot be chosen`);
    }
  }
  await drawer().getByRole("switch", { name: "Allow Call Transfer" }).check({ force: true });
  await drawer().getByText(/extra per-minute charges/).waitFor();
  await drawer().getByRole("checkbox", { name: "PCMA", exact: true }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await drawer().getByText(/^PCMA is now \d of 5\.$/).waitFor({ state: "attached" });
  await drawer().getByRole("button", { name: "Save" }).click();
  await page.getByText(/is saved/).first().waitFor();
  seen("an edited SIP account");
}

async function deleteWithRelations() {
  await page.goto(`${web}/contact-methods/pstn-routes`);
  const menu = async (entry) => {
    await page.getByRole("row", { name: /20 7183 8750/ }).getByRole("button", { name: /^Actions for/ }).click();
    await page.getByRole("menuitem", { name: entry }).click();
  };
  await menu("Relations");
  await drawer().getByText("771").waitFor();
  await drawer().getByRole("button", { name: "Close" }).last().click();
  await menu("Delete");
  await drawer().getByText("It is used here:").waitFor();
  await drawer().getByRole("button", { name: "Delete" }).click();
  await page.getByText("+44 20 7183 8750 is deleted").waitFor();
  seen("a deleted PSTN route");
}

try {
  await inviteToTheApp();
  await columnsOfEachTab();
  await editAppConfiguration();
  await appConfigurationsAreMadeWithUsers();
  await createPstnRoute();
  await editPstnRoute();
  await createSipForwarding();
  await dragAndReload("App Configurations", APP_CONFIGURATIONS, "Ana Ortiz", "Lighthouse Bakery");
  await dragAndReload("SIP Accounts", SIP_ACCOUNTS, "Ana Ortiz", "101");
  await dragAndReload("PSTN Routes", PSTN_ROUTES, "442071838750", "771", "Enabled");
  await dragAndReload("SIP Forwarding", SIP_FORWARDING, "reception", "pbx.example.com");
  await restrictSipAccount();
  await deleteWithRelations();
  if (faults.length > 0) throw new Error(faults.join("\n"));
  console.log("done well");
} catch (error) {
  await page.screenshot({ path: `${pictures}/fault.png` });
  console.log(`failed at ${page.url()}: ${error.stack}`);
  console.log(faults.join("\n"));
  process.exitCode = 1;
} finally {
  await browser.close();
  process.exit();
}
