import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Sentence } from './problem.ts'

const Decision = z.object({
  accepts: z.boolean(),
  textVersion: z.string(),
  at: z.iso.datetime(),
  /** Left out where nobody decided: a demonstration comes accepted. */
  byName: z.string().optional(),
})

/** The face models, their terms, and whether this provider accepted them. */
export const FaceTermsView = z.object({
  /** `off`: by a setting of the server; `service`: another service compares, with terms of its own; `environment`: accepted by a setting. */
  state: z.enum(['off', 'service', 'environment', 'undecided', 'accepted', 'outdated', 'withdrawn']),
  /** Faces are compared for this provider now. */
  isOn: z.boolean(),
  text: z.object({ version: z.string(), zh: z.array(z.string()), en: z.array(z.string()) }),
  models: z.array(z.object({ name: z.string(), does: Sentence, from: z.string() })),
  /** How long the pictures are kept. */
  keptDays: z.int().optional(),
  /** Persons of whom pictures of a face are kept now: at 100,000 an operator registers with the provincial CAC. */
  personsKept: z.int(),
  /** The newest first. */
  decisions: z.array(Decision),
})
export type FaceTermsView = z.infer<typeof FaceTermsView>

export const faceTermsEndpoints = {
  getFaceTerms: endpoint({
    method: 'GET',
    path: '/api/faces/terms',
    summary: 'The models that compare faces, and whether their terms are accepted',
    right: 'face-terms.decide',
    personal: 'none',
    answer: FaceTermsView,
  }),
  decideFaceTerms: endpoint({
    method: 'POST',
    path: '/api/faces/terms',
    summary: 'Accepts the terms of the face models, or withdraws that; it counts at once',
    right: 'face-terms.decide',
    passwordAgain: true,
    audit: {
      actions: {
        'face.accept-terms': { zh: '接受人脸模型条款', en: 'Accepted the face model terms' },
        'face.withdraw-terms': { zh: '撤回人脸模型条款', en: 'Withdrew the face model terms' },
      },
      things: { 'face-terms': { zh: '人脸模型条款', en: 'Terms of the face models' } },
    },
    body: z.strictObject({ accepts: z.boolean(), textVersion: z.string().max(40) }),
    personal: 'none',
    answer: FaceTermsView,
  }),
}
