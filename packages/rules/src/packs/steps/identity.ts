import { addDays } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import type { FaceCheck } from '../../facts/steps.ts'
import { each, the } from '../../parts.ts'
import { type Answer, type Rule, rule } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import { describingApps } from '../app/app-values.ts'
import { law, practice, publishedBy } from '../basis.ts'
import { everyFiling, undated } from '../order-types.ts'

const identityValues = { validDays: 30, maxAttempts: 5 }

/** A check that was not done is asked for by one rule alone. */
const ofCheck = (facts: Facts, index: number, ask: (check: FaceCheck) => Answer): Answer =>
  whenKnown(facts.identity?.faceChecks?.[`services.${index}`], (it) => it === 'none' || ask(it))

const ofIdentity = { scope: 'liveness', appliesTo: describingApps, step: 'identity' } as const

const checkAgain = { zh: '请重新核验。', en: 'Do the check again.' }

/** 人脸核验 of the service manager. */
export const identityRules: Rule[] = [
  rule({
    ...undated(publishedBy('huawei', 'wechat')),
    ...ofIdentity,
    id: 'identity.face-checked',
    check: 'LIV-001',
    severity: 'blocks',
    about: each.service,
    at: 'manager',
    holds: (_, { facts, index }) => whenKnown(facts.identity?.faceChecks?.[`services.${index}`], (it) => it !== 'none'),
    message: { zh: '服务负责人还没有做人脸核验。', en: 'The service manager has not done the face check.' },
    whatToDo: {
      zh: '请由负责人本人完成核验；不愿意做人脸核验的，可以选择其他方式。',
      en: 'The manager does it in person, or chooses another way to prove who it is.',
    },
  }),
  rule({
    ...undated(publishedBy('huawei')),
    ...ofIdentity,
    id: 'identity.face-passed',
    check: 'LIV-002',
    severity: 'warns',
    about: each.service,
    at: 'manager',
    holds: (_, { facts, index }) => ofCheck(facts, index, ({ passed }) => whenKnown(passed, (it) => it)),
    message: { zh: '活体检测没有通过。', en: 'The liveness check did not pass.' },
    whatToDo: { zh: '请在光线充足处按提示重新核验。', en: 'Do it again in good light, as you are told to.' },
  }),
  rule({
    ...undated(publishedBy('huawei')),
    ...ofIdentity,
    id: 'identity.face-of-manager',
    check: 'LIV-003',
    severity: 'warns',
    about: each.service,
    at: 'manager.certificate.number',
    holds: ({ manager }, { facts, index }) =>
      ofCheck(facts, index, (it) => whenKnown(it.certificateNumber, (number) => number === manager.certificate.number)),
    message: { zh: '核验的人不是服务负责人。', en: 'Somebody else than the service manager was checked.' },
    whatToDo: { zh: '请由服务负责人本人核验。', en: 'The manager does it in person.' },
  }),
  rule({
    ...undated(practice),
    ...ofIdentity,
    id: 'identity.face-recent',
    check: 'LIV-004',
    severity: 'warns',
    about: each.service,
    at: 'manager',
    holds: (_, { facts, index, on }) =>
      ofCheck(facts, index, (it) =>
        whenKnown(it.on, (day) =>
          day < addDays(on, -identityValues.validDays) ? false : whenKnown(it.ofThisOrder, (own) => own),
        ),
      ),
    values: () => ({ days: identityValues.validDays }),
    message: {
      zh: '人脸核验超过{days}天，或是为别的订单做的。',
      en: 'The face check is over {days} days old, or was done for another order.',
    },
    whatToDo: checkAgain,
  }),
  rule({
    ...undated(publishedBy('tencent')),
    ...ofIdentity,
    id: 'identity.curtain',
    check: 'LIV-005',
    off: {
      zh: '幕布照片自2019年7月29日起不再统一要求，只有旧资料提到。',
      en: 'Curtain photos are no longer asked for since 29 July 2019; only older papers speak of them.',
    },
    severity: 'warns',
    about: each.service,
    at: 'manager',
    holds: (_, { facts, index }) => ofCheck(facts, index, (it) => whenKnown(it.backgroundFits, (fits) => fits)),
    message: { zh: '照片背景不符合要求。', en: 'The background of the photo is not the one asked for.' },
    whatToDo: checkAgain,
  }),
  rule({
    ...undated(practice),
    ...ofIdentity,
    id: 'identity.attempts',
    check: 'LIV-006',
    severity: 'warns',
    about: the.identity,
    at: 'attempts',
    holds: ({ attempts }) => whenKnown(attempts, (it) => it <= identityValues.maxAttempts),
    values: () => ({ max: identityValues.maxAttempts }),
    message: { zh: '人脸核验超过{max}次。', en: 'The face check was tried over {max} times.' },
    whatToDo: { zh: '请转人工核验。', en: 'Let a person check the identity.' },
  }),
  rule({
    id: 'identity.other-way',
    scope: 'liveness',
    check: 'LIV-007',
    basis: { ...law('face-2025'), confidence: 'high' },
    appliesTo: everyFiling,
    effectiveFrom: '2025-06-01',
    step: 'identity',
    severity: 'blocks',
    about: the.identity,
    at: 'otherWayOffered',
    when: ({ refusesFace }) => refusesFace !== false,
    holds: ({ refusesFace, otherWayOffered }) =>
      whenKnown(refusesFace, () => whenKnown(otherWayOffered, (offered) => offered)),
    message: {
      zh: '本人不同意人脸识别，还没有提供其他核验方式。',
      en: 'Somebody refuses face recognition, and no other way was offered.',
    },
    whatToDo: { zh: '请提供视频、当面等其他方式。', en: 'Offer another way, e.g. in person or by video.' },
  }),
  rule({
    ...undated(publishedBy('wechat')),
    ...ofIdentity,
    id: 'identity.promise',
    check: 'LIV-008',
    severity: 'warns',
    about: each.service,
    at: 'manager',
    holds: (_, { facts, index }) =>
      ofCheck(facts, index, (it) => whenKnown(it.promise, (video) => video === 'readable')),
    message: { zh: '缺少承诺视频，或看不清。', en: 'The video of the promise is missing, or cannot be understood.' },
    whatToDo: { zh: '请按提示朗读承诺并重新录制。', en: 'Record it again, reading the promise aloud.' },
  }),
]
