/** The dotted paths of all that differs between two of the same kind. */
export function changedPaths(before: unknown, after: unknown, at = ''): string[] {
  if (!isPart(before) || !isPart(after)) return before === after ? [] : [at]
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => changedPaths(before[name], after[name], at === '' ? name : `${at}.${name}`))
}

const isPart = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null
