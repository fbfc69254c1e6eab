#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { runWithNode } from '../../../scripts/with-node.mjs'

await runWithNode(fileURLToPath(new URL('../src/main.ts', import.meta.url)), process.argv.slice(2))
