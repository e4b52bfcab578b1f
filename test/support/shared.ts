import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Real articles that may not be shipped lie beside the checkout, where there are any. */
const RAW_ARTICLES = join(import.meta.dirname, '../../../shared/articles');

export const CGTN_RAW = join(RAW_ARTICLES, 'cgtn-raw.txt');
export const PRESSBEE_RAW = join(RAW_ARTICLES, 'pressbee-raw.txt');
export const HAS_RAW_ARTICLES = existsSync(CGTN_RAW) && existsSync(PRESSBEE_RAW);

/** For the name of a suite that needs them: says why it is skipped where it is. */
export const RAW_ARTICLES_NOTE = HAS_RAW_ARTICLES
  ? 'on the real pages'
  : 'on the real pages (skipped: ../shared/articles is not here)';
