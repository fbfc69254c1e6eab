import {
  appDistributions,
  appSystems,
  certificateTypes,
  type Filing,
  materialKindList,
  serviceKinds,
  subjectNatures,
} from '@openbeian/filing'
import { z } from 'zod'

/** Bounds keep a draft small; what is right and wrong in it is said by the rules, not here. */
const text = (maxLength: number) => z.string().max(maxLength)
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)
const codes = z.array(z.int().min(0).max(999_999)).max(256)
const orEmpty = <const Values extends readonly string[]>(values: Values) => z.enum([...values, ''])

const certificate = z.object({
  type: orEmpty(certificateTypes),
  number: text(255),
  validFrom: day,
  validTo: z.union([day, z.literal('long-term')]),
})

const person = z.object({
  name: text(200),
  certificate,
  mobile: text(128),
  emergencyPhone: text(128),
  landline: text(128),
  email: text(200),
  isLegalRepresentative: z.boolean(),
})

const domain = z.object({
  name: text(255),
  holder: text(300),
  registrar: text(300),
  expiresOn: day,
  realNameVerifiedOn: day,
})

export const IpRange = z.object({ from: text(45), to: text(45) })

const app = z.object({
  platforms: z
    .array(
      z.object({
        system: orEmpty(appSystems),
        name: text(300),
        packageName: text(300),
        fingerprint: text(200),
        publicKey: text(4000),
      }),
    )
    .max(10),
  distribution: orEmpty(appDistributions),
  sdks: z.array(z.object({ name: text(200), maker: text(300), sendsAbroad: z.boolean(), note: text(1100) })).max(100),
})

const service = z.object({
  kind: z.enum(serviceKinds),
  name: text(600),
  domains: z.array(domain).max(100),
  homeUrl: text(600),
  contents: codes,
  languages: codes,
  preApprovals: z.array(z.object({ category: z.int(), number: text(600), validTo: day })).max(64),
  manager: person,
  access: z
    .array(z.object({ resourceId: text(64), modes: codes, locations: codes, ips: z.array(IpRange).max(100) }))
    .max(20),
  remark: text(1100),
  app: app.optional(),
  miniProgram: z.object({ platform: text(100), appId: text(100) }).optional(),
})

export const FilingShape: z.ZodType<Filing> = z.object({
  subject: z.object({
    nature: orEmpty(subjectNatures),
    name: text(300),
    certificate: certificate.extend({ address: text(1100) }),
    region: z.object({ province: text(6), city: text(6), county: text(6) }),
    address: text(1100),
    investor: text(300),
    principal: person,
    remark: text(1100),
  }),
  services: z.array(service).min(1).max(50),
  filed: z.object({ subjectNumber: text(128), serviceNumber: text(128), password: text(128) }).optional(),
  cancellation: z.object({ reason: z.int().min(0).max(999), note: text(1000) }).optional(),
})

export const MaterialOwnerShape = z.union([
  z.literal('subject'),
  z.templateLiteral(['services.', z.int()]).check(z.regex(/^services\.\d{1,2}$/)),
])
export const MaterialKindShape = z.enum(materialKindList)
