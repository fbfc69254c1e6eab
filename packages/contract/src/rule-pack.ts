import { findProvince, isMaterialOwner, type MaterialOwner, orderTypes, subjectNatures } from '@openbeian/filing'
import { z } from 'zod'
import { MaterialKindShape } from './filing-shape.ts'
import { withNamesOfNow } from './pack-names.ts'

const day = z.iso.date()
const Sentence = z.strictObject({ zh: z.string().min(1).max(1000), en: z.string().min(1).max(1000) })
const SeverityShape = z.enum(['blocks', 'warns', 'informs'])
const optional = {
  effectiveFrom: day.exactOptional(),
  effectiveTo: day.exactOptional(),
  message: Sentence.exactOptional(),
  whatToDo: Sentence.exactOptional(),
}

/** What a provider changes of one rule without a release. */
export const AdjustmentShape = z.strictObject({
  rule: z.string().min(1).max(200),
  switch: z.enum(['on', 'off']).exactOptional(),
  severity: SeverityShape.exactOptional(),
  ...optional,
  why: Sentence,
})

const ofEveryRow = {
  id: z.string().regex(/^[a-z][\w-]*(\.[\w-]+)+$/, 'is a dotted name, e.g. provider.example.name'),
  basis: z.strictObject({
    document: z.string().min(1).max(500),
    article: z.string().max(100).exactOptional(),
    source: z.union([z.string(), z.array(z.string()).min(1)]),
    year: z.int().min(1998).max(2100),
    confidence: z.enum(['high', 'medium', 'low']),
  }),
  severity: SeverityShape,
  ...optional,
  province: z
    .string()
    .refine((code) => findProvince(code) !== undefined, 'is no province')
    .exactOptional(),
  natures: z.array(z.enum(subjectNatures)).min(1).exactOptional(),
  orderTypes: z.array(z.enum(orderTypes)).min(1).exactOptional(),
}
const ofMaterial = { material: MaterialKindShape, materialName: Sentence }
const maxCount = { max: z.int().min(1).max(1000) }

/** One demand that needs no code. */
const FamilyRowShape = z.discriminatedUnion('family', [
  z.strictObject({
    family: z.literal('words-in-service-name'),
    words: z.array(z.string().min(1).max(100)).min(1).max(5000),
    ...ofEveryRow,
  }),
  z.strictObject({ family: z.literal('material-of-subject'), ...ofMaterial, ...ofEveryRow }),
  z.strictObject({ family: z.literal('material-of-service'), ...ofMaterial, ...ofEveryRow }),
  z.strictObject({ family: z.literal('services-of-an-order'), ...maxCount, ...ofEveryRow }),
  z.strictObject({ family: z.literal('domains-of-a-service'), ...maxCount, ...ofEveryRow }),
  z.strictObject({ family: z.literal('resource-days'), days: z.int().min(1).max(3660), ...ofEveryRow }),
])

/** The families a row may be of. */
export const packFamilies = FamilyRowShape.options.map(({ shape }) => shape.family.value)

/** A pack that is written without a release: changes to rules, and rules that are rows of a family. */
export const WrittenPackShape = z.preprocess(
  (pack) => withNamesOfNow(pack),
  z.strictObject({
    id: z.string().regex(/^[a-z][\w-]*(\.[\w-]+)*$/, 'is a dotted name, e.g. provider.example'),
    version: z.string().min(1).max(50),
    asOf: day,
    adjust: z.array(AdjustmentShape).max(2000).default([]),
    rows: z.array(FamilyRowShape).max(2000).default([]),
  }),
)

/** A written pack as its shape reads it; whether its sources are known is asked of the rules. */
export type WrittenPackFields = z.output<typeof WrittenPackShape>

const SituationCaseShape = z.strictObject({
  name: z.string().min(1).max(500),
  base: z.string().max(100),
  province: z.string().max(6).exactOptional(),
  provinces: z.array(z.string().max(6)).max(100).exactOptional(),
  change: z.record(z.string().max(500), z.unknown()).default({}),
  withoutMaterial: z
    .strictObject({
      kind: MaterialKindShape,
      about: z.custom<MaterialOwner>((about) => typeof about === 'string' && isMaterialOwner(about)),
    })
    .exactOptional(),
  findings: z.record(z.string().max(300), z.union([z.string(), z.array(z.string())])),
  unknown: z.array(z.string()).exactOptional(),
  switchedOn: z.array(z.string()).exactOptional(),
})

/** A pack with the situations that show its rules, as one file: what is loaded, and taken to another installation. */
export const PackFileShape = z.strictObject({
  pack: WrittenPackShape,
  situations: z
    .array(z.strictObject({ rule: z.string().max(200), cases: z.array(SituationCaseShape).max(200) }))
    .max(2000)
    .default([]),
})
