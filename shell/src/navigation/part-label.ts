import type { Locale, Part } from '@jangteo/mfe-kit'

/** What people call a part: its first staff place, or its name. The shell has no words for parts that it does not know. */
export const partLabel = ({ name, manifest }: Pick<Part, 'name' | 'manifest'>, locale: Locale): string =>
  manifest.navigation.find((item) => item.group === 'staff')?.label[locale] ?? name

/** A version as people compare it: `0.1.0-e2e89a3a` is `0.1.0·e2e8`. */
export const shortVersion = (version: string): string => version.replace(/-([0-9a-f]{4})[0-9a-f]{4}$/, '·$1')
