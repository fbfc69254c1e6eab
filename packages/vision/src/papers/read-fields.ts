import { isOneOf, readResidentId } from '@openbeian/filing'
import type { Quad } from '../ocr/quad.ts'
import type { Reading } from '../ocr/read-lines.ts'
import { averageOf } from '../ocr/read-lines.ts'
import { checkedNumber } from './checked-number.ts'
import {
  daysIn,
  domainIn,
  ethnicityIn,
  isEthnicity,
  latinNameIn,
  listIn,
  nameIn,
  permitNumberIn,
  proseIn,
} from './clean-value.ts'
import { findNames } from './find-names.ts'
import { findValue, type Value } from './find-value.ts'
import { flatText, type Glyph, type Piece, textOf } from './flat-text.ts'
import { fieldsOfPaper, type PaperField, type PaperKind } from './paper.ts'
import { printedNames } from './printed-names.ts'

/** One field before it is put on the picture. */
export interface FieldRead {
  value: string
  /** From 0 to 1: how sure the reading is, not whether it is true. */
  confidence: number
  quads: Quad[]
  /** Only for numbers with a check digit. */
  checksumOk?: boolean
}

export type FieldsRead = Partial<Record<PaperField, FieldRead>>

/** What is printed on a paper of this kind, as far as it was found. */
export function readFields(kind: PaperKind, reading: Reading): FieldsRead {
  const pieces = flatText(reading)
  const found = findNames(pieces, printedNames[kind])
  const fields: FieldsRead = {}
  for (const name of found) {
    const { field } = name.printed
    if (field) Object.assign(fields, readField(kind, field, findValue(name, found, pieces)))
  }
  Object.assign(fields, withoutName(kind, pieces, fields))
  const number = numberOf(kind, pieces, fields)
  if (number) fields.number = number
  agree(kind, fields)
  return Object.fromEntries(Object.entries(fields).filter(([, it]) => it.value !== ''))
}

/** One name may tell two fields: a period begins and ends. */
function readField(kind: PaperKind, field: PaperField, value: Value): FieldsRead {
  const glyphs = value.rows.flat()
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
  const clean = isPerson(kind, field) ? nameIn : (cleaners[field] ?? proseIn)
  const read = as(clean(text))
  // however sure the characters are: there is no such people
  if (field === 'ethnicity' && !isEthnicity(read.value))
    return { ethnicity: { ...read, confidence: read.confidence / 3 } }
  return { [field]: read }
}

const isPerson = (kind: PaperKind, field: PaperField) =>
  field === 'name' && (kind === 'id-front' || kind === 'residence-permit-front')

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
  legalRepresentative: nameIn,
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
  if (wanted('domain'))
    take(
      'domain',
      pieces.find((it) => domainIn(textOf(it.glyphs))),
      domainIn,
    )
  return byLook
}

const numbered: Partial<Record<PaperKind, 'residentId' | 'uscc'>> = {
  'id-front': 'residentId',
  'residence-permit-front': 'residentId',
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
  const number = checkedNumber(rows, checked, agrees)
  if (!number) return undefined
  const quads = pieces.filter((it) => it.glyphs.some((glyph) => number.glyphs.includes(glyph))).map((it) => it.quad)
  return {
    value: number.text,
    confidence: number.ok ? Math.max(0.95, sureness(number.glyphs)) : Math.min(0.5, sureness(number.glyphs)),
    quads,
    checksumOk: number.ok,
  }
}

/** A number whose check digit is right knows better than the print when its holder was born, and whether it is a man. */
function agree(kind: PaperKind, fields: FieldsRead): void {
  const { number, birthDate, sex } = fields
  if (numbered[kind] !== 'residentId' || !number?.checksumOk) return
  const told = readResidentId(number.value)
  const sureAs = (read: FieldRead | undefined, value: string): FieldRead => ({
    value,
    confidence: number.confidence,
    quads: read?.value ? read.quads : number.quads,
  })
  fields.birthDate = sureAs(birthDate, told.birthDate)
  fields.sex = sureAs(sex, told.sex === 'male' ? '男' : '女')
}

/** The least sure character counts as much as all together: a name with one doubtful character is doubtful. */
const sureness = (glyphs: readonly Glyph[]): number =>
  glyphs.length === 0 ? 0 : (averageOf(glyphs.map((it) => it.score)) + Math.min(...glyphs.map((it) => it.score))) / 2
