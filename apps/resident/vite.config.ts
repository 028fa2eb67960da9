import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** WeChat's browser on a five-year-old phone. No BigInt in the first bundle, no syntax younger than these. */
const TARGET = ['chrome86', 'safari13']

/**
 * The law counts in BigInt, whose literals are syntax the target cannot read. It is loaded only where BigInt exists, so calls
 * serve as well: `2n` becomes `BigInt("2")`.
 */
const lawForOldBrowsers: Plugin = {
  name: 'law-for-old-browsers',
  transform(code, id) {
    if (!/\/packages\/law\/src\//.test(id)) return null
    return { code: code.replace(/(?<![\w'"`.])(\d+)n\b/g, 'BigInt("$1")'), map: null }
  },
}

/** A started server to develop against (`npx linli start`). */
const SERVER = process.env.LINLI_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react(), lawForOldBrowsers],
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
