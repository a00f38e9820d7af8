import { Avatar } from "@mantine/core";
import { initials } from "./initials";

interface PersonAvatarProps {
  name: string;
  /** Where the picture is; without one the initials are shown. */
  picture?: string | null;
  size?: number;
}

/** A person's picture or initials in a circle; the name beside it is what is read aloud. */
export function PersonAvatar({ name, picture, size = 26 }: PersonAvatarProps) {
  return (
    <Avatar size={size} color="indigo" src={picture} alt="" aria-hidden>
      {initials(name) || undefined}
    </Avatar>
  );
}
