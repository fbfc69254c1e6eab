/** `services.2.domains.0.name` is `services.#.domains.#.name`: one word for every service. */
export const withoutIndexes = (path: string): string =>
  path
    .split('.')
    .map((it) => (/^\d+$/.test(it) ? '#' : it))
    .join('.')
