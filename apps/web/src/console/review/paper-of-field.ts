import type { MaterialView } from '@openbeian/contract'
import type { MaterialKind } from '@openbeian/filing'

const identity: MaterialKind[] = ['id-front', 'id-back', 'residence-proof', 'authorisation-letter']
const validity: MaterialKind[] = ['id-back', 'id-front']
const ofSubject: MaterialKind[] = ['subject-certificate', 'id-front']
const ofService: MaterialKind[] = ['verification-sheet', 'commitment-letter', 'pre-approval']

/** The paper on which a field is to be checked, undefined when none of those uploaded tells. */
export function paperOfField(path: string, papers: readonly MaterialView[]): MaterialView | undefined {
  const itself = papers.find(({ about, kind }) => path === `${about}.materials.${kind}`)
  if (itself) return itself
  const service = /^services\.\d+/.exec(path)?.[0]
  const first = (about: string | undefined, kinds: MaterialKind[]) =>
    kinds.map((kind) => papers.find((it) => it.about === about && it.kind === kind)).find((it) => it)

  if (/\.(principal|manager)(\.|$)/.test(path)) {
    const kinds = /\.valid(From|To)$/.test(path) ? validity : identity
    // the papers of a manager who is the principal lie with the subject
    return first(service ?? 'subject', kinds) ?? first('subject', kinds)
  }
  if (path.startsWith('subject')) return first('subject', ofSubject)
  if (/\.domains(\.|$)/.test(path)) return first(service, ['domain-certificate'])
  if (/\.preApprovals(\.|$)/.test(path)) return first(service, ['pre-approval'])
  return first(service, ofService)
}
