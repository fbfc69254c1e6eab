import ts from 'typescript'
import type { Source } from './source-tree.ts'

/** The feature that stands for all: endpoints, a page, an error, an audit entry, a job and a table of its own. */
const sample = {
  own: /\/messages?([-./]|$)/,
  key: 'messages',
  codes: ['messages.not-found', 'message.read'],
  job: 'send-message',
  doors: /^\.{1,2}\/(.*\/)?(messages|messages\.routes|messages-page|send-message\.job)\.tsx?$/,
}

/** Files outside the sample feature that name it, or its job: what has to be edited to add one like it. */
export function registersOfFeature(sources: readonly Source[], { withJob }: { withJob: boolean }): string[] {
  const codes = [...sample.codes, ...(withJob ? [sample.job] : [])]
  const [own, others] = [
    sources.filter(({ path }) => sample.own.test(path)),
    sources.filter(({ path }) => !sample.own.test(path)),
  ]
  if (!own.some(({ path }) => path.endsWith('.routes.ts')))
    throw new Error(`There is no feature ${sample.key} any more.`)
  return others.filter((it) => it.nodes.some((node) => namesSample(node, codes))).map(({ path }) => path)
}

/** An action of the sample is anybody's to import; its endpoints, routes, page and job stand in registers. */
function namesSample(node: ts.Node, codes: readonly string[]): boolean {
  if (ts.isStringLiteralLike(node)) return codes.includes(node.text) || sample.doors.test(node.text)
  return (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) && isCalled(node.name, [sample.key, ...codes])
}

const isCalled = (name: ts.PropertyName, names: string[]): boolean =>
  (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) && names.includes(name.text)
