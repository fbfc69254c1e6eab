import { expect, test } from 'vitest'
import { emptyService } from './filing.ts'
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
