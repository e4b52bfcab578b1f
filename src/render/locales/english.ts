/** The name of a UI text. */
export type MessageKey = keyof typeof ENGLISH;

/** Every UI text in one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/**
 * Every UI text in English, from which the others are translated. In ICU MessageFormat: `{name}` is
 * replaced by a value, `{count, plural, one {…} other {…}}` chooses by number. Values are Discord
 * markdown already. A `{date}` may be a day, a month or a year.
 */
export const ENGLISH = {
  'command.ask': 'Ask what the articles say',
  'command.sources': 'List the articles that answers come from, and read them',
  'command.quote': 'Check whether a quotation stands in the articles',
  'command.help': 'What Parley does, with questions to try',
  'option.question': 'Your question, in your own words',
  'option.source': 'Look in one article only',
  'option.private': 'Show the answer only to you, or to everyone',
  'option.article': 'Open one article',
  'option.text': 'The words to look for, as they were quoted',
  'menu.find-sources': 'what the articles say to each sentence of a message',
  'menu.check-quote': 'whether what a message quotes stands in the articles',

  'button.context': 'Context',
  'button.share': 'Share',
  'button.delete': 'Delete',
  'button.unhelpful': 'Not helpful',
  'button.again': 'Ask again',
  'button.open': 'Open',
  'button.read': 'Read',
  'button.all-sources': 'All articles',

  'source.retold': "Parley's summary of {publisher}'s report",
  'source.paragraph': 'paragraph {number}',
  'source.link': 'article',
  'as-of': 'Articles up to {date}.',
  'as-of.short': 'articles up to {date}',
  'as-of.ends-before-now':
    'You are asking about the present: the articles end on that date and report nothing after it.',

  'answer.mentions':
    '{count, number} of {total, plural, one {# publisher} other {# publishers}} {count, plural, one {mentions} other {mention}} this',
  'answer.silent': 'No matching passage in {publishers} (a search result, not a claim about them)',
  'answer.silent-others': '{count, plural, one {# other} other {# others}}',
  'answer.only-in': 'Searched only in {source}',
  'answer.too-long': '(This sentence is too long to show in full here.)',
  'answer.shared-by': 'Shared by {user}',

  'abstain.empty': 'There is no question here. Please ask one.',
  'abstain.small-talk': 'Hello! Ask me something that the articles may answer.',
  'abstain.nothing-to-look-up':
    'I found nothing to look up in this. Name a person, a place or a thing.',
  'abstain.example': 'For example: {example}',
  'abstain.no-known-word': 'The articles do not answer this.',
  'abstain.subject-missing': 'The articles do not answer this.',
  'abstain.answer-kind-missing': 'The articles mention this, but do not say what you ask.',
  'abstain.weak-evidence': 'The articles do not answer this: no passage says enough about it.',
  'abstain.missing': 'In no article: {words}',
  'abstain.nearest': 'Nearest passages, not answers:',
  'abstain.suggestions': 'Questions that the articles do answer:',

  'context.paragraph': 'Paragraph {number}',
  'context.passage': 'Paragraph {number} (the passage)',

  'sources.count': '{count, plural, one {# article} other {# articles}}',
  'sources.page': 'page {page, number} of {pages, number}',
  'sources.paragraphs': '{count, plural, one {# paragraph} other {# paragraphs}}',
  'sources.full': 'full text',
  'sources.digest': 'retold',
  'sources.digest-long':
    "Parley tells this article in its own words: only what stands in quotation marks is anyone's wording.",
  'sources.full-long': "This is the publisher's own text.",
  'sources.sections': 'Sections: {sections}',

  'quote.exact': 'These words stand in the articles.',
  'quote.altered': 'Not quite: the articles word it differently.',
  'quote.digest-only':
    'This cannot be checked: only a summary of that report is held here, and not its wording.',
  'quote.not-found': 'These words stand in no article.',
  'quote.nearest': 'Nearest passage, not the source of these words:',
  'quote.legend': '~~struck through~~: in the article alone · **bold**: in the quotation alone',
  'quote.empty': 'There are no words in this to look for.',

  'message.no-text': 'There is no text in this message.',
  'message.no-quote':
    'This message quotes nothing: I see no words in quotation marks, and no quoted line. /quote checks any words.',
  'message.no-match': 'No passage matches this sentence.',
  'message.note': 'Found by matching words. This says nothing about the message or its author.',
  'message.sentences-left':
    '{count, plural, one {# more sentence was} other {# more sentences were}} not looked at.',
  'message.quotes-left':
    '{count, plural, one {# more quotation was} other {# more quotations were}} not looked at.',

  'help.intro':
    'I look for passages that answer, in {articles, plural, one {# article} other {# articles}}, and show them with their sources. I write no answers of my own and take no side. When the articles do not answer, I say so.',
  'help.menu': 'On a message, under Apps:',
  'help.examples': 'Try one:',
  'help.privacy.none':
    'Privacy: I see only what is given to my commands, store nothing about anyone, and write no question down.',
  'help.privacy.unanswered':
    'Privacy: I see only what is given to my commands and store nothing about anyone; questions that I cannot answer are written to the log of whoever runs me, without a name.',
  'help.privacy.all':
    'Privacy: I see only what is given to my commands and store nothing about anyone; questions are written to the log of whoever runs me, without a name.',
  'help.mentions': 'Where I am mentioned, I also read the message that mentions me.',
  'help.contact': 'Is a source named wrongly? Report it here: {contact}',

  'notice.failure':
    'Something went wrong here, but not because of your question. Reference: {reference}',
  'notice.too-long':
    'That question has {length, plural, one {# character} other {# characters}}; I take up to {limit, number}. Please shorten it.',
  'notice.unknown-source':
    'No article fits that source. Pick one from the list, or leave it out to search them all.',
  'notice.gone-passage':
    'The articles have changed, and this passage is no longer in them. Please ask again.',
  'notice.gone-article': 'The articles have changed, and this one is no longer among them.',
  'notice.changed': 'The articles have changed since this was asked.',
  'notice.unknown': 'This comes from another version of Parley. Please ask again with /ask.',
  'notice.not-yours':
    'Only the person who asked, or someone who can manage messages here, can delete this.',
  'notice.thanks': 'Thank you. It is noted that this did not help.',
  'notice.cannot-share':
    'Discord shows my replies here only to you, so I cannot share them: this server has not added me.',
  'notice.cooldown':
    'Please wait {seconds, plural, one {# second} other {# seconds}} before you ask again.',
} as const;
