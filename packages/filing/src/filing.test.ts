import { expect, test } from 'vitest'
import { emptyAppSdk, emptyCancellation, emptyFiling, emptyService } from './filing.ts'
import { serviceKinds } from './index.ts'

test('only an app is asked for its systems, and only mini-programs and quick apps for their platform', () => {
  const asked = serviceKinds.map((kind) => {
    const { app, miniProgram } = emptyService(kind)
    return [kind, { app: app !== undefined, miniProgram: miniProgram !== undefined }]
  })
  expect(Object.fromEntries(asked)).toEqual({
    website: { app: false, miniProgram: false },
    app: { app: true, miniProgram: false },
    'mini-program': { app: false, miniProgram: true },
    'quick-app': { app: false, miniProgram: true },
  })
})

test('an empty form says nothing that nobody typed', () => {
  expect(emptyFiling().subject.principal.isLegalRepresentative).toBe(false)
  expect(emptyService('website').manager.isLegalRepresentative).toBe(false)
  expect(emptyAppSdk().sendsAbroad).toBe(false)
  // the administration's reasons begin with 1
  expect(emptyCancellation().reason).toBe(0)
})
