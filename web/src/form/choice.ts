/** Something that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a picker offers: the found ones, the chosen ones that were not found, and the making of a new one. */
export function offered(found: readonly Choice[], chosen: readonly Choice[], creation?: Choice): Choice[] {
  const values = new Set(found.map((choice) => choice.value));
  const missing = chosen.filter((choice) => !values.has(choice.value));
  return [...found, ...missing, ...(creation ? [creation] : [])];
}
