import { describe, expect, it } from "vitest";
import { filled, unknownFields } from "./templates";

describe("templates", () => {
  it("are shown with an example for every field", () => {
    expect(filled("{{file.type}} from {{ caller.name }}")).toBe("Voicemail from Maria Weber");
  });

  it("keep what is no field, and name it", () => {
    expect(filled("{{caller.nam}} {{did}}")).toBe("{{caller.nam}} 12025550101");
    expect(unknownFields("{{caller.nam}} {{did}} {{toString}}")).toEqual(["caller.nam", "toString"]);
  });
});
