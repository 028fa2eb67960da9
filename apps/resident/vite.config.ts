import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** WeChat's browser on a five-year-old phone. No BigInt in the first bundle, no syntax younger than these. */
const TARGET = ['chrome86', 'safari13']

/** A started server to develop against (`npx linli start`). */
const SERVER = process.env.LINLI_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  base: '/',
  // The workspace may hold an older React for somebody else; the libraries of this app must share ours.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    target: TARGET,
    cssTarget: TARGET,
    outDir: 'dist',
    assetsInlineLimit: 2048,
    // The one chunk with BigInt (SM2) is loaded only where `typeof BigInt === 'function'`.
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { '/api': SERVER } },
  preview: { proxy: { '/api': SERVER } },
})
