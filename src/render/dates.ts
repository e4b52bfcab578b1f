/** An ISO 8601 date of any precision in words: `3 June 2025`, `June 2025`, `2025`. The locale is BCP 47. */
export function formatDate(date: string, locale: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const first = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(first);
}
