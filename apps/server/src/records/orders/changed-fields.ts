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
const isLeaf = (part: unknown): part is Leaf => ['string', 'number', 'boolean'].includes(typeof part)

const at = (paths: string[], values: Map<string, Leaf>): Record<string, Leaf> =>
  Object.fromEntries([...values].filter(([path]) => paths.includes(path)))

function leaves(part: unknown, path = '', found = new Map<string, Leaf>()): Map<string, Leaf> {
  if (typeof part === 'object' && part !== null) {
    for (const [name, inside] of Object.entries(part)) leaves(inside, path ? `${path}.${name}` : name, found)
  } else if (isLeaf(part)) {
    found.set(path, part)
  }
  return found
}
