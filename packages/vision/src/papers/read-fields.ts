import { entriesOf, isOneOf, readResidentId } from '@openbeian/filing'
import type { Quad } from '../ocr/quad.ts'
import type { Reading } from '../ocr/read-lines.ts'
import { type CheckedNumber, checkedNumber } from './checked-number.ts'
import { daysIn, domainIn, latinNameIn, listIn, nameIn, permitNumberIn, proseIn } from './clean-value.ts'
import { isDoubtfulName } from './doubtful-name.ts'
import { chosenConfidence, ethnicityIn, isEthnicity, likelyEthnicity } from './ethnicity.ts'
import { findNames } from './find-names.ts'
import { findValue, type Value } from './find-value.ts'
import { flatText, type Glyph, type Piece, textOf } from './flat-text.ts'
import { beginsLikeType, withKnownTasks, withKnownType, withMoneyWords, withStatutoryWording } from './known-wording.ts'
import { fieldsOfPaper, type PaperField, type PaperKind } from './paper.ts'
import { printedOn } from './printed-names.ts'
import { withoutSealText } from './without-seal-text.ts'
import { type Unveiled, withoutWatermarks } from './without-watermarks.ts'

/** One field before it is put on the picture. */
export interface FieldRead {
  value: string
  /** From 0 to 1: how sure the reading is, not whether it is true. */
  confidence: number
  quads: Quad[]
  /** Only for numbers with a check digit. */
  checksumOk?: boolean
  /** Of a number: the print beside it says another birth date or sex. */
  contradicted?: boolean
}

export type FieldsRead = Partial<Record<PaperField, FieldRead>>

/** What is printed on a paper of this kind, as far as it was found. */
export function readFields(kind: PaperKind, reading: Reading): FieldsRead {
  const { pieces: whole, covered } = withoutWatermarks(flatText(reading), isSealed(kind))
  const pieces = whole.filter((it) => isOfThisCard(kind, textOf(it.glyphs)))
  const found = findNames(pieces, printedOn[kind].names)
  const fields: FieldsRead = {}
  for (const name of found) {
    const { field } = name.printed
    const value = field === 'name' ? withoutType(findValue(name, found, pieces)) : findValue(name, found, pieces)
    if (field) Object.assign(fields, believed(readField(kind, field, value), isCovered(value, covered)))
    if (field === 'ethnicity' && !isEthnicity(fields.ethnicity?.value ?? '')) {
      const likely = likelyEthnicity(name, pieces)
      const quads = value.pieces.length > 0 ? value.pieces.map((it) => it.quad) : name.pieces.map((it) => it.quad)
      if (likely) fields.ethnicity = { value: likely, confidence: chosenConfidence, quads }
    }
  }
  Object.assign(fields, withoutName(kind, pieces, fields))
  const number = numberOf(kind, pieces, fields)
  if (number) fields.number = number
  agree(kind, fields)
  return Object.fromEntries(Object.entries(fields).filter(([, it]) => it.value !== ''))
}

/** Cards bear no seal. */
const isSealed = (kind: PaperKind): boolean => !cards.includes(kind)
const cards: readonly PaperKind[] = [
  'id-front',
  'id-back',
  'travel-permit',
  'residence-permit-front',
  'residence-permit-back',
  'permanent-residence-front',
]

/** Cards of autonomous regions say everything twice; the reader knows no letters of the other script, and takes them for Latin ones. */
const isOfThisCard = (kind: PaperKind, text: string): boolean =>
  !bilingual.includes(kind) || /[\p{Script=Han}\d〓]/u.test(text)
const bilingual: readonly PaperKind[] = ['id-front', 'id-back']

/** However sure what was read is: under what was laid over the paper there may be more. */
const believed = (read: FieldsRead, isPartlyCovered: boolean): FieldsRead =>
  isPartlyCovered
    ? Object.fromEntries(
        entriesOf(read).map(([field, it]) => [field, { ...it, confidence: Math.min(it.confidence, doubtful) }]),
      )
    : read

const isCovered = ({ pieces }: Value, covered: Unveiled['covered']): boolean =>
  pieces.some(({ x0, x1, y, height }) =>
    covered.some((it) => Math.abs(it.y - y) < height && it.x > x0 - height * 1.5 && it.x < x1 + height * 1.5),
  )

/** What a person has to look at. */
const doubtful = 0.5

/** The line below a name is its type where nobody printed 类型 between, or where that was not read. */
function withoutType({ rows, pieces }: Value): Value {
  const type = rows.findIndex((row, n) => n > 0 && beginsLikeType(textOf(row)))
  if (type < 0) return { rows, pieces }
  const kept = rows.slice(0, type)
  return {
    rows: kept,
    pieces: pieces.filter((it) => it.glyphs.some((glyph) => kept.some((row) => row.includes(glyph)))),
  }
}

/** One name may tell two fields: a period begins and ends. */
function readField(kind: PaperKind, field: PaperField, value: Value): FieldsRead {
  const glyphs = (wordings[field] ?? asRead)(value.rows.flat())
  const text = textOf(glyphs)
  const as = (clean: string, of: Glyph[] = glyphs): FieldRead => ({
    value: clean,
    confidence: sureness(of),
    quads: value.pieces.map((it) => it.quad),
  })
  if (field === 'validFrom') {
    const [from = '', to = ''] = daysIn(text.replaceAll(/^[自从]/g, ''))
    return { validFrom: as(from), validTo: as(to) }
  }
  if (kind === 'travel-permit' && field === 'name') return permitNames(value)
  if (kind === 'permanent-residence-front' && field === 'name') return foreignNames(value)
  if (isPerson(kind, field)) return { [field]: personIn(value) }
  if (field === 'address' && isSealed(kind)) {
    const { text: own, isCut } = withoutSealText(proseIn(text))
    const read = as(own)
    return { address: isCut || isCutShort(own) ? { ...read, confidence: Math.min(read.confidence, doubtful) } : read }
  }
  const clean = cleaners[field] ?? proseIn
  const read = as(clean(text))
  if ((field === 'name' && goesOnBehindItsForm(read.value)) || isCutShort(read.value))
    return { [field]: { ...read, confidence: Math.min(read.confidence, doubtful) } }
  if (field === 'scope' && lacksPunctuation(read.value))
    return { scope: { ...read, confidence: Math.min(read.confidence, lackingPunctuation) } }
  // however sure the characters are: there is no such people
  if (field === 'ethnicity' && !isEthnicity(read.value))
    return { ethnicity: { ...read, confidence: read.confidence / 3 } }
  return { [field]: read }
}

const asRead = (glyphs: Glyph[]): Glyph[] => glyphs
const wordings: Partial<Record<PaperField, (glyphs: Glyph[]) => Glyph[]>> = {
  scope: (glyphs) => withKnownTasks(withStatutoryWording(glyphs)),
  type: withKnownType,
  registeredCapital: withMoneyWords,
}

/** A bracket that was opened and not closed: the end of a line was not read. */
const isCutShort = (text: string): boolean => text.split('（').length !== text.split('）').length

/** Behind a bracket a list goes on with a mark, mostly: 不含危险化学品的销售 is rarer than a mark that was not read. */
const lacksPunctuation = (text: string): boolean => /）[\p{Script=Han}]/u.test(text)
const lackingPunctuation = 0.85

const isPerson = (kind: PaperKind, field: PaperField) =>
  field === 'legalRepresentative' || (field === 'name' && (kind === 'id-front' || kind === 'residence-permit-front'))

/** A second line belongs to a name of two parts only; below another name it is something else, and says that the name may not be whole. */
function personIn({ rows, pieces }: Value): FieldRead {
  const [first = [], second = []] = rows
  const whole = /[·•.．]/.test(textOf(first)) || first.length > maxPlainName ? [...first, ...second] : first
  const name = nameIn(textOf(whole))
  return {
    value: name,
    confidence: isDoubtfulName(name) ? Math.min(doubtful, sureness(whole)) : sureness(whole),
    quads: pieces.map((it) => it.quad),
  }
}

const maxPlainName = 4

/** What follows 有限公司 in a company's name is a branch or a bracket; anything else stood beside the name. */
function goesOnBehindItsForm(name: string): boolean {
  const at = name.lastIndexOf('公司')
  const behind = at < 0 ? '' : name.slice(at + 2)
  return behind !== '' && !/^[（(]/.test(behind) && !branches.some((it) => behind.endsWith(it))
}

const branches = ['分部', '店', '分厂', '办事处', '营业部', '中心']

const firstDayIn = (text: string): string => daysIn(text)[0] ?? ''
const sexIn = (text: string): string => /[男女]/.exec(text)?.[0] ?? ''

const cleaners: Partial<Record<PaperField, (text: string) => string>> = {
  name: proseIn,
  scope: listIn,
  purpose: listIn,
  sex: sexIn,
  ethnicity: ethnicityIn,
  birthDate: firstDayIn,
  establishedOn: firstDayIn,
  registeredOn: firstDayIn,
  expiresOn: firstDayIn,
  domain: domainIn,
  permitNumber: permitNumberIn,
  number: permitNumberIn,
}

/** 姓名 has two lines on a permit: Chinese, then Latin. */
function permitNames({ rows, pieces }: Value): FieldsRead {
  const latin = rows.find((it) => /[A-Za-z]{2}/.test(textOf(it))) ?? []
  const chinese = rows.find((it) => it !== latin && /\p{Script=Han}/u.test(textOf(it))) ?? []
  const quadsOf = (row: Glyph[]) =>
    pieces.filter((it) => it.glyphs.some((glyph) => row.includes(glyph))).map((it) => it.quad)
  return {
    name: { value: nameIn(textOf(chinese)), confidence: sureness(chinese), quads: quadsOf(chinese) },
    latinName: { value: latinNameIn(textOf(latin)), confidence: sureness(latin), quads: quadsOf(latin) },
  }
}

/** Foreigners have a Latin name, and some a Chinese one: that goes first. */
function foreignNames(value: Value): FieldsRead {
  const { name, latinName } = permitNames(value)
  return name?.value || !latinName
    ? { ...(name ? { name } : {}), ...(latinName ? { latinName } : {}) }
    : { name: latinName, latinName }
}

/** Fields recognised by their shape alone, when the printed name beside them was not read. */
function withoutName(kind: PaperKind, pieces: Piece[], fields: FieldsRead): FieldsRead {
  const byLook: FieldsRead = {}
  const wanted = (field: PaperField) => isOneOf(fieldsOfPaper[kind], field) && !fields[field]?.value
  const take = (field: PaperField, piece: Piece | undefined, clean: (text: string) => string) => {
    const value = piece && clean(textOf(piece.glyphs))
    if (value) byLook[field] = { value, confidence: sureness(piece.glyphs) * 0.8, quads: [piece.quad] }
  }
  if (wanted('validTo')) {
    const period = pieces.find((it) => daysIn(textOf(it.glyphs)).length === 2)
    take('validFrom', period, firstDayIn)
    take('validTo', period, (text) => daysIn(text)[1] ?? '')
  }
  if (wanted('authority'))
    take(
      'authority',
      pieces.find((it) => /(公安局|分局|管理局)$/.test(textOf(it.glyphs))),
      (text) => text.replace(/^.*机关/, ''),
    )
  if (kind === 'business-licence') {
    const type = pieces.find(isTypeLine)
    if (wanted('type')) take('type', type && { ...type, glyphs: withKnownType(type.glyphs) }, proseIn)
    if (wanted('name')) take('name', nameLine(pieces), proseIn)
    if (wanted('registeredCapital')) take('registeredCapital', pieces.find(isCapitalLine), proseIn)
  }
  if (wanted('domain'))
    take(
      'domain',
      pieces.find((it) => domainIn(textOf(it.glyphs))),
      domainIn,
    )
  return byLook
}

const isTypeLine = ({ glyphs }: Piece): boolean => beginsLikeType(textOf(glyphs))
const isCapitalLine = ({ glyphs }: Piece): boolean =>
  /^(人民币|美元|港元)?([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆]整?|\d+(\.\d+)?万?元?(人民币|美元|港元)|\d+(\.\d+)?万元整?)$/.test(
    textOf(glyphs),
  )

/** The lowest line above the type that ends as names of bodies do. */
function nameLine(pieces: Piece[]): Piece | undefined {
  const type = pieces.find(isTypeLine)
  const above = type
    ? pieces.filter((it) => it.y < type.y - it.height * 0.5 && Math.abs(it.x0 - type.x0) < it.height * 1.5)
    : []
  return above
    .filter((it) =>
      /^[\p{Script=Han}（）()〓A-Za-z0-9·]{4,}(公司|厂|店|部|中心|合作社|企业|事务所|工作室|（有限合伙）)$/u.test(
        textOf(it.glyphs),
      ),
    )
    .sort((a, b) => b.y - a.y)[0]
}

const numbered: Partial<Record<PaperKind, 'residentId' | 'uscc'>> = {
  'id-front': 'residentId',
  'residence-permit-front': 'residentId',
  'permanent-residence-front': 'residentId',
  'business-licence': 'uscc',
  'institution-certificate': 'uscc',
  'social-organisation-certificate': 'uscc',
  'code-certificate': 'uscc',
}

function numberOf(kind: PaperKind, pieces: Piece[], { birthDate, number: named }: FieldsRead): FieldRead | undefined {
  const checked = numbered[kind]
  if (!checked) {
    if (kind !== 'travel-permit' || named?.value) return named
    const alone = pieces.find((it) => /^[HM]?\d{8}$/.test(textOf(it.glyphs).toUpperCase()))
    return (
      alone && { value: textOf(alone.glyphs).toUpperCase(), confidence: sureness(alone.glyphs), quads: [alone.quad] }
    )
  }
  const rows = pieces.map((it) => it.glyphs)
  const agrees = (text: string) =>
    checked === 'uscc' || !birthDate?.value || readResidentId(text).birthDate === birthDate.value
  const number = checkedNumber(rows, checked, agrees, (text) => beginsOf[kind]?.test(text) ?? true)
  if (!number) return undefined
  const quads = pieces.filter((it) => it.glyphs.some((glyph) => number.glyphs.includes(glyph))).map((it) => it.quad)
  return {
    value: number.text,
    confidence: sureOfNumber(number),
    quads,
    checksumOk: number.ok,
  }
}

/** How numbers of a paper begin: a residence permit's with 81, 82 or 83, a foreigner's with 9, a citizen's with neither. */
const beginsOf: Partial<Record<PaperKind, RegExp>> = {
  'id-front': /^[1-7]/,
  'residence-permit-front': /^8[123]/,
  'permanent-residence-front': /^9/,
}

/** One wrong number in eleven pleases its check digit: where characters were repaired or hardly legible a person looks. */
function sureOfNumber({ glyphs, ok, repaired }: CheckedNumber): number {
  const read = sureness(glyphs)
  if (!ok) return Math.min(doubtful, read)
  return repaired || read < legible ? Math.min(0.85, Math.max(doubtful, read)) : Math.max(0.95, read)
}

const legible = 0.8

/**
 * A number whose check digit is right tells what was not read for sure: when its holder was born, and whether it is a man. Where
 * the print says otherwise for sure, the card contradicts itself, and nothing of the three is believed.
 */
function agree(kind: PaperKind, fields: FieldsRead): void {
  const { number, birthDate, sex } = fields
  if (numbered[kind] !== 'residentId' || !number?.checksumOk) return
  const told = readResidentId(number.value)
  const contradicts = (read: FieldRead | undefined, value: string) =>
    read !== undefined && read.value !== '' && read.value !== value && read.confidence >= surePrint
  if (contradicts(birthDate, told.birthDate) || contradicts(sex, told.sex === 'male' ? '男' : '女')) {
    for (const read of [number, birthDate, sex]) if (read) read.confidence = Math.min(read.confidence, doubtful)
    number.contradicted = true
    return
  }
  const sureAs = (read: FieldRead | undefined, value: string): FieldRead => ({
    value,
    confidence: number.confidence,
    quads: read?.value ? read.quads : number.quads,
  })
  fields.birthDate = sureAs(birthDate, told.birthDate)
  fields.sex = sureAs(sex, told.sex === 'male' ? '男' : '女')
}

/** As sure as its least sure character: a name with one doubtful character is doubtful. */
/** Print read less surely yields to the number. */
const surePrint = 0.9

const sureness = (glyphs: readonly Glyph[]): number =>
  glyphs.length === 0 ? 0 : Math.min(...glyphs.map((it) => it.score))
