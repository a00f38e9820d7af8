const GATHERED = 10;

interface Waiting<T> {
  readonly id: string;
  readonly resolve: (found: T | undefined) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Reads things by id, those that are asked for within a moment in one request.
 *
 * @param most ids that one request takes
 */
export function batched<T>(most: number, load: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>) {
  let waiting: Waiting<T>[] = [];

  async function answer(asked: readonly Waiting<T>[]): Promise<void> {
    try {
      const found = await load([...new Set(asked.map(({ id }) => id))]);
      for (const { id, resolve } of asked) resolve(found.get(id));
    } catch (fault) {
      for (const { reject } of asked) reject(fault);
    }
  }

  function send(): void {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) void answer(all.slice(from, from + most));
  }

  return (id: string): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(send, GATHERED);
      waiting.push({ id, resolve, reject });
    });
}
