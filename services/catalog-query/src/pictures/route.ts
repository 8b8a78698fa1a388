import { answer, errorBody, route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { drawPicture } from './draw.ts'

const headers = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'",
}

/** Pictures are made of their name, so they never change: `<form>-<glaze>.svg`, other views of the same thing `<form>-<glaze>-2.svg`. */
export const picturesRoute = route({
  method: 'GET',
  path: '/pictures/:file',
  permission: 'public',
  summary: 'A generated product picture',
  params: v.object({ file: v.string() }),
  async handle({ params: { file } }) {
    const svg = drawPicture(file)
    return svg ? answer(200, svg, headers) : answer(404, errorBody('NOT_FOUND', 'no such picture'))
  },
})
