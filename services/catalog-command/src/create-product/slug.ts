const MAX = 80

/** The product's word in addresses, made of its English title, else its own: letters and digits joined by hyphens. '' if there are none. Cut between characters, never inside a surrogate pair. */
export const slugOf = (title: string, titleEn: string | null): string => {
  const words =
    (titleEn ?? title)
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...words.join('-')].slice(0, MAX).join('').replace(/-$/, '')
}

/** When another product has the word: the last characters of the id tell them apart. */
export const slugWithId = (slug: string, productId: string): string => [slug, productId.slice(-6)].filter(Boolean).join('-')
