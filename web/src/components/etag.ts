/** The header that makes an edit fail when someone else was quicker. */
export const ifMatch = (version: number): { "If-Match": string } => ({ "If-Match": `"${version}"` });
