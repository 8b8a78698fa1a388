import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const SMALL = 1_024

/** Writes the smallest `.br` beside each script and style sheet, which the gateway sends instead: too slow to make while somebody waits. */
export const squeeze = (): Plugin => ({
  name: 'jangteo:squeeze',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const file of Object.values(bundle)) {
      const content = file.type === 'chunk' ? file.code : file.source
      if (!/\.(js|css)$/.test(file.fileName) || content.length < SMALL) continue
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
      writeFileSync(join(dir, `${file.fileName}.br`), brotliCompressSync(content, { params }))
    }
  },
})
