// @vitest-environment jsdom
import type { OrderView } from '@openbeian/contract'
import { emptyFiling } from '@openbeian/filing'
import { fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { UnknownRules } from './unknown-rules.tsx'

const title = { zh: '域名还没有实名认证。', en: 'The domain is not verified.' }
const paper = { zh: '照片不清晰。', en: 'The picture is blurred.' }
const unknown: OrderView['unknown'] = [
  { rule: 'national.paper-sharp', severity: 'warns', at: 'subject.materials.licence', title: paper },
  { rule: 'national.domain-real-name', severity: 'blocks', at: 'services.0.domains.0.name', title },
  { rule: 'national.paper-sharp', severity: 'warns', at: 'subject.materials.id-front', title: paper },
]

test('what cannot be judged yet is said once for each rule, in its words, with every place', () => {
  const order = { filing: emptyFiling(), unknown } as unknown as OrderView
  render(
    <MemoryRouter>
      <UnknownRules order={order} />
    </MemoryRouter>,
  )
  fireEvent.click(screen.getByText(/2 条规则，3 处/))
  const rules = [...document.querySelectorAll('li[data-rule]')]
  expect(rules.map((it) => it.getAttribute('data-rule'))).toEqual(['national.domain-real-name', 'national.paper-sharp'])
  expect(rules[1]?.querySelectorAll('[data-jump]')).toHaveLength(2)
  expect(rules[1]?.textContent).toContain('照片不清晰。')
})
