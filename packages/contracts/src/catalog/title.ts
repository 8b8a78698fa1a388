/** A product's title as a page in this language says it: the Korean one stands in for an English one that is missing. */
export const titleOf = ({ title, titleEn }: { title: string; titleEn: string | null }, locale: 'ko' | 'en'): string =>
  locale === 'en' ? (titleEn ?? title) : title
