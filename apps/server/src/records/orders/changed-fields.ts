import { type FieldPath, type Filing, maskFiling } from '@openbeian/filing'

/** The fields that differ, by path, as they were and as they are; sensitive values are masked. */
export function changedFields(before: Filing, after: Filing) {
  const paths = changedPaths(before, after)
  return { before: at(paths, leaves(maskFiling(before))), after: at(paths, leaves(maskFiling(after))) }
}

/** The paths of the fields that differ, in either of the two. */
export function changedPaths(before: Filing, after: Filing): FieldPath[] {
  const [old, present] = [leaves(before), leaves(after)]
  return [...new Set([...old.keys(), ...present.keys()])].filter((path) => old.get(path) !== present.get(path))
}

type Leaf = string | number | boolean

const at = (paths: string[], values: Map<string, Leaf>): Record<string, Leaf> =>
  Object.fromEntries(paths.flatMap((path) => (values.has(path) ? [[path, values.get(path) as Leaf]] : [])))

function leaves(part: unknown, path = '', found = new Map<string, Leaf>()): Map<string, Leaf> {
  if (typeof part === 'object' && part !== null) {
    for (const [name, inside] of Object.entries(part)) leaves(inside, path ? `${path}.${name}` : name, found)
  } else if (part !== undefined && part !== null) {
    found.set(path, part as Leaf)
  }
  return found
}
