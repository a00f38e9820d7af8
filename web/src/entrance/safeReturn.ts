/** Where to go after sign-in: an address of these pages only, never another site. */
export function safeReturn(next: string | undefined): string {
  return next?.startsWith("/") && !next.startsWith("//") && !next.includes("\\") ? next : "/";
}
