import { cookie } from "../api/client";
import { ApiProblem } from "../api/problem";

const SIDE = 256;

/** The middle square of a picture file as a small PNG; fails when the browser cannot read the file. */
async function square(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file);
  try {
    const side = Math.min(picture.width, picture.height);
    const canvas = new OffscreenCanvas(SIDE, SIDE);
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("This browser draws no pictures.");
    pen.imageSmoothingQuality = "high";
    const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
    pen.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    picture.close();
  }
}

async function send(userId: string, method: "PUT" | "DELETE", picture?: Blob): Promise<void> {
  const answer = await fetch(`/api/v1/users/${userId}/avatar`, {
    method,
    body: picture,
    headers: { "X-XSRF-TOKEN": cookie("XSRF-TOKEN", document.cookie) ?? "" },
  });
  if (!answer.ok) throw new ApiProblem(answer.status, await answer.json().catch(() => ({})));
}

/** Whether a file could not be read as a picture. */
export class NoPicture extends Error {}

/** Gives a user the middle square of a picture file. */
export async function putPicture(userId: string, file: File): Promise<void> {
  const picture = await square(file).catch(() => {
    throw new NoPicture();
  });
  await send(userId, "PUT", picture);
}

export const deletePicture = (userId: string): Promise<void> => send(userId, "DELETE");
