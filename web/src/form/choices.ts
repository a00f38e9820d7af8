import { batched } from "../api/batch";
import { api, body } from "../api/client";
import type { PhoneNumber, User } from "../api/model";
import { isProblem } from "../api/problem";
import { resource } from "../api/resource";
import { formatPhoneNumber } from "../format/phoneNumber";
import { fullName } from "../users/userName";
import type { Choice } from "./choice";

/** Where a picker finds what can be chosen. */
export interface ChoiceSource {
  /** Under which the answers are remembered; invalidating ["choices"] forgets them. */
  readonly name: string;
  /** What narrows the search beyond the name, if anything does. */
  readonly scope?: string;
  /** The best matches, or the first ones for no text. */
  search(text: string): Promise<readonly Choice[]>;
  /** One that was chosen earlier; undefined when it is gone. */
  read(value: string): Promise<Choice | undefined>;
}

const MOST = 30;

async function orGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isProblem(error, 404)) return undefined;
    throw error;
  }
}

/** Choices of a list of the API whose things are told apart by id. */
export function choicesOf<T extends { id: string }>(
  name: string,
  label: (row: T) => string,
  sort: string,
): ChoiceSource {
  const list = resource<T, never>(name);
  const choice = (row: T): Choice => ({ value: row.id, label: label(row) });
  return {
    name,
    search: async (q) =>
      ((await orGone(list.list({ limit: MOST, sort, ...(q ? { q } : {}) })))?.items ?? []).map(choice),
    read: async (id) => {
      const row = await orGone(list.read(id));
      return row && choice(row);
    },
  };
}

export const userChoices = choicesOf<User>("users", fullName, "lastName");
export const audioFileChoices = choicesOf<{ id: string; name: string }>(
  "audio-files",
  (file) => file.name,
  "name",
);
export const deliveryMethodChoices = choicesOf<{ id: string; name: string }>(
  "delivery-methods",
  (method) => method.name,
  "name",
);
export const timeScheduleChoices = choicesOf<{ id: string; title: string }>(
  "time-schedules",
  (schedule) => schedule.title,
  "title",
);
export const emailContactChoices = choicesOf<{ id: string; address: string }>(
  "email-contacts",
  (contact) => contact.address,
  "address",
);

const phoneNumberLabel = (number: PhoneNumber): string =>
  number.name ? `${formatPhoneNumber(number.number)} (${number.name})` : formatPhoneNumber(number.number);

const MOST_IDS = 100;

/** Phone numbers by id; many asked for at once are one request. */
export const phoneNumberById = batched<PhoneNumber>(MOST_IDS, async (ids) => {
  const query = { ids: ids.join(","), limit: MOST_IDS };
  const page = await body(api.GET("/api/v1/phone-numbers", { params: { query } }));
  return new Map(page.items.map((number) => [number.id, number]));
});

/** Digits as the server keeps them, where a number was typed as people write it. */
const asNumber = (text: string): string => (/^[\d\s()+./-]+$/.test(text) ? text.replace(/\D/g, "") : text);

/** Phone numbers: all of them, or those that are free or ring a certain contact method. */
export function phoneNumberChoices(free?: { orHeldBy: string | undefined }): ChoiceSource {
  const choice = (number: PhoneNumber): Choice => ({ value: number.id, label: phoneNumberLabel(number) });
  return {
    name: "phone-numbers",
    scope: free && `free ${free.orHeldBy ?? ""}`,
    search: async (text) => {
      const query = {
        limit: MOST,
        sort: "number",
        q: asNumber(text) || undefined,
        ...(free ? { free: true, orHeldBy: free.orHeldBy } : {}),
      };
      return (await body(api.GET("/api/v1/phone-numbers", { params: { query } }))).items.map(choice);
    },
    read: async (id) => {
      const number = await phoneNumberById(id);
      return number && choice(number);
    },
  };
}

/** Internal numbers, told apart by their digits. */
export function internalNumberChoices(free?: { orHeldBy: string | undefined }): ChoiceSource {
  return {
    name: "internal-numbers",
    scope: free && `free ${free.orHeldBy ?? ""}`,
    search: async (q) => {
      const query = {
        limit: MOST,
        sort: "number",
        q: q || undefined,
        ...(free ? { free: true, orHeldBy: free.orHeldBy } : {}),
      };
      const page = await body(api.GET("/api/v1/internal-numbers", { params: { query } }));
      return page.items.map(({ number }) => ({ value: number, label: number }));
    },
    read: async (digits) => ({ value: digits, label: digits }),
  };
}
