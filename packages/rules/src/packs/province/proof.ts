import {
  addDays,
  ageOn,
  type Filing,
  identityMaterials,
  type MaterialOwner,
  type Person,
  provinceOfRegion,
  readResidentId,
  type Service,
} from '@openbeian/filing'
import { isTyped, whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { isUploaded } from '../is-uploaded.ts'
import { isIndividual, isUnit } from '../order-types.ts'
import {
  colourScan,
  employmentProof,
  licenceSeal,
  managerProvesResidence,
  noElectronicLicence,
  residenceProofDays,
  residenceProofs,
} from './material-values.ts'
import { provinceRule } from './province-rule.ts'

/** Whose papers those of a person are. */
const ownerOf = ({ services }: Filing, service: Service | undefined): MaterialOwner =>
  service ? `services.${services.indexOf(service)}` : 'subject'

const isUnderage = ({ certificate: { type, number } }: Person, on: string): boolean => {
  if (type !== 'resident-id' || !/^\d{17}[\dX]$/.test(number)) return false
  const age = ageOn(readResidentId(number).birthDate, on)
  return age >= 16 && age < 18
}

/** What is asked of a paper, or of a person's papers. */
export const proofRules = [
  ...managerProvesResidence.map((row) =>
    provinceRule('manager-proves-residence', row, {
      about: each.personsMaterials,
      at: 'materials.residence-proof',
      when: ({ certificate: { type, number } }, { role, subject }) =>
        role === 'manager' && isUnit(subject) && type === 'resident-id' && isTyped(number),
      holds: ({ certificate }, { facts, province, filing, service }) => {
        if (provinceOfRegion(certificate.number.slice(0, 6))?.code === province) return true
        return isUploaded('residence-proof', ownerOf(filing, service), facts)
      },
      message: {
        zh: '服务负责人不是本省身份证，须提供本省居住证。',
        en: 'a service manager with an ID of another province needs a residence permit of this one.',
      },
      whatToDo: { zh: '请上传服务负责人的居住证。', en: 'Upload the residence permit of the manager.' },
    }),
  ),
  ...employmentProof.map((row) =>
    provinceRule('employment-proof', row, {
      about: each.personsMaterials,
      at: 'materials.employment-proof',
      when: (person, { on, role, subject }) =>
        isUnderage(person, on) && (role === 'principal' || !isIndividual(subject)),
      holds: (_, { facts, filing, service }) => isUploaded('employment-proof', ownerOf(filing, service), facts),
      values: (_, { roleName }) => ({ roleName }),
      message: {
        zh: '{roleName}未满18周岁，须提供就业证明。',
        en: 'the {roleName} is not 18 yet and proves to be employed.',
      },
      whatToDo: { zh: '请上传就业或收入证明。', en: 'Upload a proof of work or income.' },
    }),
  ),
  ...residenceProofs.map((row) =>
    provinceRule('residence-proof-kind', row, {
      check: 'MAT-018',
      severity: 'warns',
      about: each.material,
      when: (_, { material }) => material.kind === 'residence-proof',
      holds: ({ proof }) => whenKnown(proof, (it) => row.value.includes(it)),
      message: {
        zh: '本省不接受这种居住证明。',
        en: 'this kind of proof of residence is not accepted.',
      },
      whatToDo: { zh: '请换用居住证等本省接受的证明。', en: 'Use a residence permit or another proof that is.' },
    }),
  ),
  ...residenceProofDays.map((row) =>
    provinceRule('residence-proof-validity', row, {
      about: each.material,
      when: (_, { material }) => material.kind === 'residence-proof',
      holds: ({ validTo }, { on }) => whenKnown(validTo, (day) => day >= addDays(on, row.value)),
      values: () => ({ days: row.value }),
      message: {
        zh: '居住证有效期不足{days}天。',
        en: 'the residence permit is valid for less than {days} days.',
      },
      whatToDo: { zh: '请先办理签注或续期。', en: 'Have it renewed first.' },
    }),
  ),
  ...noElectronicLicence.map((row) =>
    provinceRule('no-electronic-licence', row, {
      about: each.material,
      when: (_, { material, subject }) => material.kind === 'subject-certificate' && isUnit(subject),
      holds: ({ isElectronic }) => whenKnown(isElectronic, (it) => !it),
      message: {
        zh: '不接受电子营业执照截图。',
        en: 'the electronic licence is not accepted.',
      },
      whatToDo: { zh: '请上传纸质营业执照的照片。', en: 'Upload a photo of the printed licence.' },
    }),
  ),
  ...licenceSeal.map((row) =>
    provinceRule('licence-seal', row, {
      about: each.material,
      when: (_, { material, subject }) => material.kind === 'subject-certificate' && subject.nature === 'enterprise',
      holds: ({ seal }) => whenKnown(seal, (it) => it.includes(row.value)),
      values: () => ({ wanted: row.value }),
      message: {
        zh: '营业执照上没有“{wanted}”。',
        en: 'the licence does not carry the seal “{wanted}”.',
      },
      whatToDo: { zh: '请先换领新版营业执照。', en: 'Exchange the licence first.' },
    }),
  ),
  ...colourScan.map((row) =>
    provinceRule('colour-scan', row, {
      about: each.material,
      when: (_, { material }) => identityMaterials.some((it) => it === material.kind),
      holds: ({ isInColour }) => whenKnown(isInColour, (it) => it),
      message: { zh: '证件须为原件的彩色扫描件。', en: 'certificates are scanned from the original, in colour.' },
      whatToDo: { zh: '请重新拍摄或扫描原件。', en: 'Scan or photograph the original again.' },
    }),
  ),
]
