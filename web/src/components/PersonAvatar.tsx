import { Avatar } from "@mantine/core";
import { initials } from "./initials";

/** A person's initials in a circle; the name beside it is what is read aloud. */
export function PersonAvatar({ name, size = 26 }: { name: string; size?: number }) {
  return (
    <Avatar size={size} color="indigo" aria-hidden>
      {initials(name) || undefined}
    </Avatar>
  );
}
