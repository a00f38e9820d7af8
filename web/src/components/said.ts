import { notifications } from "@mantine/notifications";

/** Says that something was done and what it now means. */
export function said(title: string, message?: string): void {
  notifications.show({ title, message, color: "teal", withBorder: true });
}

/** Says that something could not be done, and why. */
export function failed(title: string, message: string): void {
  notifications.show({ title, message, color: "red", withBorder: true, autoClose: 10_000 });
}
