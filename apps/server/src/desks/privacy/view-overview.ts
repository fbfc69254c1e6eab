import { entriesOf } from '@openbeian/filing'
import type { Work } from '../../platform/deps.ts'
import { listRuns } from '../../records/privacy/retention-runs.store.ts'
import { bases, type RetentionStep, retentionSteps, type StepTerms } from '../../records/privacy/retention-terms.ts'
import { privacyFactsOf } from './privacy-facts.ts'

const steps: Readonly<Record<RetentionStep, StepTerms>> = retentionSteps

/** 人脸识别技术应用安全管理办法, known at second hand. */
const faces = {
  threshold: 100_000,
  basis: {
    zh: '存储的人脸信息达到 10 万人的，应当在 30 个工作日内向所在地省级以上网信部门备案（《人脸识别技术应用安全管理办法》，2025-06-01 起，据转引）。',
    en: 'Who stores faces of 100,000 persons has to be registered with the provincial cyberspace administration within 30 working days (measures on face recognition, since 2025-06-01, at second hand).',
  },
  doubt: {
    zh: '这里数的是本服务商现存人脸画面的人数；证件照片上的人像、已删除的画面和只剩分数的核验不计在内。是否应当计入，请由法务判断。',
    en: 'Counted are persons of whom frames are stored by this provider now; portraits on ID papers, frames that were deleted and checks of which scores alone are left are not. Whether they should be is for counsel to say.',
  },
}

export async function viewOverview(work: Work) {
  const facts = await privacyFactsOf(work, work.caller.providerId)
  const runs = new Map((await listRuns(work.db)).map((it) => [it.step, it]))
  return {
    faces: { persons: facts.facePersons, ...faces },
    processors: [...facts.processors],
    schedule: entriesOf(steps).map(([step, { tables, until, basis }]) => {
      const run = runs.get(step)
      return {
        step,
        tables: [...tables],
        until,
        basis: bases[basis],
        ...(run && { lastRun: { at: run.at.toISOString(), removed: run.removed, failed: run.failed } }),
      }
    }),
  }
}
