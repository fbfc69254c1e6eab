import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => new URL(path, import.meta.url).pathname

/** `/console` and what lies under it is the staff's page; everything else is the applicants'. */
const twoPages: Plugin = {
  name: 'two-pages',
  configureServer({ middlewares }) {
    middlewares.use((request, _answer, next) => {
      if (request.url && /^\/console(?=[/?]|$)/.test(request.url)) request.url = '/console.html'
      next()
    })
  },
}

export default defineConfig({
  root: here('.'),
  plugins: [react(), twoPages],
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: { portal: here('index.html'), console: here('console.html') } },
  },
})
