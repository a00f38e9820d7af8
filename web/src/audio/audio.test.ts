import { describe, expect, it } from "vitest";
import { formatSize, kindOf } from "./format";
import { soundName } from "./soundName";

describe("audio files", () => {
  it("are called like their file", () => {
    expect(soundName("C:\\sounds\\Welcome back.mp3")).toBe("Welcome back");
    expect(soundName("closed.v2.wav")).toBe("closed.v2");
    expect(soundName(".wav")).toBe(".wav");
    expect(soundName("plain")).toBe("plain");
  });

  it("tell size and kind as people read them", () => {
    expect(formatSize(120, "en")).toBe("1 kB");
    expect(formatSize(48_213, "en")).toBe("48 kB");
    expect(formatSize(3_240_000, "en")).toBe("3.2 MB");
    expect(kindOf("audio/mpeg")).toBe("MP3");
    expect(kindOf("audio/x-new")).toBe("audio/x-new");
  });
});
