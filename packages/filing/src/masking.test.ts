import { describe, expect, test } from 'vitest'
import { valueAt, withValueAt } from './field-path.ts'
import { emptyFiledElsewhere, emptyFiling, emptyService, type Filing, type Person } from './filing.ts'
import { maskEmail, maskFiling, maskIdentifier, maskPhone, maskWords } from './masking.ts'
import { isSecret, sensitivePaths } from './sensitive-fields.ts'

const person = (): Person => ({
  name: '张三',
  certificate: { type: 'resident-id', number: '11010519491231002X', validFrom: '2020-01-01', validTo: 'long-term' },
  mobile: '13812345678',
  emergencyPhone: '010-62345679',
  landline: '010-62345678',
  email: 'zhangsan@example.cn',
  isLegalRepresentative: true,
})

/** An enterprise with two services. */
function aFilingOfAnEnterprise(): Filing {
  const { subject } = emptyFiling()
  return {
    subject: {
      ...subject,
      nature: 'enterprise',
      name: '甲公司',
      certificate: { ...subject.certificate, type: 'business-licence', number: '91350100M000100Y43' },
      principal: person(),
    },
    services: [
      { ...emptyService('website'), manager: person() },
      { ...emptyService('website'), manager: person() },
    ],
  }
}

function aFilingOfAnIndividual(): Filing {
  const filing = aFilingOfAnEnterprise()
  const certificate = { ...filing.subject.certificate, type: 'resident-id' as const, number: '11010519491231002X' }
  return { ...filing, subject: { ...filing.subject, nature: 'individual', certificate } }
}

describe('what is shown of a number', () => {
  test.each([
    ['11010519491231002X', '110105********002X'],
    ['H12345678', 'H1*****78'],
    ['USA110185061512', 'US***********12'],
    ['军字第2012345号', '军字*******5号'],
    ['1234567', '12***67'],
    ['12345', '*****'],
    ['', ''],
  ])('certificate %s: %s', (number, shown) => {
    expect(maskIdentifier(number)).toBe(shown)
  })

  test.each([
    ['13812345678', '138****5678'],
    ['010-62345678', '010-****5678'],
    ['0571-6234567', '0571-***4567'],
    ['010-62345678-801', '010-****5678-***'],
    // no landline, though it begins like one
    ['0571-123456', '057****3456'],
    ['13812345678;13912345679', '138****5678;139****5679'],
    ['+8613812345678', '+86*******5678'],
    ['110', '***'],
    ['', ''],
  ])('phone %s: %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown)
  })

  test.each([
    ['zhangsan@example.cn', 'z***@example.cn'],
    ['a@example.cn', 'a***@example.cn'],
    ['@example.cn', '***********'],
    ['zhangsan', '********'],
    ['', ''],
  ])('e-mail %s: %s', (email, shown) => {
    expect(maskEmail(email)).toBe(shown)
  })
})

describe('a masked filing', () => {
  test('no number, phone or mail box of a person is left in it', () => {
    const shown = JSON.stringify(maskFiling(aFilingOfAnIndividual()))
    for (const secret of ['19491231', '13812345678', '62345678', '62345679', 'zhangsan@']) {
      expect(shown).not.toContain(secret)
    }
  })

  test("a unit's 统一社会信用代码 is public, an individual's ID is not", () => {
    expect(maskFiling(aFilingOfAnEnterprise()).subject.certificate.number).toBe('91350100M000100Y43')
    expect(maskFiling(aFilingOfAnIndividual()).subject.certificate.number).toBe('110105********002X')
  })

  test('as long as it is not said what the subject is, its number is hidden', () => {
    const draft = withValueAt(aFilingOfAnEnterprise(), 'subject.nature', '')
    expect(maskFiling(draft).subject.certificate.number).toBe('913501********0Y43')
    const halfChanged = withValueAt(aFilingOfAnIndividual(), 'subject.nature', 'enterprise')
    expect(maskFiling(halfChanged).subject.certificate.number).toBe('110105********002X')
  })

  test('the password of a filing made elsewhere is shown to nobody, and one that was not typed is not invented', () => {
    const withPassword = (password: string) => ({
      ...aFilingOfAnEnterprise(),
      filed: { ...emptyFiledElsewhere(), password },
    })
    expect(maskFiling(withPassword('Qh-2026-beian')).filed?.password).toBe('******')
    expect(maskFiling(withPassword('')).filed?.password).toBe('')
    const secret = ['filed.password', 'filed.subjectNumber', 'subject.principal.mobile', 'subject.name']
    expect(secret.filter((path) => isSecret(withPassword('Qh-2026-beian'), path))).toEqual(['filed.password'])
    expect(isSecret(aFilingOfAnEnterprise(), 'filed.password')).toBe(false)
  })

  test('everything else is as it was, and the filing itself is untouched', () => {
    const filing = aFilingOfAnIndividual()
    const restored = sensitivePaths(filing).reduce(
      (shown, path) => withValueAt(shown, path, valueAt(filing, path)),
      maskFiling(filing),
    )
    expect(restored).toEqual(filing)
    expect(filing).toEqual(aFilingOfAnIndividual())
  })
})

describe('places in a filing', () => {
  test('every person of the filing has sensitive places', () => {
    const paths = sensitivePaths(aFilingOfAnEnterprise())
    expect(paths).toHaveLength(15)
    expect(paths).toContain('services.1.manager.certificate.number')
    expect(paths.every((path) => valueAt(aFilingOfAnEnterprise(), path) !== undefined)).toBe(true)
  })

  test.each([
    'services.2.manager.mobile',
    'services.01.kind',
    'services.length',
    'subject.__proto__',
    'subject.name.0',
    '',
  ])('"%s" is no place', (path) => {
    const filing = aFilingOfAnEnterprise()
    expect(valueAt(filing, path)).toBeUndefined()
    expect(withValueAt(filing, path, 'x')).toEqual(filing)
  })

  test('a value is put in its place and nowhere else', () => {
    const changed = withValueAt(aFilingOfAnEnterprise(), 'services.1.manager.mobile', '13900000000')
    expect(changed.services.map((it) => it.manager.mobile)).toEqual(['13812345678', '13900000000'])
    expect(Array.isArray(changed.services)).toBe(true)
  })
})

describe('words that somebody typed', () => {
  test.each([
    ['证件号 11010519491231002X，电话13812345678', '证件号 110105********002X，电话138****5678'],
    ['110105 19491231 002x 打 138-1234-5678', '110105********002x 打 138****5678'],
    ['１３８１２３４５６７８', '138****5678'],
    ['+86 13812345678', '138****5678'],
    ['旧证 110105491231002', '旧证 11***********02'],
    ['写给 zhangsan@example.cn。', '写给 z***@example.cn。'],
    ['京ICP备2021000001号-1，共 12 页，2026-11-30', '京ICP备2021000001号-1，共 12 页，2026-11-30'],
  ])('%s', (typed, kept) => {
    expect(maskWords(typed)).toBe(kept)
  })
})
