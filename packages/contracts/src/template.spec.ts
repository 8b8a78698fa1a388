import { expect, it } from 'vitest'
import { fillTemplate, hole, optional } from './template.ts'

const data = { featured: { nodes: [{ title: '달항아리', titleEn: null, images: [], left: 0 }] } }
const of = (name: string) => `featured.nodes.0.${name}`

it('fills every place with the first path that leads to something', () => {
  expect(fillTemplate(`<b>${hole(of('titleEn'), of('title'))}</b> ${hole(of('left'))}`, data)).toBe('<b>달항아리</b> 0')
  expect(fillTemplate(`<img src="${hole(of('images.0'), '/pictures/none.svg')}">`, data)).toBe('<img src="/pictures/none.svg">')
})

it('is null when a place stays empty: what has a hole is not shown', () => {
  expect(fillTemplate(hole(of('titleEn')), data)).toBeNull()
  expect(fillTemplate(hole('featured.nodes.1.title'), data)).toBeNull()
  expect(fillTemplate(hole('featured.nodes'), data)).toBeNull()
  expect(fillTemplate(hole('a.b'), null)).toBeNull()
})

it('leaves out an optional piece with an empty place, and that alone', () => {
  const piece = (index: number) => `${optional.begin}<a>${hole(`featured.nodes.${index}.title`)}</a>${optional.end}`
  expect(fillTemplate(`<div>${piece(0)}\n${piece(1)}</div>`, data)).toBe('<div><a>달항아리</a>\n</div>')
  expect(fillTemplate(`${piece(0)}${hole('none')}`, data)).toBeNull()
})

it('no value becomes markup, another attribute or another place', () => {
  const evil = { title: `"><script>alert(1)</script>' onload='x {{other}} [[`, other: 'o' }
  expect(fillTemplate(`<a title="${hole('title')}">`, evil)).toBe('<a title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39; onload=&#39;x {{other}} [[">')
})
