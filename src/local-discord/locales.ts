import { Locale } from 'discord-api-types/v10';

/** A locale of Discord's; American English where none is given, or none of Discord's. */
export function toLocale(given: string | undefined): Locale {
  return Object.values(Locale).find((locale) => locale === given) ?? Locale.EnglishUS;
}
