import { cookie } from "../api/client";
import type { AudioFile } from "../api/model";
import { ApiProblem } from "../api/problem";

export const LARGEST = 14 * 1024 * 1024;

/** Sends a sound to the server, which decodes it before it keeps it. */
export async function upload(file: Blob, fileName: string, name: string): Promise<AudioFile> {
  const form = new FormData();
  form.set("file", file, fileName);
  form.set("name", name);
  const csrf = cookie("XSRF-TOKEN", document.cookie);
  let response: Response;
  try {
    response = await fetch("/api/v1/audio-files", {
      method: "POST",
      body: form,
      headers: csrf ? { "X-XSRF-TOKEN": csrf } : {},
    });
  } catch {
    throw new ApiProblem(0, {});
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiProblem(response.status, answer);
  return answer as AudioFile;
}
