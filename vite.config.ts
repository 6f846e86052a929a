import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const squeezers = { br: promisify(brotliCompress), gz: promisify(gzip) }
const worthSqueezing = 1_000

/** Writes a compressed twin beside every script, style and drawing, as small as it gets: the server only picks one. */
const squeeze: Plugin = {
  name: 'bearing:squeeze',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /^assets\/.*\.(?:js|css|svg)$/.test(name))
    await Promise.all(
      names.map(async (name) => {
        const bytes = await readFile(join(dir, name))
        if (bytes.length < worthSqueezing) return
        for (const [ending, squeezed] of Object.entries(squeezers))
          await writeFile(join(dir, `${name}.${ending}`), await squeezed(bytes))
      }),
    )
  },
}

/** The font comes along with the code: found in a style sheet only, it would be late, and words would move as it comes. */
const preloadFont: Plugin = {
  name: 'bearing:preload-font',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => /inter-latin-wght-normal.*\.woff2$/.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${name}` },
          injectTo: 'head',
        })),
  },
}

export default defineConfig({
  root: 'client',
  plugins: [react(), preloadFont, squeeze],
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    // what the size check reads: which file imports which
    manifest: true,
    // never a data: address, which the content security policy would have to allow
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
