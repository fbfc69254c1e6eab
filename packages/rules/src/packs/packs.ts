import type { Pack } from '../pack.ts'
import { appPack } from './app/app-pack.ts'
import { installationPack } from './installation/installation-pack.ts'
import { miniProgramPack } from './mini-program/mini-program-pack.ts'
import { nationalPack } from './national/national-pack.ts'
import { operationPack } from './operation/operation-pack.ts'
import { providerPack } from './provider/provider-pack.ts'
import { provincePacks } from './province/province-packs.ts'
import { publicSecurityPack } from './public-security/public-security-pack.ts'
import { selfAssessmentPack } from './self-assessment/self-assessment-pack.ts'
import { stepsPack } from './steps/steps-pack.ts'

/** Every pack of this release. */
export const packs: Pack[] = [
  nationalPack,
  ...provincePacks,
  appPack,
  miniProgramPack,
  stepsPack,
  operationPack,
  publicSecurityPack,
  installationPack,
  providerPack,
  selfAssessmentPack,
]
