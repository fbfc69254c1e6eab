import {
  appDistributions,
  appSystems,
  certificateTypes,
  type Filing,
  holderRelations,
  materialKindList,
  serviceKinds,
  subjectNatures,
} from '@openbeian/filing'
import { z } from 'zod'
import { refuseTooMuch } from './filing-total.ts'

/** Bounds keep a draft small; what is right and wrong in it is said by the rules, not here. */
const text = (maxLength: number) => z.string().max(maxLength)
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)
const codes = z.array(z.int().min(0).max(999_999)).max(256)
const orEmpty = <const Values extends readonly string[]>(values: Values) => z.enum([...values, ''])

/** Made once for what is sent, where an unknown key is refused, and once for what is answered, where it is left out. */
const filingOf = (object: typeof z.object): z.ZodType<Filing> => {
  const person = personOf(object)
  return object({
    subject: object({
      nature: orEmpty(subjectNatures),
      name: text(300),
      reportedName: text(300).optional(),
      certificate: certificateOf(object).extend({ address: text(1100), reportedAddress: text(1100).optional() }),
      region: object({ province: text(6), city: text(6), county: text(6) }),
      address: text(1100),
      reportedAddress: text(1100).optional(),
      investor: text(300),
      reportedInvestor: text(300).optional(),
      principal: person,
      remark: text(1100),
    }),
    services: z.array(serviceOf(object, person)).max(50),
    filed: object({ subjectNumber: text(128), serviceNumber: text(128), password: text(128) }).optional(),
    cancellation: object({ reason: z.int().min(0).max(999), note: text(1000) }).optional(),
  })
}

const certificateOf = (object: typeof z.object) =>
  object({
    type: orEmpty(certificateTypes),
    number: text(255),
    validFrom: day,
    validTo: z.union([day, z.literal('long-term')]),
  })

const personOf = (object: typeof z.object) =>
  object({
    name: text(200),
    reportedName: text(200).optional(),
    certificate: certificateOf(object),
    mobile: text(128),
    emergencyPhone: text(128),
    landline: text(128),
    email: text(200),
    isLegalRepresentative: z.boolean(),
  })

const serviceOf = (object: typeof z.object, person: ReturnType<typeof personOf>) =>
  object({
    kind: z.enum(serviceKinds),
    name: text(600),
    domains: z.array(domainOf(object)).max(100),
    homeUrl: text(600),
    contents: codes,
    languages: codes,
    preApprovals: z.array(object({ category: z.int(), number: text(600), validTo: day })).max(64),
    manager: person,
    access: z.array(accessOf(object)).max(20),
    remark: text(1100),
    app: appOf(object).optional(),
    miniProgram: object({ platform: text(100), appId: text(100) }).optional(),
  })

const domainOf = (object: typeof z.object) =>
  object({
    name: text(255),
    holder: text(300),
    registrar: text(300),
    expiresOn: day,
    realNameVerifiedOn: day,
    holderRelation: z.enum(holderRelations).optional(),
  })

const accessOf = (object: typeof z.object) =>
  object({
    resourceId: text(64),
    modes: codes,
    locations: codes,
    ips: z.array(object({ from: text(45), to: text(45) })).max(100),
  })

const appOf = (object: typeof z.object) =>
  object({
    platforms: z
      .array(
        object({
          system: orEmpty(appSystems),
          name: text(300),
          packageName: text(300),
          fingerprint: text(200),
          publicKey: text(4000),
        }),
      )
      .max(10),
    distribution: orEmpty(appDistributions),
    sdks: z.array(object({ name: text(200), maker: text(300), sendsAbroad: z.boolean(), note: text(1100) })).max(100),
  })

/** As it is sent. */
export const FilingShape = filingOf((shape) => z.object(shape).strict()).check(refuseTooMuch)

/** As it is answered: what an older version kept beside it is no fault of whoever reads it. */
export const FilingView = filingOf(z.object)

export const IpRange = z.strictObject({ from: text(45), to: text(45) })

export const MaterialOwnerShape = z.union([
  z.literal('subject'),
  z
    .templateLiteral(['services.', z.int()])
    .check(z.regex(/^services\.\d{1,2}$/))
    .meta({ maxLength: 11 }),
])
export const MaterialKindShape = z.enum(materialKindList)
