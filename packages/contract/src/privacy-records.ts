import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Sentence } from './problem.ts'

export const incidentGrades = ['ordinary', 'larger', 'major', 'gravest'] as const
/** 一般、较大、重大、特别重大: chosen by a person. */
export type IncidentGrade = (typeof incidentGrades)[number]

/** What somebody outside does for this installation. */
const processorKinds = ['sms', 'email', 'files', 'faces', 'identity', 'companies'] as const

const at = z.iso.datetime().max(40)
const words = z.string().trim().max(2000).default('')

const IncidentText = z.strictObject({
  /** What happened, in a line. */
  title: z.string().trim().min(4).max(200),
  /** Which data, of about how many persons. */
  data: words,
  persons: z.int().min(0).max(1_000_000_000),
  cause: words,
  measures: words,
  /** Who was told: the authority, and the persons, or why not. */
  told: words,
  summary: words,
})
export type IncidentText = z.infer<typeof IncidentText>

export const IncidentBody = IncidentText.extend({
  grade: z.enum(incidentGrades),
  knownAt: at,
  reportedAt: at.optional(),
  handledAt: at.optional(),
  summarisedAt: at.optional(),
})
export type IncidentBody = z.infer<typeof IncidentBody>

const Clock = z.object({ dueAt: at, state: z.enum(['running', 'late', 'met']) })

export const IncidentView = IncidentBody.extend({
  id: z.uuid(),
  version: z.int(),
  /** Four hours to the report, of a grade that has to be reported. */
  report: Clock.optional(),
  /** Thirty days after it was handled. */
  summaryClock: Clock.optional(),
})
export type IncidentView = z.infer<typeof IncidentView>

export const privacyDocumentNames = ['impact-assessment', 'self-audit'] as const
export type PrivacyDocumentName = (typeof privacyDocumentNames)[number]

export const PrivacyDocument = z.object({
  title: Sentence,
  /** Where its questions come from, and how sure that is. */
  basis: Sentence,
  at,
  items: z.array(
    z.object({
      question: Sentence,
      /** Said of the installation as it is now. */
      answer: Sentence,
      /** What was asked for the answer. */
      query: z.string(),
      /** `look`: a person has to look at it, or mend it. */
      state: z.enum(['met', 'look']),
    }),
  ),
})
export type PrivacyDocument = z.infer<typeof PrivacyDocument>

const incidentAudit = {
  things: { incident: { zh: '个人信息安全事件', en: 'Incident' } },
}

export const privacyRecordEndpoints = {
  getPrivacyOverview: endpoint({
    method: 'GET',
    path: '/api/privacy/overview',
    summary: 'Of how many persons faces are stored now, who is entrusted with data, and what the nightly schedule did',
    right: 'privacy.see',
    personal: 'none',
    answer: z.object({
      faces: z.object({ persons: z.int(), threshold: z.int(), basis: Sentence, doubt: Sentence }),
      processors: z.array(z.object({ kind: z.enum(processorKinds), name: z.string().optional() })),
      schedule: z.array(
        z.object({
          step: z.string(),
          tables: z.array(z.string()),
          until: Sentence,
          basis: Sentence,
          lastRun: z.object({ at, removed: z.int(), failed: z.boolean() }).optional(),
        }),
      ),
    }),
  }),
  getPrivacyDocument: endpoint({
    method: 'GET',
    path: '/api/privacy/documents/:name',
    summary: 'Impact assessment or self-audit, each answer made of what the installation is now',
    right: 'privacy.see',
    params: z.strictObject({ name: z.enum(privacyDocumentNames) }),
    personal: 'none',
    answer: PrivacyDocument,
  }),
  listIncidents: endpoint({
    method: 'GET',
    path: '/api/incidents',
    summary: 'The record of incidents with data of persons, with the clocks that run',
    right: 'privacy.see',
    personal: 'none',
    answer: z.object({ incidents: z.array(IncidentView) }),
  }),
  openIncident: endpoint({
    method: 'POST',
    path: '/api/incidents',
    summary: 'Writes an incident down; how grave it is a person says',
    right: 'privacy.keep',
    audit: {
      actions: { 'incident.open': { zh: '登记安全事件', en: 'Incident written down' } },
      ...incidentAudit,
    },
    body: IncidentBody,
    personal: 'none',
    answer: z.object({ incidentId: z.uuid() }),
  }),
  changeIncident: endpoint({
    method: 'PUT',
    path: '/api/incidents/:incidentId',
    summary: 'What became of an incident: reported, handled, summed up',
    right: 'privacy.keep',
    audit: { actions: { 'incident.change': { zh: '更新安全事件', en: 'Incident changed' } } },
    params: z.strictObject({ incidentId: z.uuid() }),
    body: IncidentBody.extend({ expected: z.int().min(1).max(1_000_000) }),
    personal: 'none',
    answer: z.object({}),
  }),
}
