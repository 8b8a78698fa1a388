import { hole, optional } from '@jangteo/contracts/template'
import type { Locale } from '@jangteo/mfe-kit'
import { Price } from '@jangteo/ui'
import { Fragment } from 'react'
import en from '../words/en.ts'
import ko from '../words/ko.ts'
import { HeroLook, SmallLook } from './featured-looks.tsx'
import css from './home.module.css'

const WORDS = { ko, en }
const product = (index: number, locale: Locale) => {
  const at = (name: string) => `featured.nodes.${index}.${name}`
  return {
    href: `/catalog/p/${hole(at('slug'))}`,
    picture: hole(at('images.0'), '/pictures/pouch-hanji.svg'),
    title: locale === 'en' ? hole(at('titleEn'), at('title')) : hole(at('title')),
  }
}

/** The featured pieces before any code runs: pictures and names that lead on already; prices and what is left come with the part. */
export const FeaturedFirst = ({ locale }: { locale: Locale }) => {
  const hero = product(0, locale)
  const others = [1, 2, 3].map((index) => product(index, locale))
  return (
    <div className={css.quilt}>
      <a href={hero.href} className={css.hero}>
        <HeroLook picture={hero.picture} over={WORDS[locale].featured} title={hero.title} />
      </a>
      {others.map(({ href, picture, title }, index) => (
        <Fragment key={href}>
          {optional.begin}
          <a href={href} className={index === 2 ? css.wide : css.small}>
            <SmallLook picture={picture} title={title}>
              {/* keeps the price's line */}
              <Price text={'\u00a0'} value={0} />
            </SmallLook>
          </a>
          {optional.end}
        </Fragment>
      ))}
    </div>
  )
}
