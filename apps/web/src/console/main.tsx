import '../kit/kit.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../kit/api.ts'
import { Providers } from '../kit/providers.tsx'
import { denseTheme } from '../kit/theme.ts'
import { ConsoleApp } from './console-app.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers queries={createQueryClient()} theme={denseTheme}>
        <ConsoleApp />
      </Providers>
    </StrictMode>,
  )
}
