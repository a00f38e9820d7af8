import { expect, it } from "vitest";
import { fieldName } from "./fieldName";

it("reads like words", () => {
  expect(fieldName("voicemailAudio")).toBe("Voicemail audio");
  expect(fieldName("unavailableReasons.noAnswer")).toBe("Unavailable reasons: no answer");
  expect(fieldName("callerIdName")).toBe("Caller ID name");
  expect(fieldName("name")).toBe("Name");
});
