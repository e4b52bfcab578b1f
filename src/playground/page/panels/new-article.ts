/** What a new article's file is called until somebody keeps it under another name. */
export const NEW_ARTICLE_ID = 'new-article';

/** An article file to begin with; its paragraph is there to be pasted over. */
export const NEW_ARTICLE_TEXT = `---
title: A headline
publisher: A publisher
published: 2025-06-03
url: https://example.org/article
---

Paste the paragraphs here, with an empty line between them.
`;
