import { emptyFiling, emptyService, type Filing, isRecord } from '@openbeian/filing'
import { nextSteps } from '../codes/next-step.ts'
import { resultMeaning } from '../codes/result-meanings.ts'
import { type AddedCode, codeConsequences, codeSubjects } from './dialect-file.ts'
import { inside, type Linting, listIn, numberIn, objectIn, say, titleIn, wordIn } from './lint-values.ts'

const maxCodes = 500
const maxFieldsEach = 20

/** The return codes of a file: none that V3.0 has, none twice, each with what follows from it. */
export function returnCodesIn(value: unknown, it: Linting): AddedCode[] {
  if (value === undefined) return []
  const codes = listIn(value, 'returnCodes', [1, maxCodes], it).flatMap(
    (one, index) => returnCodeIn(one, inside('returnCodes', index), it) ?? [],
  )
  for (const [index, { code }] of codes.entries()) {
    if (codes.findIndex((other) => other.code === code) < index)
      say(it, `returnCodes.${index}.code`, `返回代码${code}出现两次。`, `The return code ${code} is there twice.`)
  }
  return codes
}

function returnCodeIn(value: unknown, at: string, it: Linting): AddedCode | undefined {
  const found = objectIn(value, at, ['code', 'about', 'meaning', 'advice', 'consequence', 'fields'], it)
  if (!found) return undefined
  const code = numberIn(found.code, inside(at, 'code'), [0, 999_999], it)
  const isOfV30 = Object.hasOwn(nextSteps, code) || resultMeaning(code).class !== 'unknown' || isOther(code)
  if (code === found.code && isOfV30)
    say(
      it,
      inside(at, 'code'),
      `V.3.0已有代码${code}，版本文件只能新增代码。`,
      `V.3.0 has the code ${code}: a file only adds codes.`,
    )
  const about = wordIn(found.about, inside(at, 'about'), codeSubjects, it)
  const consequence = wordIn(found.consequence, inside(at, 'consequence'), codeConsequences, it)
  const meaning = titleIn(found.meaning, inside(at, 'meaning'), it)
  const advice = titleIn(found.advice, inside(at, 'advice'), it)
  const fields = fieldsIn(found.fields, inside(at, 'fields'), it)
  if (!about || !consequence) return undefined
  if (about === 'answer' && consequence === 'inform')
    say(
      it,
      inside(at, 'consequence'),
      '调用的返回代码应为retry、stop或return。',
      'What ends a call is one of: retry, stop, return.',
    )
  if (about === 'answer' && fields.length > 0)
    say(it, inside(at, 'fields'), '调用的返回代码不涉及字段。', 'What ends a call is about no field.')
  return { code, about, meaning, advice, consequence, fields }
}

/** “Another reason”, which V3.0 lists although it says nothing: 1999, 2999, 3999, 5999. */
const isOther = (code: number): boolean => code > 1000 && code % 1000 === 999

function fieldsIn(value: unknown, at: string, it: Linting): string[] {
  if (value === undefined) return []
  return listIn(value, at, [0, maxFieldsEach], it).flatMap((field, index) => {
    if (typeof field === 'string' && isField(field)) return [field]
    return (
      say(
        it,
        inside(at, index),
        '备案中没有这个字段，写法如services.domains.name。',
        'A filing has no such field; they are written like services.domains.name.',
      ) ?? []
    )
  })
}

/** A filing with every part, to look for fields in. */
const whole: Filing = { ...emptyFiling(), services: [{ ...emptyService('mini-program'), ...emptyService('app') }] }

/** Whether there is such a field, lists without their index. */
function isField(field: string): boolean {
  let part: unknown = whole
  for (const name of field.split('.')) {
    const inner = Array.isArray(part) ? part[0] : part
    if (!isRecord(inner) || !Object.hasOwn(inner, name)) return false
    part = inner[name]
  }
  return true
}
