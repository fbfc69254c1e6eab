import type { CodeView } from '@openbeian/contract'
import { fieldName } from '../../kit/field-name.ts'
import { fieldWords } from '../../kit/words/field.ts'

export interface CodeQuery {
  /** Numbers or words, in any language; each has to be found. */
  text: string
  actor: CodeView['actor'] | ''
}

/** `services.domains.name` of the catalogue as the form has it: lists with their first place. */
export const placeOf = (field: string): string =>
  field
    .replace(/^services/, 'services.0')
    .replace(/\.(domains|access|ips|platforms|sdks|preApprovals)(?=\.|$)/g, (list) => `${list}.0`)

/** The codes that are asked for, in the order of the catalogue. */
export function foundCodes(codes: readonly CodeView[], { text, actor }: CodeQuery): CodeView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return codes.filter((it) => {
    const said = textOf(it)
    return (actor === '' || it.actor === actor) && words.every((word) => said.includes(word))
  })
}

const textOf = ({ code, zh, en, adviceZh, adviceEn, fields }: CodeView): string => {
  const names = fields.flatMap((it) => [fieldWords.zh, fieldWords.en].map((words) => fieldName(placeOf(it), words)))
  return [code, zh, en, adviceZh, adviceEn, ...names].join('\n').toLowerCase()
}
