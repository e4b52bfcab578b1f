import { ComponentType } from 'discord-api-types/v10';
import { type LooseComponent, ofType } from './component-tree.ts';
import type { JudgedMessage } from './judged-message.ts';
import { asList, asLoose } from './loose.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { lengthFaults } from './text-length.ts';
import { urlFaults } from './urls.ts';

const GALLERY_ITEMS_MAX = 10;
const DESCRIPTION_MAX_CHARACTERS = 1_024;
const SCHEMES = ['http:', 'https:', 'attachment:'];

/** The rules for thumbnails, media galleries and files. */
export const mediaRules: readonly Rule<JudgedMessage>[] = [
  {
    name: 'gallery-items',
    source: docs.mediaGallery,
    check: ({ components }) =>
      ofType(components, ComponentType.MediaGallery).flatMap(({ component, path }) => {
        const count = asList(component.items).length;
        return count >= 1 && count <= GALLERY_ITEMS_MAX
          ? []
          : [
              {
                path: `${path}.items`,
                message: `Must be between 1 and ${GALLERY_ITEMS_MAX} in length.`,
              },
            ];
      }),
  },
  {
    name: 'media-url',
    source: docs.thumbnail,
    check: (message) =>
      mediaOf(message).flatMap(({ media, path, schemes }) =>
        urlFaults(`${path}.url`, asLoose<{ readonly url?: unknown }>(media).url, schemes),
      ),
  },
  {
    name: 'media-description',
    source: docs.thumbnail,
    check: (message) =>
      mediaOf(message).flatMap(({ description, owner }) =>
        lengthFaults(`${owner}.description`, description, {
          min: 0,
          max: DESCRIPTION_MAX_CHARACTERS,
        }),
      ),
  },
];

interface Media {
  readonly media: unknown;
  readonly description: unknown;
  readonly owner: string;
  readonly path: string;
  readonly schemes: readonly string[];
}

function mediaOf({ components }: JudgedMessage): readonly Media[] {
  const gallery = ofType(components, ComponentType.MediaGallery).flatMap(({ component, path }) =>
    asList(component.items).map((item, index) =>
      mediaIn(asLoose<LooseComponent>(item), `${path}.items[${index}]`),
    ),
  );
  const thumbnails = ofType(components, ComponentType.Thumbnail).map(({ component, path }) =>
    mediaIn(component, path),
  );
  const files = ofType(components, ComponentType.File).map(({ component, path }) => ({
    media: component.file,
    description: undefined,
    owner: path,
    path: `${path}.file`,
    schemes: ['attachment:'],
  }));
  return [...gallery, ...thumbnails, ...files];
}

function mediaIn(component: LooseComponent, path: string): Media {
  const { media, description } = component;
  return { media, description, owner: path, path: `${path}.media`, schemes: SCHEMES };
}
