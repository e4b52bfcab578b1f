import { type LanguageWords, phraseMap, wordSet } from './language-words.ts';

/** French, folded. */
export const FRENCH: LanguageWords = {
  functionWords: wordSet(`
    je j tu il elle on nous vous ils elles me m te t se s le la les l lui leur leurs y en moi
    toi soi eux meme memes un une des du de d au aux ce c cet cette ces cela ceci ca celui
    celle ceux celles celui-ci celle-ci mon ma mes ton ta tes son sa ses notre nos votre vos
    qui que qu quoi dont ou lequel laquelle a dans par pour sur sous avec sans vers chez contre
    entre depuis pendant durant avant apres jusque jusqu jusqu'a envers malgre selon lors parmi
    devant derriere pres autour hors concernant propos et mais donc or ni car si comme lorsque
    lorsqu puisque puisqu quand parce tandis alors afin ainsi aussi cependant pourtant
    toutefois sinon puis ensuite ne n pas plus jamais rien aucun aucune non oui ouais nan etre
    suis es est sommes etes sont etais etait etaient ete sera seront serait seraient soit
    soient fut furent etant avoir ai as avons avez ont avait avaient eu aura auront aurait
    auraient ait aient ayant ya faire fais fait faites font faisait fera feront ferait faut
    faudrait fallait aller vais vas va allez vont allait ira iront venir vient viennent venu
    pouvoir peux peut peuvent pouvez pouvait pourra pourrait pourrais pourriez pu vouloir veux
    veut veulent voulez voulait voulaient voulu voudrait voudrais voudraient veuillez devoir
    dois doit doivent devait devra devrait devraient dire dis dit dites disent disait disaient
    dira savoir sais sait savent savez su parle parler passe passer est-ce esce esque eske
    qu'est-ce kest c'est cest c'etait voici voila tout toute tous toutes chaque quelque
    quelques certains plusieurs autre autres tel telle tres trop peu beaucoup assez bien juste
    vraiment seulement environ presque ici la-bas peut-etre surtout notamment exactement
    precisement chose choses truc trucs donne donnez donner explique expliquer expliquez
    raconte raconter montre reponds repondre reponse cherche connais info infos article
    articles svp stp plait please pls ben bah euh hein bref genre coup bon mec lol mdr ptdr jsp
    jpp wesh tkt dsl desole pardon excuse excusez bot ok dac d'accord tjs tjrs bcp pcq pq qqn
    qqch ds ac vs dc pr ke ki jveux chuis jai t'es enfin allaient alle alles allee irait allons
    venait venus viendra dirait disant racontent parlent parlait mettre met mettent mis mises
    mettait mettra faisaient sois reste restent restait restera devenir devient deviennent
    trouver trouve trouvent penser pense pensent pensait pensez estimer savait saura connaitre
    connait connaissent voir voit voient vu voyait verra regarder regarde falloir faudra
    pourraient aimer aimerait aimerais essayer essaie essaye essayent arriver arrive arrivent
    passent beh bin baaah heu he hey eh ouai ouep mouais nope okay style enfait vrai
    franchement wsh frerot frero reuf khey kheu poto pote potes meuf bro mecs tqt jcp chais
    chsais chui j'sais j'suis jsuis jvoudrais jaimerais jme jte yavait y'a y'avait t'as tas
    siouplait plz mrc bonjour bjr slt salut coucou cc yo bonsoir bsr xd putain ptn bordel puree
    punaise zut oh ah d'ailleurs d'autre d'autres d'abord d'une d'un d'apres d'habitude d'ici
    l'on l'un l'une l'autre qu'il qu'ils qu'elle qu'elles qu'on qu'un qu'une n'est n'a n'ont
    n'y s'est s'ils j'ai m'a t'a lorsqu'il pasque parsk pck psk pk sorte type facon maniere
    parfois souvent tjr encor deja tantot plutot vrmt carrement clairement combien toussa tt
    tte ts ttes pareil uniquement ptet ptetre p'tet apparemment normalement finalement machin
    bidule bail bails affaire affaires cas temps dis-moi dites-moi peux-tu pouvez-vous
    pourrais-tu sais-tu savez-vous quelqu'un qqun qlq kelke rappel rappelle-moi explique-moi
    resume-moi ilya a-t-elle a-t-il ont-ils ont-elles est-il sont-ils va-t-il vont-ils peut-il
    peut-on doit-il veut-il veulent-ils ceux-la celui-la lesdits cause types grace
  `),
  questionWords: phraseMap([
    [
      'who',
      `qui | qui est-ce qui | c'est qui | cki | qui est | qui sont | qui c'est | ki | par qui | kiki |
       ki c | c ki | c qui | ce qui | ki est | ki sont | qui ca | quel mec | quel gars |
       quel dirigeant | quel ministre | quel senateur | qui d'autre | kiceki`,
    ],
    [
      'whom',
      `a qui | de qui | avec qui | contre qui | pour qui | chez qui | qui est-ce que | sur qui |
       envers qui | avec ki | a ki`,
    ],
    [
      'whose',
      `a qui est | a qui sont | a qui appartient | a qui appartiennent | de qui est | dont`,
    ],
    [
      'what',
      `quoi | que | qu | qu'est-ce que | qu'est-ce qui | qu'est ce que | qu'est ce qui | qu'est-ce |
       c'est quoi | ckoi | koi | kesk | keske | keskil | quel est | quelle est | quels sont |
       quelles sont | quelle etait | quel etait | quels etaient | quelles etaient |
       que s'est-il passe | a quoi | de quoi | sur quoi | avec quoi | en quoi | contre quoi | kwa |
       kwaa | quoa | qoi | c koi | ce quoi | c quoi | kesse | kesako | keski | keskya | keskiya |
       keskispass | kestuf | qu'es ce que | qu'es que | qu'est que | ques que | qesque | queske |
       qu'est-ce qu | qu'est ce qu | qu'ont | que dit | que veut | ils veulent quoi | il veut quoi |
       il dit quoi | ca donne quoi | sur koi | de koi | quel genre | quel genre de | quelle sorte de`,
    ],
    [
      'which',
      `quel | quelle | quels | quelles | kel | kels | lequel | laquelle | lesquels | lesquelles |
       auquel | auxquels | auxquelles | duquel | desquels | desquelles | quel pays | quels pays |
       dans quel | a quel | a quelle | quel type | kelle | kelles | qel | qelle | quell | quelqe |
       lekel | lakel`,
    ],
    [
      'where',
      `ou | d'ou | ou est-ce que | ou ca | par ou | jusqu'ou | quelle ville | dans quelle ville |
       quel endroit | a quel endroit | quel lieu | dans quel lieu | ouca | dou | dans quel palais |
       quel palais | a quel sommet | dans quel coin`,
    ],
    [
      'when',
      `quand | quand est-ce que | c'est quand | kan | kand | depuis quand | jusqu'a quand |
       quel jour | quels jours | quelle date | a quelle date | quel mois | en quel mois |
       quelle annee | en quelle annee | a quel moment | a partir de quand | pour quand |
       kan est ce que | qand | qd | quan | cquand | c quand | c kan | kelle date | quel jours |
       quel mois de | y'a combien de temps`,
    ],
    [
      'why',
      `pourquoi | pkoi | pourkoi | pk | pq | prk | pour quelle raison | pour quelles raisons |
       quelle raison | quelle est la raison | comment ca se fait | dans quel but | pourkwa | pourqoi |
       pourquoi est-ce que | poukoi | pkw | pquoi | prquoi | pr quoi | pour quoi |
       comment se fait-il | comment ca se fait que | pour kel raison | a cause de quoi`,
    ],
    [
      'how many',
      `combien | combien de | combien d | cb | cmb | combien de personnes | quel nombre |
       quel pourcentage | quelle part | quelle proportion | quelle quantite | a quelle distance |
       quelle distance | a combien | de combien | combiens | conbien | combient | kombien | combi1 |
       cbien | cb de | cmb de | combien y a-t-il | combien ya | conbien de | kel pourcentage |
       quelle fraction | quel chiffre | jusqu'a combien | combien de tours`,
    ],
    [
      'how long',
      `combien de temps | cb de temps | pendant combien de temps | depuis combien de temps |
       combien d'heures | combien de jours | combien de semaines | combien de mois |
       combien d'annees | quelle longueur | de quelle longueur | pour combien de temps | cb tps |
       cb de tps | cmb de temps | combien de tps | conbien de temps | combien d'annee |
       ca fait combien de temps | ca fait combien d'annees | combien de minutes`,
    ],
    [
      'how old',
      `quel age | quels ages | de quel age | a quel age | quelle tranche d'age | kel age`,
    ],
    [
      'how',
      `comment | cmt | coment | comen | de quelle maniere | de quelle facon | par quel moyen |
       par quels moyens | komen | koman | commen | cmnt | cmment`,
    ],
  ]),
  smallTalk: wordSet(`
    bonjour bjr bonsoir bsr salut slt coucou cc hello hey yo wesh rebonjour bienvenue enchante
    allo salutations merci mrc mci remerciements bravo super parfait nickel chapeau sava cv a+
    adieu ciao tchao bye desole pardon excuse-moi excusez-moi bises bisous
  `),
  present: wordSet(`
    maintenant mnt mtn aujourd'hui ajd actuellement actuel actuelle actuels actuelles
    presentement encore toujours tjs tjrs desormais dorenavant recent recente recents recentes
    recemment actualite actu
  `),
};
