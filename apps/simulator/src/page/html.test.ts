import { expect, test } from 'vitest'
import { html } from './html.ts'

test('what is put into a page stays text', () => {
  const name = `<script>alert("1")</script> & 'x'`
  expect(html`<p title="${name}">${name}</p>`.markup).not.toMatch(/<script|"1"|'x'/)
})

test('markup made the same way is put in as it is, and nothing is left of what is absent', () => {
  const rows = ['a', '<b>'].map((it) => html`<li>${it}</li>`)
  expect(html`<ul>${rows}${undefined}${false}</ul>`.markup).toBe('<ul><li>a</li><li>&#60;b&#62;</li></ul>')
})
