const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const isEmail = (value: string): boolean => EMAIL.test(value.trim());

/** Text as the API keeps it: trimmed, nothing at all as null. */
export const textOrNull = (value: string): string | null => value.trim() || null;
