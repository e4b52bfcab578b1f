import { openSoundParts } from '../../compose.ts';
import { type Environment, loadCorpusDir } from '../../config.ts';
import type { Library } from '../../domain/library.ts';
import { explainFailure } from '../../errors.ts';
import { shorten } from '../../render/limits.ts';
import { plainText } from './plain-text.ts';

/** Tells passages in words, with what an operator should know of how it does. */
interface PassageNames {
  /** Article, paragraph and first words; the id where the articles hold it no longer or cannot be opened. */
  readonly nameOf: (id: string) => string;
  readonly remarks: readonly string[];
}

/** Opens what is sound of the articles to name passages by. Throws nothing where it cannot, but remarks on it. */
export function openPassageNames(env: Environment): PassageNames {
  const folder = loadCorpusDir(env);
  try {
    const { articles, library, faults } = openSoundParts(folder);
    if (articles.length === 0) return idsAlone([`${folder}: ${NONE}; ${SEE_CHECK}`]);
    return {
      nameOf: (id) => nameOf(id, library),
      remarks: faults.length === 0 ? [] : [`${folder}: ${SOME}; ${SEE_CHECK}`],
    };
  } catch (error) {
    return idsAlone(explainFailure(error));
  }
}

const NONE = 'no article can be read, so passages stand by their ids';
const SOME = 'there are faults, so passages may seem to be gone that are not';
const SEE_CHECK = 'parley corpus check says why';

function idsAlone(remarks: readonly string[]): PassageNames {
  return { nameOf: (id) => id, remarks };
}

function nameOf(id: string, library: Library): string {
  const passage = library.around(id)?.passage;
  if (passage === undefined) return `${id}, no longer in the articles`;
  const { article, paragraph, text } = passage;
  return `${article.id}, paragraph ${paragraph}: ${shorten(plainText(text), FIRST_WORDS)}`;
}

/** In code units: enough to know a paragraph by. */
const FIRST_WORDS = 60;
