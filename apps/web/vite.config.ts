import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { endpointsWithoutShapes } from './build/endpoints-without-shapes.ts'
import { pageAddresses } from './build/page-addresses.ts'
import { styleHashes } from './build/style-hashes.ts'
import { twoLanguages } from './build/two-languages.ts'

const here = (path: string) => new URL(path, import.meta.url).pathname

/** `/console` and what lies under it is the staff's page, `/m` the one for phones, `/setup` that of an installation without a provider; everything else is the applicants'. */
const entryPages: Plugin = {
  name: 'entry-pages',
  configureServer({ middlewares }) {
    middlewares.use((request, _answer, next) => {
      if (request.url && /^\/console(?=[/?]|$)/.test(request.url)) request.url = '/console.html'
      // in development only: it is no input of the build
      if (request.url && /^\/kit(?=[?]|$)/.test(request.url)) request.url = '/kit.html'
      if (request.url && /^\/m(?=[/?]|$)/.test(request.url)) request.url = '/phone.html'
      if (request.url && /^\/setup(?=[?]|$)/.test(request.url)) request.url = '/setup.html'
      next()
    })
  },
}

export default defineConfig({
  root: here('.'),
  plugins: [react(), entryPages, twoLanguages, endpointsWithoutShapes, styleHashes(), pageAddresses],
  server: {
    host: '127.0.0.1',
    // with the host the browser asked for: the server refuses what comes from another site
    proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 8080}`, changeOrigin: false } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: {
        portal: here('index.html'),
        console: here('console.html'),
        phone: here('phone.html'),
        setup: here('setup.html'),
      },
    },
  },
})
