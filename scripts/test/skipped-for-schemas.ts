import { relative } from 'node:path'
import { root } from './run-command.ts'

interface Report {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[]
}

/** How many tests wait for the ministry's schemas, which are not ours to ship, and which: they have "XSD" or "schema" in their name or file. */
export function skippedForSchemas({ testResults }: Report): string[] {
  const skipped = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, fullName }) => !['passed', 'failed'].includes(status) && /xsd|schema/i.test(fullName + name))
      .map(({ fullName }) => `  ${relative(root, name)}: ${fullName}`),
  )
  if (skipped.length === 0) return []
  return [
    `${skipped.length} tests against the ministry's schemas (XSD) were skipped: OPENBEIAN_MIIT_XSD names no folder.`,
    ...skipped,
  ]
}
