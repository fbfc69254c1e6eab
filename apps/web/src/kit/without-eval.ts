/** The content security policy forbids to make code of text. The validator would try, and browsers report every try. */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
