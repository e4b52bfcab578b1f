import { Locale } from 'discord-api-types/v10';

/** A locale of Discord's; American English where none is given. */
export function toLocale(given: `${Locale}` | undefined): Locale {
  return Object.values(Locale).find((locale) => locale === given) ?? Locale.EnglishUS;
}
