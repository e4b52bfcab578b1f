import type { Catalogue } from './english.ts';

/** The texts in French, worded so that nothing filled in needs an article or an elision. */
export const FRENCH: Catalogue = {
  'command.ask': 'Demander ce que disent les articles',
  'command.sources': 'Voir la liste des articles d’où viennent les réponses, et les lire',
  'command.quote': 'Vérifier si une citation figure dans les articles',
  'command.help': 'Ce que fait Parley, avec des questions à essayer',
  'option.question': 'Votre question, avec vos propres mots',
  'option.source': 'Chercher dans un seul article',
  'option.private': 'Montrer la réponse à vous uniquement, ou à tout le monde',
  'option.article': 'Ouvrir un article',
  'option.text': 'Les mots à chercher, tels qu’ils ont été cités',
  'menu.find-sources': 'ce que les articles disent au sujet de chaque phrase d’un message',
  'menu.check-quote': 'si ce que cite un message figure dans les articles',

  'button.context': 'Contexte',
  'button.share': 'Partager',
  'button.delete': 'Supprimer',
  'button.unhelpful': 'Pas utile',
  'button.again': 'Reposer la question',
  'button.open': 'Ouvrir',
  'button.read': 'Lire',
  'button.all-sources': 'Tous les articles',

  'source.retold': 'Résumé par Parley de l’article publié par {publisher}',
  'source.paragraph': 'paragraphe {number}',
  'source.link': 'article',
  'as-of': 'Articles les plus récents : {date}.',
  'as-of.short': 'articles les plus récents : {date}',
  'as-of.ends-before-now':
    'Votre question porte sur le présent : ces articles s’arrêtent à cette date et ne disent rien de la suite.',

  'answer.mentions':
    '{count, plural, one {# média} many {# médias} other {# médias}} sur {total, number} {count, plural, one {en fait mention} many {en font mention} other {en font mention}}',
  'answer.silent':
    'Aucun passage correspondant chez {publishers} (un résultat de recherche, non une affirmation sur un média)',
  'answer.silent-others': '{count, plural, one {# autre} many {# autres} other {# autres}}',
  'answer.only-in': 'Recherche limitée à : {source}',
  'answer.too-long': '(Cette phrase est trop longue pour être affichée ici en entier.)',
  'answer.shared-by': 'Partagé par {user}',

  'abstain.empty': 'Il n’y a pas de question ici. Posez-en une, s’il vous plaît.',
  'abstain.small-talk':
    'Bonjour ! Posez-moi une question à laquelle les articles peuvent répondre.',
  'abstain.nothing-to-look-up':
    'Je ne vois rien à rechercher ici. Nommez une personne, un lieu ou une chose.',
  'abstain.example': 'Par exemple : {example}',
  'abstain.no-known-word': 'Les articles ne répondent pas à cette question.',
  'abstain.subject-missing': 'Les articles ne répondent pas à cette question.',
  'abstain.answer-kind-missing':
    'Les articles en parlent, mais ne disent pas ce que vous demandez.',
  'abstain.weak-evidence':
    'Les articles ne répondent pas à cette question : aucun passage n’en dit assez.',
  'abstain.missing': 'Dans aucun article : {words}',
  'abstain.nearest': 'Passages les plus proches, qui ne sont pas des réponses :',
  'abstain.suggestions': 'Questions auxquelles les articles répondent :',

  'context.paragraph': 'Paragraphe {number}',
  'context.passage': 'Paragraphe {number} (le passage)',

  'sources.count': '{count, plural, one {# article} many {# articles} other {# articles}}',
  'sources.page': 'page {page, number} sur {pages, number}',
  'sources.paragraphs':
    '{count, plural, one {# paragraphe} many {# paragraphes} other {# paragraphes}}',
  'sources.full': 'texte intégral',
  'sources.digest': 'résumé',
  'sources.digest-long':
    'Parley résume cet article dans ses propres termes : seul ce qui est entre guillemets reprend les mots exacts de quelqu’un.',
  'sources.full-long': 'C’est le texte du média lui-même.',
  'sources.sections': 'Sections : {sections}',

  'quote.exact': 'Ces mots figurent dans les articles.',
  'quote.altered': 'Pas tout à fait : les articles le formulent autrement.',
  'quote.digest-only':
    'Vérification impossible : on ne dispose ici que d’un résumé de cet article, et non de son texte.',
  'quote.not-found': 'Ces mots ne figurent dans aucun article.',
  'quote.nearest': 'Passage le plus proche, qui n’est pas la source de ces mots :',
  'quote.legend': '~~barré~~ : uniquement dans l’article · **gras** : uniquement dans la citation',
  'quote.empty': 'Il n’y a ici aucun mot à chercher.',

  'message.no-text': 'Ce message ne contient pas de texte.',
  'message.no-quote':
    'Ce message ne cite rien : je n’y vois ni mots entre guillemets ni ligne citée. /quote permet de vérifier les mots de votre choix.',
  'message.no-match': 'Aucun passage ne correspond à cette phrase.',
  'message.note':
    'Recherche fondée sur les mots seuls. Rien n’est dit du message ni de la personne qui l’a écrit.',
  'message.sentences-left':
    '{count, plural, one {# autre phrase n’a pas été examinée} many {# autres phrases n’ont pas été examinées} other {# autres phrases n’ont pas été examinées}}.',
  'message.quotes-left':
    '{count, plural, one {# autre citation n’a pas été examinée} many {# autres citations n’ont pas été examinées} other {# autres citations n’ont pas été examinées}}.',

  'help.intro':
    'Je cherche des passages qui répondent, dans {articles, plural, one {# article} many {# articles} other {# articles}} ; je les montre et j’indique d’où vient chacun. Je ne rédige aucune réponse moi-même, je ne prends pas parti et, quand les articles ne répondent pas, je le dis.',
  'help.menu': 'Sur un message, dans le menu Applications :',
  'help.examples': 'Essayez l’une de ces questions :',
  'help.privacy.none':
    'Confidentialité : je ne vois que ce qui est transmis à mes commandes, je ne conserve rien sur qui que ce soit et je ne note aucune question.',
  'help.privacy.unanswered':
    'Confidentialité : je ne vois que ce qui est transmis à mes commandes et je ne conserve rien sur qui que ce soit ; les questions auxquelles je ne peux pas répondre sont inscrites, sans nom, dans le journal de la personne qui me fait fonctionner.',
  'help.privacy.all':
    'Confidentialité : je ne vois que ce qui est transmis à mes commandes et je ne conserve rien sur qui que ce soit ; les questions sont inscrites, sans nom, dans le journal de la personne qui me fait fonctionner.',
  'help.mentions': 'Quand un message me mentionne (@), je le lis aussi.',
  'help.contact': 'Une source mal nommée ? Signalez-le ici : {contact}',

  'notice.failure':
    'Un problème est survenu ici, et votre question n’y est pour rien. Référence : {reference}',
  'notice.too-long':
    'Cette question compte {length, plural, one {# caractère} many {# caractères} other {# caractères}} ; la limite est de {limit, number}. Merci de la raccourcir.',
  'notice.unknown-source':
    'Aucun article ne correspond à cette source. Choisissez-en un dans la liste, ou n’en indiquez aucun pour chercher dans tous.',
  'notice.gone-passage':
    'Les articles ont changé et ce passage n’y figure plus. Veuillez reposer la question.',
  'notice.gone-article': 'Les articles ont changé et celui-ci n’en fait plus partie.',
  'notice.changed': 'Les articles ont changé depuis que cette question a été posée.',
  'notice.unknown':
    'Ceci vient d’une autre version de Parley. Veuillez reposer la question avec /ask.',
  'notice.not-yours':
    'Seules la personne qui a posé la question et celles qui peuvent gérer les messages ici peuvent supprimer ceci.',
  'notice.thanks': 'Merci : il est noté que cela n’a pas été utile.',
  'notice.cannot-share':
    'Discord ne montre qu’à vous ce que je dis ici, je ne peux donc pas le partager : ce serveur ne m’a pas ajouté.',
  'notice.cooldown':
    'Veuillez attendre {seconds, plural, one {# seconde} many {# secondes} other {# secondes}} avant de poser une nouvelle question.',
};
