import type { PaperKind } from '../papers/paper.ts'
import { drawCodeCertificate, drawInstitution, drawSociety } from './papers/body-certificates.ts'
import { drawLicence } from './papers/business-licence.ts'
import { drawDomainCertificate } from './papers/domain-certificate.ts'
import type { DrawPaper } from './papers/drawn-paper.ts'
import { drawPermanentResidence } from './papers/permanent-residence.ts'
import { drawResidenceBack, drawResidenceFront, drawTravelPermit } from './papers/permits.ts'
import { drawIdBack, drawIdFront } from './papers/resident-id.ts'

/** Every kind of paper with somebody invented on it. */
export const drawPaper: Record<PaperKind, DrawPaper> = {
  'id-front': drawIdFront,
  'id-back': drawIdBack,
  'business-licence': drawLicence,
  'institution-certificate': drawInstitution,
  'social-organisation-certificate': drawSociety,
  'code-certificate': drawCodeCertificate,
  'travel-permit': drawTravelPermit,
  'residence-permit-front': drawResidenceFront,
  'residence-permit-back': drawResidenceBack,
  'permanent-residence-front': drawPermanentResidence,
  'domain-certificate': drawDomainCertificate,
}
